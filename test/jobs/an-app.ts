import { randomBytes } from 'node:crypto'
import { type App, openApp } from '../../src/app.ts'
import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'
import { freshGround, type Ground } from '../ground.ts'
import { testClock } from '../test-clock.ts'

export type AnApp = { app: App; ground: Ground; jump(to: Date): void; close(): Promise<void> }

type Wish = { config?: Partial<App['config']>; mirrors?: App['mirrors']; log?: App['log'] }

/** All parts on real engines, with no worker at the queues and nobody to talk to: jobs are run by hand. */
export async function anApp(at: Date, wish: Wish = {}): Promise<AnApp> {
  const ground = await freshGround()
  const clock = testClock(at)
  const city = await loadCity('seeds/chongqing')
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: randomBytes(32), ...wish.config }
  const { mongodbUri, redisUrl } = ground
  const app = await openApp({
    config,
    city,
    mongodbUri,
    redisUrl,
    clock: clock.now,
    ...(wish.mirrors ? { mirrors: wish.mirrors } : {}),
    ...(wish.log ? { log: wish.log } : {}),
  })
  return {
    app,
    ground,
    jump: (to) => void clock.jump(to),
    close: async () => {
      await app.close()
      await ground.clear()
    },
  }
}
