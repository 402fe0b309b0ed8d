/** The digest as data: what came in, what is due, what is late, what bounces, and whether promises were kept. */

import type { City } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import type { Sight } from '../../rules/sight/visibility.ts'
import type { PlanRecord } from '../plans.ts'
import type { Storage } from '../storage.ts'
import type { Drift } from './digest/drift.ts'
import type { Lines } from './digest/lines.ts'
import type { Overdue } from './digest/lists.ts'
import type { Opened } from './digest/opened.ts'
import type { Outcomes } from './digest/outcomes.ts'
import type { Pattern } from './digest/patterns.ts'
import type { PlanProgress } from './digest/plans.ts'
import type { Promises } from './digest/promises.ts'
import { type Period, type Window, windowOf } from './digest/window.ts'

export type Digest = {
  city: string
  period: Period
  at: Date
  window: Window
  /** Cases that came in during the window. */
  opened: Opened
  /** Waiting for a coordinator to choose the unit. */
  triage: Lines
  dueToday: Lines
  /** Due on the next working day. */
  dueNext: Lines
  overdue: Overdue
  /** Open complaints that came back twice or more. */
  bouncing: Lines
  disputes: Lines
  /** What the rulings of the window charged for passing cases about. */
  drift: Drift[]
  patterns: Pattern[]
  plans: PlanProgress[]
  promises: Promises
  outcomes: Outcomes
  /** The coming year, from December on, as long as its holiday notice is not loaded. */
  yearMissing: number | null
}

export type Asked = {
  storage: Pick<Storage, 'figures' | 'plans'>
  city: City
  sight: Sight
  period: Period
  at: Date
}

/** Shows nothing that `sight` does not see, and of confidential cases no text. */
export async function digest({ storage, city, sight, period, at }: Asked): Promise<Digest> {
  const { figures, plans } = storage
  const window = windowOf({ period, at, calendar: city.calendar })
  const view = { sight, at, city }
  // A day ends a millisecond before the next: what falls due at its very end is still due on it.
  const [tomorrow, afterNext] = [window.endOfToday, window.endOfNext].map(
    (end) => new Date(end.getTime() + 1),
  ) as [Date, Date]
  const found = await allOf({
    opened: figures.opened(view, window),
    triage: figures.triage(view),
    dueToday: figures.due(view, { from: at, to: tomorrow }),
    dueNext: figures.due(view, { from: tomorrow, to: afterNext }),
    overdue: figures.overdue(view),
    bouncing: figures.bouncing(view),
    disputes: figures.disputes(view),
    drift: figures.drift(view, window),
    patterns: figures.patterns(view),
    plans: figures.plans(view, await recordsOf(plans)),
    promises: figures.promises(window),
    outcomes: figures.outcomes(view, window),
  })
  return { city: city.name, period, at, window, yearMissing: yearMissing(at, city), ...found }
}

/** Next year's notice comes in November: what is due beyond New Year is provisional without it. */
function yearMissing(at: Date, { calendar }: Pick<City, 'calendar'>): number | null {
  const [year = 0, month = 0] = toDay(at).split('-').map(Number)
  const wanted = month === 12 ? year + 1 : year
  return calendar.years.has(wanted) ? null : wanted
}

async function recordsOf(plans: Storage['plans']): Promise<Map<string, PlanRecord>> {
  return new Map((await plans.all()).map((plan) => [plan.id, plan]))
}

/** Asks all at once. */
async function allOf<T extends Record<string, Promise<unknown>>>(
  asked: T,
): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const answers = await Promise.all(
    Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const),
  )
  return Object.fromEntries(answers) as { [K in keyof T]: Awaited<T[K]> }
}
