import { Readable } from 'node:stream'
import mongoose, { type Connection } from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dueToErase, eraseDue } from '../../jobs/chores/erase-due.ts'
import { withdraw } from '../../src/actions/complaint/endings/withdraw.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { sayMore } from '../../src/actions/complaint/hearing/say-more.ts'
import { perform } from '../../src/actions/perform.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { aComplaint, done } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

const start = new Date('2026-03-09T10:00:00+08:00')
/** The clock runs forward only. */
const pass = (years: number): void =>
  stage.jump(new Date(stage.app.clock().getTime() + years * 366 * 24 * 3_600_000))
const author = { kind: 'complainant' } as const

let stage: AnApp
/** Somebody with the database's own shell. */
let shell: Connection
beforeAll(async () => {
  stage = await anApp(start)
  shell = await mongoose.createConnection(stage.ground.mongodbUri).asPromise()
}, 60_000)
afterAll(async () => {
  await shell.close()
  await stage.close()
})

type Ended = { ended?: boolean; sealed?: string }

async function complaint({ ended = true, sealed }: Ended = {}): Promise<string> {
  const { office, storage, clock } = stage.app
  const kept = await storage.files.keep(Readable.from([Buffer.from('x')]), clock())
  const { file } = await openComplaint(office, {
    ...aComplaint({ text: '秘密内容：后厨有老鼠。', confidential: true }),
    files: [{ ...kept, ending: 'pdf' }],
    ...(sealed ? { sealed } : { identity: { name: '王建国', contact: '13800001234' } }),
  })
  const { no } = file
  done(await perform(office, sayMore, { no, actor: author, input: { text: '秘密补充：半夜来的。' } }))
  if (ended) done(await perform(office, withdraw, { no, actor: author, input: { reason: '秘密理由' } }))
  return no
}

const read = async (no: string) => (await stage.app.storage.cases.get(no)) as Case<'complaint'>
const sealedOf = (id: string) => shell.collection('identities').findOne({ _id: id as never })

test('after its time the identity is destroyed, and a tombstone says when and under which rule; the rest stays', async () => {
  const [no, open] = [await complaint(), await complaint({ ended: false })]
  const identity = (await read(no)).facts.identity ?? ''
  const early = await dueToErase(stage.app)
  pass(3.2)

  const erased = await eraseDue(stage.app)
  const again = await eraseDue(stage.app)

  const { facts } = await read(no)
  const stone = await sealedOf(identity)
  expect(early).toEqual([])
  expect(erased.map((one) => [one.no, one.what, one.policy.id])).toEqual([
    [no, 'identity', 'complaint.keep-identity'],
  ])
  expect(again).toEqual([])
  expect(stone).toMatchObject({ policy: 'complaint.keep-identity', erasedAt: expect.any(Date) })
  expect(stone).not.toHaveProperty('sealed')
  expect([facts.identity, facts.text]).toEqual([undefined, '秘密内容：后厨有老鼠。'])
  expect(facts.erased?.identity?.basis).toContain('个人信息保护法')
  expect((await read(open)).facts.identity).toBeDefined()
  await expect(
    stage.app.storage.identities.unlock(identity, { by: 'x', reason: 'x', at: start }),
  ).resolves.toBeNull()
})

test('much later the words and files go as well, from the sealed history too, and the audit still holds', async () => {
  const no = await complaint()
  const [file] = (await read(no)).facts.files ?? []
  pass(11)

  await eraseDue(stage.app)

  const { facts, history } = await read(no)
  const audit = await stage.app.storage.anchors.verify()
  const everything = JSON.stringify(await shell.collection('cases').findOne({ _id: no as never }))
  expect(everything).not.toContain('秘密')
  expect([facts.text, facts.files, facts.struck]).toEqual(['', undefined, undefined])
  expect(history.map(({ deed }) => deed)).toEqual(['open', 'supplement', 'withdraw', 'erase', 'erase'])
  expect(history.filter(({ erased }) => erased).length).toBeGreaterThan(0)
  expect(audit).toMatchObject({ ok: true })
  const gone = stage.app.storage.files.open(file?.id ?? '')
  await expect(gone.toArray()).rejects.toThrow()
})

test('a note destroyed by hand, with no deed that says so, is found by the audit', async () => {
  const no = await complaint()
  const { history } = await read(no)
  const secretly = { 'history.1.note': {}, 'history.1.erased': '0'.repeat(64) }

  await shell.collection('cases').updateOne({ _id: no as never }, { $set: secretly })

  expect(history[1]?.deed).toBe('supplement')
  expect(await stage.app.storage.anchors.verify()).toMatchObject({ ok: false, firstBroken: { no, entry: 1 } })
  await shell.collection('cases').updateOne({ _id: no as never }, { $set: { history } })
})

test('a record that a later complaint of the same author shares is kept for the later one', async () => {
  const first = await complaint()
  const identity = (await read(first)).facts.identity ?? ''
  pass(2)
  const second = await complaint({ sealed: identity })
  pass(1.5)

  await eraseDue(stage.app)
  const between = [(await read(first)).facts.identity, (await sealedOf(identity))?.sealed !== undefined]
  pass(3)
  await eraseDue(stage.app)
  await eraseDue(stage.app)

  expect(between).toEqual([identity, true])
  expect((await read(first)).facts.identity).toBeUndefined()
  expect((await read(second)).facts.identity).toBeUndefined()
  expect(await sealedOf(identity)).not.toHaveProperty('sealed')
})

test('cut off between the record and the file: the next day goes on', async () => {
  const no = await complaint()
  const identity = (await read(no)).facts.identity ?? ''
  pass(4)
  await stage.app.storage.identities.erase(identity, {
    at: stage.app.clock(),
    policy: 'complaint.keep-identity',
  })

  await eraseDue(stage.app)

  expect((await read(no)).facts.erased?.identity).toBeDefined()
})
