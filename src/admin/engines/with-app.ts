/** From settings to an open program for one command, and everything put away afterwards. */

import type { App } from '../../app.ts'
import { type Config, readConfig } from '../../config/config.ts'
import type { City } from '../../rules/city.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Desk } from '../desk.ts'

/** What reading needs: the city, what is kept, and the city's time. */
export type Archive = { config: Config; city: City; storage: Storage; now: () => Date }

/** For commands that only look: MongoDB alone. */
export async function withStorage<T>(desk: Desk, use: (archive: Archive) => Promise<T>): Promise<T> {
  return withEngines(desk, { redis: false }, async ({ config, city, mongodbUri }) => {
    const { openStorage } = await import('../../storage/storage.ts')
    const { dataKeyOf } = await import('../../local/data-key.ts')
    const storage = await openStorage({ uri: mongodbUri, dataKey: await dataKeyOf(config) })
    try {
      return await use({ config, city, storage, now: await cityTime(desk, config, storage) })
    } finally {
      await storage.close()
    }
  })
}

/** For commands that do something. `at`: the time that it is to be taken to be done at. */
export async function withApp<T>(desk: Desk, use: (app: App) => Promise<T>, at?: Date): Promise<T> {
  return withEngines(desk, { redis: true }, async ({ config, ...servers }) => {
    const { openApp } = await import('../../app.ts')
    const { openLog } = await import('../../observe/log.ts')
    const { dataKeyOf } = await import('../../local/data-key.ts')
    let clock = at ? () => at : desk.now
    // Everyday events are for the log of the program that runs, not for somebody at a terminal.
    const log = openLog(desk.env.LOG_LEVEL ? config.logLevel : 'error')
    const settings = { ...config, dataKey: await dataKeyOf(config) }
    const app = await openApp({ config: settings, ...servers, clock: () => clock(), log })
    try {
      if (!at) clock = await cityTime(desk, config, app.storage)
      return await use(app)
    } finally {
      await app.close()
    }
  })
}

type Ready = { config: Config; city: City; mongodbUri: string; redisUrl: string }

async function withEngines<T>(
  { env, note }: Desk,
  { redis }: { redis: boolean },
  use: (ready: Ready) => Promise<T>,
): Promise<T> {
  const config = readConfig(env)
  const { loadCity } = await import('../../city/load-city.ts')
  const city = await loadCity(config.cityDir)
  const { joinEngines } = await import('../../local/join-engines.ts')
  const engines = await joinEngines({
    dataDir: config.dataDir,
    mongo: !config.mongodbUri,
    redis: redis && !config.redisUrl,
    say: note,
  })
  try {
    return await use({
      config,
      city,
      mongodbUri: config.mongodbUri ?? engines.mongodbUri ?? '',
      redisUrl: config.redisUrl ?? engines.redisUrl ?? '',
    })
  } finally {
    await engines.leave()
  }
}

/** In the sandbox the city's clock may have been put forward. */
async function cityTime(desk: Desk, config: Config, { marks }: Storage): Promise<() => Date> {
  if (config.slack.mode !== 'sandbox') return desk.now
  const { openVirtualClock } = await import('../../local/play/virtual-clock.ts')
  return (await openVirtualClock(marks, config.clockStart)).now
}
