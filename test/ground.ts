import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import mongoose from 'mongoose'
import { inject, onTestFinished } from 'vitest'

export type Ground = {
  /** Address of an empty database that no other test knows. */
  mongodbUri: string
  /** Address of an empty numbered Redis database; flush it with FLUSHDB, never FLUSHALL. */
  redisUrl: string
  /** Empties both. */
  clear(): Promise<void>
}

// Number 0 counts; the embedded Redis has 64.
const redisDatabases = 63

/** Ground for one test file: call it in `beforeAll`, and `clear` in `afterAll`. */
export async function freshGround(): Promise<Ground> {
  const redisUrl = `${inject('redisUrl')}?db=${await nextRedisDatabase()}`
  const mongodbUri = withDatabase(inject('mongodbUri'), `test-${randomUUID()}`)
  await flush(redisUrl)

  return {
    mongodbUri,
    redisUrl,
    async clear() {
      await Promise.all([flush(redisUrl), drop(mongodbUri)])
    },
  }
}

/** Ground for one test alone; cleared when the test has finished. */
export async function groundForTest(): Promise<Ground> {
  const ground = await freshGround()
  onTestFinished(() => ground.clear())
  return ground
}

async function nextRedisDatabase(): Promise<number> {
  const redis = new Redis(inject('redisUrl'))
  const count = await redis.incr('grounds')
  await redis.quit()
  return 1 + (count % redisDatabases)
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url)
  await redis.flushdb()
  await redis.quit()
}

async function drop(uri: string): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise()
  await connection.dropDatabase()
  await connection.close()
}

/** mongodb://socket/?options → mongodb://socket/name?options */
function withDatabase(uri: string, name: string): string {
  return uri.replace('/?', `/${name}?`)
}
