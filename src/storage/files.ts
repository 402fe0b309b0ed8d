/** What people send along: streamed into GridFS before the fact that mentions it, and never held in memory whole. */

import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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
  const files = connection.db.collection(`${name}.files`)
  const chunks = connection.db.collection(`${name}.chunks`)
  await files.createIndex({ 'metadata.keptAt': 1 }, { partialFilterExpression: { 'metadata.loose': true } })
  // As the bucket itself would, which asks for it only at its first write.
  await chunks.createIndex({ files_id: 1, n: 1 }, { unique: true })

  const drop = async (id: string): Promise<void> => {
    await files.deleteOne({ _id: new ObjectId(id) })
    await chunks.deleteMany({ files_id: new ObjectId(id) })
  }

  return {
    /** Loose until a case is known to mention it. A source that fails leaves nothing behind. */
    async keep(source: Readable, at: Date): Promise<KeptFile> {
      const upload = bucket.openUploadStream('', { metadata: { loose: true, keptAt: at } })
      const hash = createHash('sha256')
      let size = 0
      try {
        await pipeline(
          source,
          async function* (pieces: AsyncIterable<Buffer>) {
            for await (const piece of pieces) {
              size += piece.length
              hash.update(piece)
              yield piece
            }
          },
          upload,
        )
      } catch (fault) {
        await drop(upload.id.toHexString())
        throw fault
      }
      return { id: upload.id.toHexString(), size, digest: hash.digest('hex') }
    },

    /** The stream fails if there is no such file. */
    open: (id: string): Readable => bucket.openDownloadStream(new ObjectId(id)),

    /** Gone for good; one that is gone already stays gone. */
    drop,

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
      const mentions = await cases.collection
        .find({ $or: [{ 'facts.files.id': { $in: ids } }, { 'facts.files.shown': { $in: ids } }] } as never, {
          projection: { 'facts.files': 1 },
        })
        .toArray()
      const known = new Set(
        (mentions as unknown as { facts: { files: { id: string; shown?: string }[] } }[]).flatMap(
          ({ facts }) => facts.files.flatMap(({ id, shown }) => (shown ? [id, shown] : [id])),
        ),
      )
      return {
        mentioned: ids.filter((id) => known.has(id)),
        forgotten: ids.filter((id) => !known.has(id)),
      }
    },
  }
}
