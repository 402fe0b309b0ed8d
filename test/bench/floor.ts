import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import mongoose from 'mongoose'

/** One document inserted, one job added, one update by the worker, and nothing else: what the stack itself can do. */
export async function floor({ mongodbUri, redisUrl, count, inFlight, name }: Asked): Promise<number> {
  const db = await mongoose.createConnection(mongodbUri, { dbName: name, maxPoolSize: 64 }).asPromise()
  const rows = db.collection('rows')
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null })
  const queue = new Queue('floor', { connection, prefix: `{${name}}` })
  const ended = new Map<string, () => void>()
  const worker = new Worker(
    'floor',
    async (job) => {
      await rows.updateOne({ _id: job.data.id }, { $set: { done: true } })
      ended.get(job.data.id)?.()
    },
    { connection, prefix: `{${name}}`, concurrency: 32, removeOnComplete: { count: 0 } },
  )
  await worker.waitUntilReady()
  const one = async (number: number) => {
    const id = `row-${number}`
    const over = new Promise<void>((resolve) => ended.set(id, resolve))
    await rows.insertOne({ _id: id as never, done: false })
    await queue.add('row', { id }, { jobId: id })
    await over
    ended.delete(id)
  }
  const rate = await perSecond({ count, inFlight, one })
  await worker.close()
  await queue.close()
  connection.disconnect()
  await db.close()
  return rate
}

type Asked = { mongodbUri: string; redisUrl: string; count: number; inFlight: number; name: string }

async function perSecond({
  count,
  inFlight,
  one,
}: {
  count: number
  inFlight: number
  one: (number: number) => Promise<void>
}): Promise<number> {
  let next = 0
  const began = performance.now()
  const lane = async () => {
    while (next < count) await one(next++)
  }
  await Promise.all(Array.from({ length: inFlight }, lane))
  return count / ((performance.now() - began) / 1000)
}
