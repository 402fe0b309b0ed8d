import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import mongoose, { type Connection } from 'mongoose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { aComplaint } from '../build.ts'
import { type AnApp, anApp } from '../jobs/an-app.ts'

const monday = new Date('2026-11-23T09:30:00+08:00')
const tuesday = new Date('2026-11-24T10:30:00+08:00')
const content = Buffer.alloc(600 * 1024, 7)

let stage: AnApp
/** Somebody with the database's own shell. */
let shell: Connection
beforeAll(async () => {
  stage = await anApp(monday)
  shell = await mongoose.createConnection(stage.ground.mongodbUri).asPromise()
}, 60_000)
afterAll(async () => {
  await shell.close()
  await stage.close()
})

const chunks = () => shell.collection('attachments.chunks').countDocuments()
const keep = () => stage.app.storage.files.keep(Readable.from([content]), monday)
const isThere = (id: string) =>
  buffer(stage.app.storage.files.open(id)).then(
    (found) => found.equals(content),
    () => false,
  )

async function mentionedBy(...ids: string[]): Promise<string> {
  const files = ids.map((id) => ({ id, size: content.length, digest: id, ending: 'pdf' }))
  const { file } = await openComplaint(stage.app.office, { ...aComplaint(), files })
  return file.no
}

test('a process that dies in the middle of an upload leaves nothing for ever', async () => {
  const { files } = stage.app.storage
  const before = await chunks()
  const source = new Readable({ read() {} })
  source.push(content)
  const stalled = files.keep(source, monday).catch(() => 'failed')
  // As the database stands now, a process that is killed leaves it.
  await vi.waitFor(async () => expect(await chunks()).toBeGreaterThan(before))

  const early = await files.dropUnended(monday, 100)
  const gone = await files.dropUnended(tuesday, 100)

  expect([early, gone, await chunks()]).toEqual([0, 1, before])
  source.destroy(new Error('gone'))
  expect(await stalled).toBe('failed')
})

test('one that dies right after the upload leaves a whole file, which is kept', async () => {
  const { files } = stage.app.storage
  const { id } = await keep()
  const marks = shell.collection('attachments.begun')
  await marks.insertOne({ _id: new mongoose.Types.ObjectId(id), at: monday })

  const gone = await files.dropUnended(tuesday, 100)

  expect([gone, await isThere(id), await marks.countDocuments()]).toEqual([0, true, 0])
})

test('a source that fails leaves nothing behind', async () => {
  const before = await chunks()
  const source = Readable.from(
    (function* () {
      yield content
      throw new Error('cut off')
    })(),
  )

  const kept = stage.app.storage.files.keep(source, monday)

  await expect(kept).rejects.toThrow('cut off')
  expect([await chunks(), await shell.collection('attachments.begun').countDocuments()]).toEqual([before, 0])
})

test('what two cases mention goes with the latter of them, and what one mentions with that one', async () => {
  const { storage } = stage.app
  const [shared, own] = [(await keep()).id, (await keep()).id]
  const first = await mentionedBy(shared, own)
  const second = await mentionedBy(shared)

  await storage.files.dropOf(first, [shared, own])
  const between = [await isThere(shared), await isThere(own)]
  await shell.collection('cases').updateOne({ no: first }, { $unset: { 'facts.files': '' } })
  await storage.files.dropOf(second, [shared])

  expect(between).toEqual([true, false])
  expect(await isThere(shared)).toBe(false)
})
