import { randomBytes } from 'node:crypto'
import mongoose, { type Connection } from 'mongoose'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sign } from '../../src/actions/complaint/sign.ts'
import type { Office } from '../../src/actions/office.ts'
import { perform } from '../../src/actions/perform.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { openStorage, type Storage } from '../../src/storage/storage.ts'
import { anOfficer, dispatched, done } from '../build.ts'
import { freshGround, type Ground } from '../ground.ts'

const at = new Date('2026-03-10T10:00:00+08:00')
const city = await loadCity('seeds/chongqing')

let ground: Ground
let storage: Storage
let office: Office
/** Somebody with the database's own shell, past all our doors. */
let intruder: Connection

beforeEach(async () => {
  ground = await freshGround()
  storage = await openStorage({ uri: ground.mongodbUri, dataKey: randomBytes(32) })
  office = {
    storage,
    city,
    clock: () => at,
    accusedIn: () => [],
    requestsIn: () => null,
    handOver: async () => undefined,
  }
  intruder = await mongoose.createConnection(ground.mongodbUri).asPromise()
})
afterEach(async () => {
  await intruder.close()
  await storage.close()
  await ground.clear()
})

/** Opened, routed, signed: three entries. */
async function aSignedCase(): Promise<string> {
  const { no } = await dispatched(office)
  done(await perform(office, sign, { no, actor: anOfficer('cq-yuzhong-market'), input: {} }))
  return no
}

const tamper = (no: string, change: object) =>
  intruder.collection('cases').updateOne({ _id: no as never }, change)

test('rule logged: histories that nobody touched hold', async () => {
  await aSignedCase()
  await aSignedCase()
  await storage.anchors.anchor(at)

  const audit = await storage.anchors.verify()

  expect(audit).toEqual({ entries: 6, ok: true, firstBroken: null })
})

test('rule logged: an empty house holds', async () => {
  expect(await storage.anchors.verify()).toEqual({ entries: 0, ok: true, firstBroken: null })
})

test.each`
  what                      | change                                                            | entry
  ${'another person'}       | ${{ $set: { 'history.2.by.name': '别人' } }}                      | ${2}
  ${'another time'}         | ${{ $set: { 'history.1.at': new Date('2026-03-01T00:00:00Z') } }} | ${1}
  ${'another unit'}         | ${{ $set: { 'history.1.unit': 'cq-yuzhong-urban' } }}             | ${1}
  ${'a word in a note'}     | ${{ $set: { 'history.0.note.text': '添加' } }}                    | ${0}
  ${'an entry taken out'}   | ${{ $pull: { history: { seq: 1 } } }}                             | ${1}
  ${'an entry put in'}      | ${{ $push: { history: { $each: [{ seq: 3, deed: 'close' }] } } }} | ${3}
  ${'the first taken away'} | ${{ $pop: { history: -1 } }}                                      | ${0}
`('rule logged: $what is named as entry $entry', async ({ change, entry }) => {
  const no = await aSignedCase()
  await tamper(no, change)

  const { ok, firstBroken } = await storage.anchors.verify()

  expect(ok).toBe(false)
  expect(firstBroken).toMatchObject({ no, entry })
})

test('rule logged: a history cut at its end still fits in itself, but not the anchor', async () => {
  const no = await aSignedCase()
  await storage.anchors.anchor(at)
  await tamper(no, { $pop: { history: 1 } })

  const { ok, firstBroken } = await storage.anchors.verify()

  expect(ok).toBe(false)
  expect(firstBroken).toEqual({ no, entry: 2, why: 'history was cut or rewritten' })
})

test('rule logged: a case that vanished whole is named', async () => {
  const no = await aSignedCase()
  await aSignedCase()
  await storage.anchors.anchor(at)
  await intruder.collection('cases').deleteOne({ _id: no as never })

  const { ok, firstBroken } = await storage.anchors.verify()

  expect(ok).toBe(false)
  expect(firstBroken).toEqual({ no, entry: 2, why: 'case is gone' })
})

test('rule logged: an anchor changed to hide it is named too', async () => {
  const no = await aSignedCase()
  await storage.anchors.anchor(at)
  await intruder.collection('cases').deleteOne({ _id: no as never })
  await intruder.collection('anchors').updateOne({}, { $set: { heads: [] } })

  const { ok, firstBroken } = await storage.anchors.verify()

  expect(ok).toBe(false)
  expect(firstBroken?.no).toBe('anchor 0')
})

test('a case that goes on after its anchor is none the worse for it', async () => {
  const { no } = await dispatched(office)
  await storage.anchors.anchor(at)
  done(await perform(office, sign, { no, actor: anOfficer('cq-yuzhong-market'), input: {} }))
  await storage.anchors.anchor(at)

  expect(await storage.anchors.verify()).toEqual({ entries: 3, ok: true, firstBroken: null })
})
