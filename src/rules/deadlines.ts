/**
 * When a limit ends: a pure function of start, span, pauses, extensions and calendar, so that every due date can
 * be computed again, and explained, from what is kept with its clock.
 *
 * 民法典 art. 200–204: the first day does not count; a natural period (d, mo) that would end on a rest day ends on
 * the next working day, make-up days included; a day ends at 24:00. Hours run on through nights and holidays;
 * office hours (oh) count only while the office is open.
 * A paused day is one at whose end the clock stood still, so a pause never makes anybody late.
 * A negative span runs back, as "three working days before the hearing" does: the day itself does not count, a
 * natural period that ends on a rest day ends on the working day before it, and no pause lengthens it, since what
 * it is counted from stands fast.
 */

import {
  addWorkingDays,
  type Calendar,
  type DayKind,
  isSettled,
  isWorking,
  kindOfDay,
  nearestWorkingDay,
} from './calendar.ts'
import type { Day, Span } from './city.ts'
import { addMonths, dayOfNumber, endOfNumber, hourLength, numberOf, numberOfDay } from './day.ts'
import { walkOpenTime } from './office-hours.ts'

/** `to` is missing while the pause lasts; it counts from the moment it has ended. */
type Pause = { from: Date; to?: Date }

/** All that a due date depends on. An extension counts on from the last day before any roll over rest days. */
export type Counting = {
  from: Date
  span: Span
  pauses?: readonly Pause[]
  extensions?: readonly Span[]
  calendar: Calendar
}

/** `provisional`: a day that decided it lies in a year without a notice. `calendar`: the version counted with. */
export type Deadline = { due: Date; provisional: boolean; calendar: string }

/**
 * start: the day of the start, which does not count; rolled-to: the working day after rest days at the end, or
 * rolled-back: before them; open: a part of its office hours counts; shut: a working day without any left to count.
 */
export type DayReason =
  | DayKind
  | 'start'
  | 'natural'
  | 'running'
  | 'open'
  | 'shut'
  | 'paused'
  | 'rolled-to'
  | 'rolled-back'
export type CountedDay = { date: Day; counted: boolean; why: DayReason; notice?: string; provisional?: true }

/** The city's day of an instant: 2026-11-23T17:00:00Z is 2026-11-24. */
export const toDay = (at: Date): Day => dayOfNumber(numberOf(at))

/** The last instant of a day, 23:59:59.999+08:00: when something due on a date falls due. */
export const endOfDay = (day: Day): Date => endOfNumber(numberOfDay(day))

/** The last instant of the limit; 0d is the end of the day of `from` itself. Throws RangeError for years out of reach. */
export const deadline = (counting: Counting): Deadline => reckon(counting, unseen)

/** As deadline, with each day it walked over: counted or not, why, and the notice behind it. */
export function explainDeadline(counting: Counting): Deadline & { days: CountedDay[] } {
  const days: CountedDay[] = []
  const found = reckon(counting, (number, step) =>
    days.push(describe({ number, step, calendar: counting.calendar })),
  )
  return { ...found, days }
}

/** What a walk says of each day: `rest` and `working` are the calendar's to name. */
type Step = Exclude<DayReason, DayKind> | 'working' | 'rest'
type See = (number: number, step: Step) => void
const unseen: See = () => {}

type Cursor = { day: number; at: Date; settled: boolean }
type Stretch = {
  cursor: Cursor
  span: Span
  pauses: readonly Pause[]
  still: Still
  calendar: Calendar
  see: See
}

function reckon({ from, span, pauses = [], extensions = [], calendar }: Counting, see: See): Deadline {
  const stretches = [span, ...extensions]
  const still = stillDays(pauses)
  let cursor: Cursor = { day: numberOf(from), at: from, settled: true }
  if (span.unit !== 'h' && span.unit !== 'oh') see(cursor.day, 'start')
  for (const span of stretches) cursor = walk({ cursor, span, pauses, still, calendar, see })
  if (endsNaturally(stretches)) cursor = roll({ cursor, still, calendar, see })
  return { due: cursor.at, provisional: !cursor.settled, calendar: calendar.version }
}

/** A date that was given (0d) stands as it is: only a period that was counted rolls on. */
function endsNaturally(stretches: readonly Span[]): boolean {
  const last = stretches.at(-1)
  return last !== undefined && last.amount > 0 && (last.unit === 'd' || last.unit === 'mo')
}

function walk(stretch: Stretch): Cursor {
  const { amount, unit } = stretch.span
  if (unit === 'oh') return walkOfficeHours(stretch)
  if (unit === 'h') return walkHours(stretch)
  if (amount < 0) return walkBack(stretch)
  return unit === 'wd' ? walkWorkingDays(stretch) : walkNaturalDays(stretch)
}

/** In days, to the end of the day that is reached, as every limit in days. */
function walkBack({ cursor, span, calendar, see }: Stretch): Cursor {
  const { amount, unit } = span
  let { day } = cursor
  if (unit === 'wd') {
    for (let left = -amount; left > 0; ) {
      day -= 1
      if (isWorking(day, calendar)) left -= 1
      see(day, isWorking(day, calendar) ? 'working' : 'rest')
    }
  } else {
    const target = unit === 'mo' ? addMonths(day, amount) : day + amount
    while (day > target) see(--day, 'natural')
    while (!isWorking(day, calendar)) see(--day, isWorking(day, calendar) ? 'rolled-back' : 'rest')
  }
  return { day, at: endOfNumber(day), settled: cursor.settled && isSettled(day, cursor.day, calendar) }
}

function walkWorkingDays({ cursor, span, still, calendar, see }: Stretch): Cursor {
  let { day } = cursor
  for (let left = span.amount; left > 0; ) {
    day += 1
    const step = isPaused(day, still) ? 'paused' : isWorking(day, calendar) ? 'working' : 'rest'
    if (step === 'working') left -= 1
    see(day, step)
  }
  return { day, at: endOfNumber(day), settled: cursor.settled && isSettled(cursor.day + 1, day, calendar) }
}

function walkNaturalDays({ cursor, span, still, see }: Stretch): Cursor {
  let { day } = cursor
  const days = span.unit === 'mo' ? addMonths(day, span.amount) - day : span.amount
  for (let left = days; left > 0; ) {
    day += 1
    const step = isPaused(day, still) ? 'paused' : 'natural'
    if (step === 'natural') left -= 1
    see(day, step)
  }
  return { ...cursor, day, at: endOfNumber(day) }
}

function walkHours({ cursor, span, pauses, see }: Stretch): Cursor {
  const length = span.amount * hourLength
  const at = length < 0 ? new Date(cursor.at.getTime() + length) : runOn({ from: cursor.at, length, pauses })
  const last = numberOf(at)
  const step = last < cursor.day ? -1 : 1
  for (let day = cursor.day; day !== last + step; day += step) see(day, 'running')
  return { ...cursor, day: last, at }
}

function walkOfficeHours({ cursor, span, pauses, still, calendar, see }: Stretch): Cursor {
  const idle = (day: number): Step =>
    !isWorking(day, calendar) ? 'rest' : isPaused(day, still) ? 'paused' : 'shut'
  const at = walkOpenTime({
    from: cursor.at,
    length: span.amount * hourLength,
    pauses: span.amount < 0 ? [] : pauses,
    calendar,
    see: (day, open) => see(day, open > 0 ? 'open' : idle(day)),
  })
  const day = numberOf(at)
  const [first, last] = day < cursor.day ? [day, cursor.day] : [cursor.day, day]
  return { day, at, settled: cursor.settled && isSettled(first, last, calendar) }
}

/** Milliseconds on from an instant, each pause on the way added once even where two overlap. */
function runOn({ from, length, pauses }: { from: Date; length: number; pauses: readonly Pause[] }): Date {
  let due = from.getTime() + length
  let credited = from.getTime()
  for (const { from, to } of pauses.toSorted((one, other) => one.from.getTime() - other.from.getTime())) {
    const begins = Math.max(from.getTime(), credited)
    if (!to || to.getTime() <= begins || begins > due) continue
    due += to.getTime() - begins
    credited = to.getTime()
  }
  return new Date(due)
}

/** On to the next working day at whose end the clock runs: a pause may begin among the rest days as well. */
function roll({ cursor, still, calendar, see }: Omit<Stretch, 'span' | 'pauses'>): Cursor {
  let { day } = cursor
  while (isPaused(day, still) || !isWorking(day, calendar)) {
    if (day > cursor.day) see(day, isPaused(day, still) ? 'paused' : 'rest')
    day += 1
  }
  if (day > cursor.day) see(day, 'rolled-to')
  return { day, at: endOfNumber(day), settled: cursor.settled && isSettled(cursor.day, day, calendar) }
}

/** Days at whose end the clock stood still: from the day of a pause to the day before it ran again. */
type Still = readonly { first: number; last: number }[]

const stillDays = (pauses: readonly Pause[]): Still =>
  pauses.flatMap(({ from, to }) => (to ? [{ first: numberOf(from), last: numberOf(to) - 1 }] : []))

const isPaused = (day: number, still: Still): boolean =>
  still.some(({ first, last }) => first <= day && day <= last)

function describe({
  number,
  step,
  calendar,
}: {
  number: number
  step: Step
  calendar: Calendar
}): CountedDay {
  const { kind, notice } = kindOfDay(number, calendar)
  const why = step === 'working' || step === 'rest' ? kind : step
  const named = step === 'natural' || step === 'running' || notice === undefined ? {} : { notice }
  const unsettled = isSettled(number, number, calendar) ? {} : { provisional: true as const }
  return { date: dayOfNumber(number), counted: isCounted(step), why, ...named, ...unsettled }
}

const isCounted = (step: Step): boolean => counted.has(step)
const counted: ReadonlySet<Step> = new Set(['working', 'natural', 'running', 'open'])

/** The day a signed span of days away (not of hours), counted as deadlines are. */
export function stepDay({ day, span, calendar }: { day: number; span: Span; calendar: Calendar }): number {
  if (span.unit === 'wd') return addWorkingDays(day, span.amount, calendar)
  const target = span.unit === 'mo' ? addMonths(day, span.amount) : day + span.amount
  return nearestWorkingDay(target, span.amount < 0 ? -1 : 1, calendar)
}
