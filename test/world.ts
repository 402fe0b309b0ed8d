import { randomBytes } from 'node:crypto'
import { startWorker } from '../jobs/worker.ts'
import { seedCity } from '../src/actions/seed-city.ts'
import { type App, openApp } from '../src/app.ts'
import { openChat } from '../src/chat/open-chat.ts'
import { loadCity } from '../src/city/load-city.ts'
import { readConfig } from '../src/config.ts'
import { channelsOf } from '../src/local/play/channels-of.ts'
import { leap } from '../src/local/play/leap.ts'
import type { Leap } from '../src/local/sandbox/options.ts'
import type { Sandbox } from '../src/local/sandbox/sandbox.ts'
import { startSandbox } from '../src/local/sandbox/start-sandbox.ts'
import type { Message } from '../src/local/sandbox/workspace/shapes.ts'
import type { Case, CaseKind } from '../src/rules/cases/case.ts'
import { everything } from '../src/rules/sight/visibility.ts'
import { freshGround, type Ground } from './ground.ts'

/** A Tuesday morning in office hours. */
export const tuesday = new Date('2026-03-10T10:00:00+08:00')

export type World = {
  app: App
  sandbox: Sandbox
  ground: Ground
  now(): Date
  /** Puts the clock forward, letting everything on the way happen. */
  leap(by: Leap): Promise<void>
  jump(to: Date): void
  /** Until nothing waits to be done or said at this moment. */
  settle(): Promise<void>
  /** All messages of the bot in all channels, threads included. */
  spoken(): Message[]
  only<K extends CaseKind>(kind: K): Promise<Case<K>>
  close(): Promise<void>
}

type Wish = { at?: Date; worker?: boolean; bot?: boolean; bots?: number; workers?: number }

/** The whole program on real engines and a real chat server, with a clock of its own. */
export async function openWorld({
  at = tuesday,
  worker = true,
  bot = true,
  bots = 1,
  workers = 1,
}: Wish = {}): Promise<World> {
  const ground = await freshGround()
  const clock = testClock(at)
  const city = await loadCity('seeds/chongqing')
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: randomBytes(32) }
  const { mongodbUri, redisUrl } = ground
  const quiet = await openApp({ config, city, mongodbUri, redisUrl, clock: clock.now })
  await seedCity(quiet.office)
  const people = await quiet.storage.people.all()
  const channels = channelsOf(people, city)
  const sandbox = await startSandbox({ people, channels })
  const { botToken, appToken, apiUrl } = sandbox
  const app: App = { ...quiet, config: { ...config, slack: { mode: 'socket', botToken, appToken, apiUrl } } }
  const chat = openChat({ botToken, apiUrl, storage: app.storage, city })
  const running = [
    ...(worker ? await Promise.all(Array.from({ length: workers }, () => startWorker(app, chat))) : []),
    ...(bot
      ? await Promise.all(
          Array.from({ length: bots }, async () => (await import('../src/chat/start-bot.ts')).startBot(app)),
        )
      : []),
  ]

  async function settle(): Promise<void> {
    for (let calm = 0; calm < 3; ) {
      const waiting = (await app.queues.pending()) + (await app.storage.ledger.due(clock.now(), 1)).length
      calm = waiting === 0 ? calm + 1 : 0
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await sandbox.settled({ quiet: 60 })
  }

  return {
    app,
    sandbox,
    ground,
    now: clock.now,
    leap: (by) => leap(app, clock, by),
    jump: (to) => void clock.jump(to),
    settle,
    spoken: () =>
      channels
        .flatMap(({ name }) => sandbox.messages(name))
        .filter((message) => message.user === sandbox.botUser),
    only: async (kind) => {
      const found = (await app.storage.cases.list({ kind }, everything)).filter(
        (file) => file.origin.door !== 'plan',
      )
      if (found.length !== 1) throw new Error(`Expected one ${kind}, found ${found.length}.`)
      return found[0] as never
    },
    close: async () => {
      for (const part of running.reverse()) await part.stop()
      await sandbox.stop()
      await app.close()
      await ground.clear()
    },
  }
}

/** Runs with the real one from a start of its own, and jumps where it is told to. */
function testClock(start: Date) {
  let ahead = start.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + ahead),
    jump: async (to: Date) => {
      ahead = Math.max(ahead, to.getTime() - Date.now())
    },
  }
}
