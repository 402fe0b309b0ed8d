/** Puts the sandbox's clock forward, stopping wherever something falls due, so that everything happens in its own time. */

import { oweDigest } from '../../../jobs/chores/digest.ts'
import { sweep } from '../../../jobs/sweep.ts'
import type { App } from '../../app.ts'
import { isWorkingDay } from '../../rules/calendar.ts'
import { toDay } from '../../rules/deadlines.ts'
import type { Leap } from '../sandbox/options.ts'
import type { VirtualClock } from './virtual-clock.ts'

const hour = 3_600_000
const day = 24 * hour
/** The digest's hour in the timetable, in the city's time. */
const digestHour = 9
/** More stops than a year of cases in the sandbox has. */
const mostStops = 2_000

export async function leap(app: App, clock: VirtualClock, by: Leap): Promise<void> {
  const target = await targetOf(app, clock.now(), by)
  for (let stop = 0; stop < mostStops && clock.now() < target; stop++) {
    await clock.jump(await nextStop(app, clock.now(), target))
    if (isDigestTime(clock.now())) await oweDigest(app, clock.now())
    await sweep(app)
    await quiet(app)
  }
}

async function targetOf(app: App, now: Date, by: Leap): Promise<Date> {
  switch (by) {
    case 'hour':
      return new Date(now.getTime() + hour)
    case 'working-day':
      return nextWorkingDay(app, new Date(now.getTime() + day))
    case 'next-deadline': {
      const due = await app.storage.waiting.nextDue(now)
      return due ? new Date(due.getTime() + 1) : new Date(now.getTime() + day)
    }
    case 'next-digest':
      return nextWorkingDay(
        app,
        atDigest(now) > now ? atDigest(now) : new Date(atDigest(now).getTime() + day),
      )
  }
}

function nextWorkingDay(app: App, from: Date): Date {
  let at = from
  while (!isWorkingDay(toDay(at), app.city.calendar)) at = new Date(at.getTime() + day)
  return at
}

async function nextStop(app: App, now: Date, target: Date): Promise<Date> {
  const { ledger, waiting } = app.storage
  const digest = atDigest(now) > now ? atDigest(now) : new Date(atDigest(now).getTime() + day)
  const stops = [await waiting.nextWake(), await ledger.nextDue(), digest, target]
  const ahead = stops.filter((at): at is Date => at !== null && at > now)
  return ahead.reduce(earlier, target)
}

const earlier = (one: Date, other: Date): Date => new Date(Math.min(one.getTime(), other.getTime()))

/** Nine in the morning of that day, Beijing time. */
const atDigest = (at: Date): Date =>
  new Date(`${toDay(at)}T${String(digestHour).padStart(2, '0')}:00:00+08:00`)

const isDigestTime = (at: Date): boolean => Math.abs(at.getTime() - atDigest(at).getTime()) < 1_000

/** Until the workers have nothing left to say at this moment, for ten seconds at the most. */
async function quiet(app: App): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const waiting = (await app.queues.pending()) + (await app.storage.ledger.due(app.clock(), 1)).length
    if (waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
