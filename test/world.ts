import { randomBytes } from 'node:crypto'
import { sweep } from '../jobs/sweep.ts'
import { startWorker } from '../jobs/worker.ts'
import { seedCity } from '../src/actions/seed-city.ts'
import { type App, openApp } from '../src/app.ts'
import { type Chat, openChat } from '../src/chat/open-chat.ts'
import { startBot } from '../src/chat/start-bot.ts'
import { loadCity } from '../src/city/load-city.ts'
import { readConfig } from '../src/config/config.ts'
import { channelsOf } from '../src/local/play/channels-of.ts'
import { leap } from '../src/local/play/leap.ts'
import type { Leap, Timing } from '../src/local/sandbox/options.ts'
import type { Sandbox } from '../src/local/sandbox/sandbox.ts'
import { startSandbox } from '../src/local/sandbox/start-sandbox.ts'
import type { Message } from '../src/local/sandbox/workspace/shapes.ts'
import type { Log } from '../src/observe/log.ts'
import type { Case, CaseKind } from '../src/rules/cases/case.ts'
import type { City } from '../src/rules/city.ts'
import { everything } from '../src/rules/sight/visibility.ts'
import { freshGround, type Ground } from './ground.ts'
import { testClock } from './test-clock.ts'

/** A Tuesday morning in office hours. */
export const tuesday = new Date('2026-03-10T10:00:00+08:00')

export type World = {
  app: App
  chat: Chat
  sandbox: Sandbox
  ground: Ground
  now(): Date
  /** Puts the clock forward, letting everything on the way happen. */
  leap(by: Leap): Promise<void>
  jump(to: Date): void
  /** Until nothing waits to be done or said at this moment. */
  settle(): Promise<void>
  /** Minutes pass and sweeps run, until nothing is owed that could be said by then. */
  recover(): Promise<void>
  /** All messages of the bot: in channels, in threads, and to people. */
  spoken(): Message[]
  only<K extends CaseKind>(kind: K): Promise<Case<K>>
  close(): Promise<void>
}

/** Longer than any wait between two tries, and than what a test may lose. */
const mostMinutes = 120

type Wish = {
  at?: Date
  bots?: number
  workers?: number
  /** Engines of one's own, to be broken; absent: a part of those of the whole run. */
  ground?: Ground
  log?: Log
  /** Channels beside the chat. */
  beside?: { config: Partial<App['config']>; mirrors: App['mirrors'] }
  timing?: Partial<Timing>
  /** Whether the city's plans are imported: their tasks are late in these days, and reminded of. Default true. */
  plans?: boolean
  /** How long the chat server may take to answer, milliseconds. */
  patience?: number
}

/** The whole program on real engines and a real chat server, with a clock of its own. */
export async function openWorld({ at = tuesday, bots = 1, workers = 1, ...wish }: Wish = {}): Promise<World> {
  const ground = wish.ground ?? (await freshGround())
  const clock = testClock(at)
  const whole = await loadCity('seeds/chongqing')
  const city = wish.plans === false ? { ...whole, plans: [] } : whole
  const { app, sandbox, chat } = await openParts({ wish, ground, clock: clock.now, city })
  const running = [
    ...(await Promise.all(Array.from({ length: workers }, () => startWorker(app, chat)))),
    ...(await Promise.all(Array.from({ length: bots }, () => startBot(app)))),
  ]
  const places = [...channelsOf(city.people, city), ...city.people].map(({ name }) => name)

  async function settle(): Promise<void> {
    for (let calm = 0; calm < 3; ) {
      const waiting = (await app.queues.pending()) + (await app.storage.ledger.due(clock.now(), 1)).length
      calm = waiting === 0 ? calm + 1 : 0
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await sandbox.settled({ quiet: 60 })
  }

  /** A promise whose next try is nearer than the longest wait between tries may be one that failed. */
  async function owesMore(): Promise<boolean> {
    const next = await app.storage.ledger.nextDue()
    const outboxes = await app.storage.waiting.owing(1)
    return outboxes.length > 0 || (next !== null && next.getTime() - clock.now().getTime() < 900_000)
  }

  async function recover(): Promise<void> {
    for (let minute = 0; minute < mostMinutes; minute++) {
      clock.jump(new Date(clock.now().getTime() + 61_000))
      await sweep(app)
      await settle()
      if (!(await owesMore())) return
    }
    const owing = {
      cases: await app.storage.waiting.owing(9),
      promises: await app.storage.ledger.due(clock.now(), 9),
    }
    throw new Error(`Still owed after ${mostMinutes} minutes: ${JSON.stringify(owing)}.`)
  }

  return {
    app,
    chat,
    sandbox,
    ground,
    now: clock.now,
    leap: (by) => leap(app, clock, by),
    jump: (to) => void clock.jump(to),
    settle,
    recover,
    spoken: () =>
      places.flatMap((name) => sandbox.messages(name)).filter((message) => message.user === sandbox.botUser),
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

type Parts = {
  wish: Pick<Wish, 'log' | 'timing' | 'patience' | 'beside'>
  ground: Ground
  clock: () => Date
  city: City
}

async function openParts({ wish: { log, timing, patience, beside }, ground, clock, city }: Parts) {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataKey: randomBytes(32), ...beside?.config }
  const { mongodbUri, redisUrl } = ground
  const extra = { ...(log ? { log } : {}), ...(beside ? { mirrors: beside.mirrors } : {}) }
  const quiet = await openApp({ config, city, mongodbUri, redisUrl, clock, ...extra })
  await seedCity(quiet.office)
  const people = await quiet.storage.people.all()
  const sandbox = await startSandbox({ people, channels: channelsOf(people, city), timing })
  const { botToken, appToken, apiUrl } = sandbox
  const app: App = { ...quiet, config: { ...config, slack: { mode: 'socket', botToken, appToken, apiUrl } } }
  const chat = openChat({
    botToken,
    apiUrl,
    storage: app.storage,
    city,
    clock: app.clock,
    ...(patience ? { patience } : {}),
  })
  return { app, sandbox, chat }
}
