/** The parts on real servers or on embedded ones, with the key, the clock and the city's data that the sandbox needs. */

import { seedCity } from '../actions/seed-city.ts'
import { type App, openApp } from '../app.ts'
import type { Config } from '../config/config.ts'
import type { City } from '../rules/city.ts'
import { dataKeyOf } from './data-key.ts'
import { startEngines } from './engines/start-engines.ts'
import { openVirtualClock, type VirtualClock } from './play/virtual-clock.ts'

export type Parts = { app: App; virtual: VirtualClock | null; close(): Promise<void> }

export async function openParts({ config, city }: { config: Config; city: City }): Promise<Parts> {
  const { dataDir, mongodbUri, redisUrl } = config
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const engines = await startEngines({ dataDir, mongo: !mongodbUri, redis: !redisUrl, say })
  const close = async (app?: App) => {
    await app?.close()
    await engines.stop()
  }
  try {
    let virtual: VirtualClock | null = null
    const app = await openApp({
      config: { ...config, dataKey: await dataKeyOf(config) },
      city,
      mongodbUri: mongodbUri ?? engines.mongodbUri ?? '',
      redisUrl: redisUrl ?? engines.redisUrl ?? '',
      clock: () => virtual?.now() ?? new Date(),
    })
    if (config.slack.mode === 'sandbox')
      virtual = await openVirtualClock(app.storage.marks, config.clockStart)
    await seedCity(app.office)
    return { app, virtual, close: () => close(app) }
  } catch (fault) {
    await close()
    throw fault
  }
}
