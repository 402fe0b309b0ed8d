/** What a doctor wants to know of Redis. */

import { Redis } from 'ioredis'

export type RedisState = { version: string; policy: string; appendOnly: boolean }

/** Throws if the server does not answer within five seconds. */
export async function inspectRedis(url: string): Promise<RedisState> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: 5_000,
    commandTimeout: 5_000,
  })
  // What goes wrong is told by the call that fails.
  redis.on('error', () => undefined)
  try {
    await redis.connect()
    const info = await redis.info()
    const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? ''
    return {
      version: field('redis_version'),
      policy: field('maxmemory_policy'),
      appendOnly: field('aof_enabled') === '1',
    }
  } finally {
    redis.disconnect()
  }
}
