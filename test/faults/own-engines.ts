import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { redisFromPackage, redisOnPath } from '../../src/local/engines/find-redis.ts'
import { nativeLoader } from '../../src/local/engines/native-loader.ts'
import { launchRedis } from '../../src/local/engines/redis.ts'
import { startEngines } from '../../src/local/engines/start-engines.ts'
import type { Ground } from '../ground.ts'

export type OwnEngines = Ground & {
  /** Ends MongoDB with SIGKILL; its keeper starts it again on the same data. */
  killMongo(): void
  /** Redis is away until it is started again. */
  stopRedis(): Promise<void>
  startRedis(): Promise<void>
  flushAll(): Promise<void>
}

/** Engines of one test file's own, to be broken. `clear` ends them and removes their data. */
export async function ownEngines(): Promise<OwnEngines> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhixie-own-'))
  const socket = join(dataDir, 'redis.sock')
  const say = () => undefined
  const engines = await startEngines({ dataDir, mongo: true, redis: false, say })
  const onPath = redisOnPath(process.env.PATH)
  const server = onPath ? [onPath] : [...(await nativeLoader(say)), redisFromPackage()]
  const launch = () => launchRedis({ dataDir, socket, server })
  let redis = await launch()

  return {
    mongodbUri: engines.mongodbUri?.replace('/?', '/own?') ?? '',
    redisUrl: socket,
    killMongo: () => void process.kill(engines.pids().mongodb ?? 0, 'SIGKILL'),
    stopRedis: () => redis.stop(),
    startRedis: async () => {
      redis = await launch()
    },
    flushAll: async () => {
      const client = new Redis(socket)
      await client.flushall()
      await client.quit()
    },
    clear: async () => {
      await redis.stop()
      await engines.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
