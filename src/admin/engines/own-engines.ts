/** Engines of one command's own, in a folder that goes with them: nothing of the installation is touched. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Given } from '../../app.ts'
import type { Desk } from '../desk.ts'

type Use<T> = (given: Omit<Given, 'clock'>, flush: () => Promise<void>) => Promise<T>

export async function withOwnEngines<T>(desk: Desk, use: Use<T>): Promise<T> {
  const { readConfig } = await import('../../config/config.ts')
  const { loadCity } = await import('../../city/load-city.ts')
  const { openLog } = await import('../../observe/log.ts')
  const { startEngines } = await import('../../local/engines/start-engines.ts')
  const { Redis } = await import('ioredis')
  const config = readConfig(desk.env)
  const city = { ...(await loadCity(config.cityDir)), plans: [] }
  const dataDir = await mkdtemp(join(tmpdir(), 'zhixie-simulation-'))
  const engines = await startEngines({ dataDir, mongo: true, redis: true, say: desk.note })
  const { mongodbUri = '', redisUrl = '' } = engines
  const redis = new Redis(redisUrl)
  try {
    const settings = {
      ...config,
      mail: undefined,
      webhook: undefined,
      robots: undefined,
      heartbeatUrl: undefined,
    }
    const dataKey = Buffer.alloc(32, 7)
    return await use(
      { config: { ...settings, dataKey }, city, mongodbUri, redisUrl, log: openLog('fatal') },
      async () => void (await redis.flushall()),
    )
  } finally {
    redis.disconnect()
    await engines.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
