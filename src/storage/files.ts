/** What people send along: streamed into GridFS before the fact that mentions it, and never held in memory whole. */

import { createHash } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import mongoose, { type Connection } from 'mongoose'
import type { Collections } from './mongo/schemas.ts'

const { GridFSBucket, ObjectId } = mongoose.mongo

/** `digest`: SHA-256 in hex; `size`: bytes. */
export type KeptFile = { id: string; size: number; digest: string }
export type Files = Awaited<ReturnType<typeof openFiles>>

const name = 'attachments'

/** Not the file's fault, then. A file that is not there (ENOENT of the bucket) is no fault of the database. */
export const isDatabaseFault = (fault: unknown): boolean =>
  fault instanceof mongoose.mongo.MongoError && fault.code !== 'ENOENT'

export async function openFiles(connection: Connection, { cases }: Pick<Collections, 'cases'>) {
  if (!connection.db) throw new Error('MongoDB is not connected; wait for the connection first.')
  const bucket = new GridFSBucket(connection.db as never, { bucketName: name })
  const places = {
    files: connection.db.collection(`${name}.files`),
    chunks: connection.db.collection(`${name}.chunks`),
    // Until its end an upload is chunks only, which nobody would find if the process died.
    begun: connection.db.collection(`${name}.begun`),
  }
  const { files, chunks, begun } = places
  await files.createIndex({ 'metadata.keptAt': 1 }, { partialFilterExpression: { 'metadata.loose': true } })
  await begun.createIndex({ at: 1 })
  // As the bucket itself would, which asks for it only at its first write.
  await chunks.createIndex({ files_id: 1, n: 1 }, { unique: true })
  const drop = dropFrom(places)

  return {
    /** Loose until a case is known to mention it. A source that fails leaves nothing behind. */
    async keep(source: Readable, at: Date): Promise<KeptFile> {
      const upload = bucket.openUploadStream('', { metadata: { loose: true, keptAt: at } })
      const id = upload.id.toHexString()
      try {
        await begun.insertOne({ _id: upload.id, at })
        const about = await writeAll(source, upload)
        await begun.deleteOne({ _id: upload.id })
        return { id, ...about }
      } catch (fault) {
        upload.destroy()
        await drop(id)
        throw fault
      }
    },

    /** The stream fails if there is no such file. A range is in bytes, to before `end`. */
    open: (id: string, range?: { start: number; end: number }): Readable =>
      bucket.openDownloadStream(new ObjectId(id), range),

    /** Gone for good; one that is gone already stays gone. */
    drop,

    ...keepingTidy(places, cases),
  }
}

/**
 * Piece by piece, each when the one before it is written. A pipeline would end an upload whose source has failed while
 * a piece is on its way to the database, which then comes in after all the others were dropped.
 */
async function writeAll(source: Readable, upload: Writable): Promise<Omit<KeptFile, 'id'>> {
  const hash = createHash('sha256')
  let size = 0
  // What goes wrong is told to whoever waits for the piece.
  upload.on('error', () => undefined)
  const write = promisify<Buffer, void>(upload.write.bind(upload))
  for await (const piece of source as AsyncIterable<Buffer>) {
    size += piece.length
    hash.update(piece)
    await write(piece)
  }
  upload.end()
  await finished(upload)
  return { size, digest: hash.digest('hex') }
}

type Places = Record<'files' | 'chunks' | 'begun', ReturnType<NonNullable<Connection['db']>['collection']>>

const dropFrom =
  ({ files, chunks, begun }: Places) =>
  async (id: string): Promise<void> => {
    const _id = new ObjectId(id)
    // Its content first: cut off in the middle, what is left can still be found and dropped again.
    await chunks.deleteMany({ files_id: _id })
    await files.deleteOne({ _id })
    await begun.deleteOne({ _id })
  }

function keepingTidy(places: Places, cases: Collections['cases']) {
  const { files, begun } = places
  const drop = dropFrom(places)

  return {
    /** A case mentions them now. */
    async fasten(ids: readonly string[]): Promise<void> {
      const wanted = { _id: { $in: ids.map((id) => new ObjectId(id)) } }
      await files.updateMany(wanted, { $unset: { 'metadata.loose': '' } })
    },

    /** Kept before that moment and still loose: those that a case mentions after all, and those that none does. */
    async loose(before: Date, limit: number): Promise<{ mentioned: string[]; forgotten: string[] }> {
      const old = { 'metadata.loose': true, 'metadata.keptAt': { $lt: before } }
      const found = await files
        .find(old, { projection: { _id: 1 } })
        .limit(limit)
        .toArray()
      const ids = found.map(({ _id }) => String(_id))
      const known = await mentioned(cases, ids)
      return {
        mentioned: ids.filter((id) => known.has(id)),
        forgotten: ids.filter((id) => !known.has(id)),
      }
    },

    /** What only that case mentions is gone; a form that was filed as two has its files in both. */
    async dropOf(no: string, ids: readonly string[]): Promise<void> {
      const elsewhere = await mentioned(cases, ids, { but: no })
      for (const id of ids) if (!elsewhere.has(id)) await drop(id)
    },

    /** What uploads have left that began before that moment and never ended. Gives how many. */
    async dropUnended(before: Date, limit: number): Promise<number> {
      const old = await begun
        .find({ at: { $lt: before } })
        .limit(limit)
        .toArray()
      const whole = await files.find({ _id: { $in: old.map(({ _id }) => _id) } }).toArray()
      const ended = new Set(whole.map(({ _id }) => String(_id)))
      const left = old.map(({ _id }) => String(_id)).filter((id) => !ended.has(id))
      for (const id of left) await drop(id)
      // Whole after all: only the last word was lost.
      await begun.deleteMany({ _id: { $in: whole.map(({ _id }) => _id) } })
      return left.length
    },
  }
}

/** Those of the ids that a case mentions; not counting the case `but`. */
async function mentioned(
  cases: Collections['cases'],
  ids: readonly string[],
  { but }: { but?: string } = {},
): Promise<Set<string>> {
  const mentions = { $or: [{ 'facts.files.id': { $in: ids } }, { 'facts.files.shown': { $in: ids } }] }
  const found = await cases.collection
    .find((but ? { ...mentions, no: { $ne: but } } : mentions) as never, { projection: { 'facts.files': 1 } })
    .toArray()
  return new Set(
    (found as unknown as { facts: { files: { id: string; shown?: string }[] } }[]).flatMap(({ facts }) =>
      facts.files.flatMap(({ id, shown }) => (shown ? [id, shown] : [id])),
    ),
  )
}
