/** A whole period played on a clock of its own: cases come in, people act or do not, and every promise is counted. */

import { oweDigest } from '../../../jobs/chores/digest.ts'
import { sweep } from '../../../jobs/sweep.ts'
import { startWorker } from '../../../jobs/worker.ts'
import { openComplaint } from '../../actions/complaint/filing/open-complaint.ts'
import { type App, type Given, openApp } from '../../app.ts'
import { isWorkingDay } from '../../rules/calendar.ts'
import type { City } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { everything } from '../../rules/sight/visibility.ts'
import { simulatedWords, simulatedTexts as texts } from '../../words/admin/simulation.ts'
import { count, type Figures } from './count.ts'
import { somebodyActs } from './people.ts'
import { openPlatform, type Platform } from './platform.ts'
import { type Chance, openChance } from './random.ts'

/** flush: Redis is emptied; chat: a day on which the platform takes nothing; calendar: a new holiday notice. */
export const faultNames = ['flush', 'chat', 'calendar'] as const
export type FaultName = (typeof faultNames)[number]

export type Wish = {
  from: Date
  to: Date
  cases: number
  seed: number
  faults: readonly FaultName[]
  /** Empties Redis, as the operator of the engines can. */
  flush: () => Promise<void>
  /** How far it has come, from 0 to 1. */
  progress?: (share: number) => void
}

export type Simulated = Figures & {
  cases: number
  stops: number
  seconds: number
  doubled: number
  said: number
}

const hour = 3_600_000
const day = 24 * hour
/** No holidays with the weekends round them are longer. */
const longestHoliday = 14 * day

export async function simulate(given: Omit<Given, 'clock'>, wish: Wish): Promise<Simulated> {
  const began = performance.now()
  const clock = { now: wish.from }
  const app = await openApp({ ...given, clock: () => clock.now })
  const platform = openPlatform({
    storage: app.storage,
    city: app.city,
    clock: app.clock,
    channels: channelsOf(app.city),
  })
  await app.storage.people.enter(app.city.people)
  const worker = await startWorker(app, platform.chat)
  try {
    const stops = await play({ app, clock, platform, chance: openChance(wish.seed), wish })
    const figures = await count(app)
    const seconds = Math.round((performance.now() - began) / 100) / 10
    const doubled = platform.doubled().length
    return { cases: wish.cases, stops, seconds, doubled, said: platform.said(), ...figures }
  } finally {
    await worker.stop()
    await app.close()
  }
}

type Playing = { app: App; clock: { now: Date }; platform: Platform; chance: Chance; wish: Wish }

/** Stops at every hour of the day shift and goes through what falls into it; at the end it waits until all is said. */
async function play(playing: Playing): Promise<number> {
  const { app, clock, wish, chance } = playing
  const due = schedule(wish, chance)
  const faults = faultsOf(playing)
  let stops = 0
  while (clock.now < wish.to) {
    clock.now = new Date(clock.now.getTime() + nextStep(clock.now))
    stops += 1
    for (const fault of faults) await fault(clock.now)
    while (due[0] && due[0] <= clock.now)
      await file(app, { at: due.shift() as Date, chance, nth: wish.cases - due.length })
    await peopleAct(playing)
    await turn(app)
    wish.progress?.((clock.now.getTime() - wish.from.getTime()) / (wish.to.getTime() - wish.from.getTime()))
  }
  await sayTheRest(playing)
  return stops
}

/** What the last days owe is said when the offices open again, and what failed is tried once more. */
async function sayTheRest({ app, clock, wish }: Playing): Promise<void> {
  const last = new Date(wish.to.getTime() + longestHoliday)
  while (clock.now < last && (await left(app)) > 0) {
    const soon = clock.now.getTime() + 16 * 60_000
    const due = (await app.storage.ledger.nextDue())?.getTime() ?? soon
    clock.now = new Date(Math.max(soon, due))
    await turn(app)
  }
}

/** Through the night in one step: nothing is said then. */
const nextStep = (at: Date): number => {
  const local = new Date(at.getTime() + 8 * hour).getUTCHours()
  return local >= 18 ? (33 - local) * hour : local < 9 ? (9 - local) * hour : 3 * hour
}

async function turn(app: App): Promise<void> {
  if (isMorning(app.clock()) && isWorkingDay(toDay(app.clock()), app.city.calendar)) await oweDigest(app)
  await sweep(app)
  await quiet(app)
}

const isMorning = (at: Date): boolean => new Date(at.getTime() + 8 * hour).getUTCHours() === 9

const left = async (app: App): Promise<number> =>
  (await app.storage.waiting.owing(1)).length + ((await app.storage.ledger.nextDue()) ? 1 : 0)

/** Until the workers have nothing left to do at this moment. */
async function quiet(app: App): Promise<void> {
  for (let calm = 0, tries = 0; calm < 2 && tries < 2_000; tries++) {
    const waiting = (await app.queues.pending()) + (await app.storage.ledger.due(app.clock(), 1)).length
    calm = waiting === 0 ? calm + 1 : 0
    if (waiting > 0) await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** When each case comes in: spread over all but the last tenth of the period. */
function schedule({ from, to, cases }: Wish, chance: Chance): Date[] {
  const length = (to.getTime() - from.getTime()) * 0.9
  return Array.from({ length: cases }, () => new Date(from.getTime() + chance.next() * length)).sort(
    (one, other) => one.getTime() - other.getTime(),
  )
}

async function file(
  { office }: App,
  { chance, nth }: { at: Date; chance: Chance; nth: number },
): Promise<void> {
  await openComplaint(office, {
    text: `${chance.pick(texts)}（${nth}）`,
    confidential: chance.happens(0.1),
    origin: { key: `simulated:${nth}`, door: 'cli' },
    by: { kind: 'complainant' },
  })
}

/** About a fifth of the open cases in each step; one in eight is let lie for good. */
async function peopleAct({ app, chance }: Playing): Promise<void> {
  const open = [
    ...(await app.storage.cases.list({ kind: 'complaint', open: true }, everything, 2_000)),
    ...(await app.storage.cases.list({ kind: 'dispute', open: true }, everything, 500)),
  ]
  for (const one of open) {
    const neglected = Number(one.no.slice(-1)) === 7
    if (chance.happens(neglected ? 0.002 : 0.2)) await somebodyActs(app.office, one, chance)
  }
}

/** Each fault has its own day within the period, and happens once. */
function faultsOf({ app, platform, wish }: Playing): ((now: Date) => Promise<void>)[] {
  const at = (share: number) =>
    new Date(wish.from.getTime() + share * (wish.to.getTime() - wish.from.getTime()))
  const once = (share: number, does: () => Promise<void> | void) => {
    let done = false
    return async (now: Date) => {
      if (done || now < at(share)) return
      done = true
      await does()
    }
  }
  const all: Record<FaultName, ((now: Date) => Promise<void>)[]> = {
    flush: [once(0.3, wish.flush)],
    chat: [
      once(0.5, () => platform.down(true)),
      once(0.5 + day / Math.max(day * 2, wish.to.getTime() - wish.from.getTime()), () =>
        platform.down(false),
      ),
    ],
    calendar: [once(0.7, () => moreHolidays(app))],
  }
  return wish.faults.flatMap((name) => all[name])
}

/** Three more days off, soon: as in January 2020, when the holidays were prolonged in the middle of them. */
function moreHolidays({ city, clock }: App): void {
  const { calendar } = city
  const off = new Map(calendar.off)
  for (let next = 1; next <= 3; next++)
    off.set(toDay(new Date(clock().getTime() + next * day)), simulatedWords.notice)
  Object.assign(city, { calendar: { ...calendar, off, version: `${calendar.version}+` } })
}

const channelsOf = ({ units, channels }: City): Set<string> =>
  new Set([
    ...Object.values(channels),
    // A tenth of the units has no channel: what they are owed must be reported as undeliverable.
    ...[...units.values()]
      .filter((_, place) => place % 10 !== 0)
      .map(({ channel, shortNames, name }) => channel ?? shortNames[0] ?? name),
  ])
