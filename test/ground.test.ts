import { Queue, Worker } from 'bullmq'
import { Redis } from 'ioredis'
import mongoose from 'mongoose'
import { expect, test } from 'vitest'
import { groundForTest } from './ground.ts'

test('two grounds share no document and no key', async () => {
  const [one, other] = [await groundForTest(), await groundForTest()]
  const [mine, theirs] = await Promise.all([one, other].map(({ mongodbUri }) => connect(mongodbUri)))

  await mine?.collection('cases').insertOne({ number: 1 })
  await withRedis(one.redisUrl, (redis) => redis.set('key', 'value'))

  expect(await theirs?.collection('cases').countDocuments()).toBe(0)
  expect(await withRedis(other.redisUrl, (redis) => redis.get('key'))).toBeNull()
  expect(await withRedis(one.redisUrl, (redis) => redis.get('key'))).toBe('value')
  await Promise.all([mine?.close(), theirs?.close()])
})

test('a cleared ground is empty', async () => {
  const ground = await groundForTest()
  const connection = await connect(ground.mongodbUri)
  await connection.collection('cases').insertOne({ number: 1 })
  await withRedis(ground.redisUrl, (redis) => redis.set('key', 'value'))

  await ground.clear()

  expect(await connection.collection('cases').countDocuments()).toBe(0)
  expect(await withRedis(ground.redisUrl, (redis) => redis.dbsize())).toBe(0)
  await connection.close()
})

test('the queue takes the address of Redis as it is', async () => {
  const { redisUrl } = await groundForTest()
  const connection = { url: redisUrl, maxRetriesPerRequest: null }
  const queue = new Queue('work', { connection })
  const worker = new Worker('work', async (job) => job.data.number + 1, { connection })
  const result = new Promise((resolve) => worker.on('completed', (_job, answer) => resolve(answer)))

  await queue.add('add', { number: 1 })

  expect(await result).toBe(2)
  await worker.close()
  await queue.close()
})

const connect = (uri: string) => mongoose.createConnection(uri).asPromise()

async function withRedis<T>(url: string, ask: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url)
  const answer = await ask(redis)
  await redis.quit()
  return answer
}
