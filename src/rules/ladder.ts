/**
 * The ladder of reminders beside a clock: which steps are owed, when the next one comes, and the lamp it shows.
 * The steps are the city's data (ladder.json). A step with a moment before the clock was set is not owed.
 */

import { type Calendar, workingDaysIn } from './calendar.ts'
import type { Lamp, OfficeHours, Rung, Span, SpanUnit } from './city.ts'
import { hourLength, numberOf } from './day.ts'
import { stepDay } from './deadlines.ts'
import { openingOf, walkOpenTime } from './office-hours.ts'
import { parseSpan } from './span.ts'

/** What the ladder needs of a clock. `since`: when this due date was set, if later than the clock's start. */
export type Climbing = { name: string; from: Date; due: Date; taken: readonly string[]; since?: Date }

/** A step owed. `id` names the repetition (`red+1wd#2` is the second), so that each is taken once. */
export type OwedRung = { rung: Rung; id: string; at: Date }

type Rules = { ladder: readonly Rung[]; calendar: Calendar; hours: OfficeHours }
type OnLadder = Rules & { clock: Climbing }

/**
 * Steps whose moment has come and which are not taken, first moment first. Of repetitions missed during an
 * outage only the newest is owed: nobody is served by hearing the same thing five times.
 */
export function rungsOwed({ now, ...given }: OnLadder & { now: Date }): OwedRung[] {
  const owed = rungsOf(given).flatMap((rung) => {
    const stair = { rung, due: given.clock.due, calendar: given.calendar, hours: given.hours }
    const times = timesBy(stair, now)
    if (times <= timesTaken(rung, given.clock.taken)) return []
    const at = momentOf(stair, times)
    return at < startOf(given.clock) ? [] : [{ rung, id: idOf(rung, times), at }]
  })
  return owed.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** The earliest moment of a step not taken yet, past if it is owed already; null when no step is left. */
export function nextRungAt(given: OnLadder): Date | null {
  const moments = rungsOf(given).flatMap((rung) => {
    const stair = { rung, due: given.clock.due, calendar: given.calendar, hours: given.hours }
    const start = startOf(given.clock)
    const missed = timesBy(stair, new Date(start.getTime() - 1))
    const next = Math.max(timesTaken(rung, given.clock.taken), missed) + 1
    return next === 1 || rung.every ? [momentOf(stair, next).getTime()] : []
  })
  return moments.length === 0 ? null : new Date(Math.min(...moments))
}

/** Red from the moment that it is overdue, before that the strongest lamp whose step has come. */
export function lampOf({ now, ...given }: OnLadder & { now: Date }): Lamp {
  const rungs = rungsOf(given)
  if (rungs.length === 0) return 'green'
  if (now > given.clock.due) return 'red'
  const { due } = given.clock
  const lit = rungs.filter(
    (rung) => momentOf({ rung, due, calendar: given.calendar, hours: given.hours }, 1) <= now,
  )
  return lamps.findLast((lamp) => lit.some((rung) => rung.lamp === lamp)) ?? 'green'
}

const lamps: readonly Lamp[] = ['green', 'yellow', 'red']

type Used = { from: Date; due: Date; now: Date; unit: SpanUnit; calendar: Calendar }

/** Time used over time allowed: 2.5 took two and a half times as long. In working days, or hours for h clocks. */
export function overdueFactor({ from, due, now, unit, calendar }: Used): number {
  const allowed = workingDaysIn({ after: numberOf(from), through: numberOf(due), calendar })
  if (unit !== 'h' && allowed > 0) {
    return workingDaysIn({ after: numberOf(from), through: numberOf(now), calendar }) / allowed
  }
  return (now.getTime() - from.getTime()) / Math.max(1, due.getTime() - from.getTime())
}

const rungsOf = ({ clock, ladder }: OnLadder): Rung[] =>
  ladder.filter(({ clocks }) => clocks.includes(clock.name) || clocks.includes('*'))

const startOf = ({ from, since }: Climbing): Date => (since && since > from ? since : from)

const idOf = (rung: Rung, times: number): string => (times === 1 ? rung.id : `${rung.id}#${times}`)

/** How often a step was taken, read back from the ids. */
function timesTaken(rung: Rung, taken: readonly string[]): number {
  return taken.reduce((most, id) => {
    if (id === rung.id) return Math.max(most, 1)
    return id.startsWith(`${rung.id}#`) ? Math.max(most, Number(id.slice(rung.id.length + 1))) : most
  }, 0)
}

/** One step beside one due date. */
type Stair = { rung: Rung; due: Date; calendar: Calendar; hours: OfficeHours }

/** When a step comes for the nth time: office opening of its day, or the instant itself for hours and for 0. */
function momentOf({ rung, due, calendar, hours }: Stair, times: number): Date {
  const first = away({ from: due, span: parseSpan(rung.at), calendar, hours })
  if (times === 1 || !rung.every) return first
  const every = parseSpan(rung.every)
  return away({ from: first, span: { ...every, amount: every.amount * (times - 1) }, calendar, hours })
}

function away({
  from,
  span,
  calendar,
  hours,
}: {
  from: Date
  span: Span
  calendar: Calendar
  hours: OfficeHours
}): Date {
  if (span.amount === 0) return from
  if (span.unit === 'h') return new Date(from.getTime() + span.amount * hourLength)
  if (span.unit === 'oh') return walkOpenTime({ from, length: span.amount * hourLength, calendar })
  return openingOf(stepDay({ day: numberOf(from), span, calendar }), hours)
}

/** How many times a step has come by now. */
function timesBy(stair: Stair, now: Date): number {
  const first = momentOf(stair, 1)
  if (first > now) return 0
  if (!stair.rung.every) return 1
  let times = 1 + mostSteps({ first, now, every: parseSpan(stair.rung.every), calendar: stair.calendar })
  // The estimate is never too low; rolling over rest days can make it too high by a few.
  while (times > 1 && momentOf(stair, times) > now) times -= 1
  return times
}

/** Days of the shortest month, so that months are never counted too few. */
const shortestMonth = 28

function mostSteps({
  first,
  now,
  every,
  calendar,
}: {
  first: Date
  now: Date
  every: Span
  calendar: Calendar
}): number {
  const [after, through] = [numberOf(first), numberOf(now)]
  // Of open hours no more pass than of all hours: the estimate stays too high rather than too low.
  if (every.unit === 'h' || every.unit === 'oh')
    return Math.floor((now.getTime() - first.getTime()) / (every.amount * hourLength))
  if (every.unit === 'wd') return Math.floor(workingDaysIn({ after, through, calendar }) / every.amount)
  return Math.floor((through - after) / (every.amount * (every.unit === 'mo' ? shortestMonth : 1)))
}
