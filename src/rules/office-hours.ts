/** Hours of the office: the delivery window, in which people are spoken to, and limits that count open hours only. */

import { type Calendar, isWorking } from './calendar.ts'
import type { OfficeHours } from './city.ts'
import { instantOn, numberOf } from './day.ts'

type Asked = { at: Date; hours: OfficeHours; calendar: Calendar }

/** The instant itself inside office hours of a working day, otherwise the next opening. No hours: always open. */
export function nextOpen({ at, hours, calendar }: Asked): Date {
  if (hours.length === 0) return at
  for (let day = numberOf(at); ; day += 1) {
    if (!isWorking(day, calendar)) continue
    const period = hours.find(({ to }) => instantOn(day, minutesOf(to)) > at)
    if (!period) continue
    const opens = instantOn(day, minutesOf(period.from))
    return opens > at ? opens : at
  }
}

/** When the office opens on a day; midnight where no hours are given. */
export const openingOf = (day: number, hours: OfficeHours): Date =>
  instantOn(day, minutesOf(hours[0]?.from ?? '00:00'))

/** Milliseconds, both ends. */
type Stretch = { from: number; to: number }
type Pause = { from: Date; to?: Date }

/** `open`: milliseconds of the office's time that were used of this day; 0: none. */
type Walk = {
  from: Date
  /** Milliseconds of open time; negative: back from `from`. */
  length: number
  pauses?: readonly Pause[]
  calendar: Calendar
  see?: (day: number, open: number) => void
}

/** The instant that lies so much open time away: nights, breaks at noon, rest days and pauses do not count. */
export function walkOpenTime({ from, length, pauses = [], calendar, see = () => {} }: Walk): Date {
  const back = length < 0
  let left = Math.abs(length)
  for (let day = numberOf(from); left > 0; day += back ? -1 : 1) {
    const side = back ? { from: Number.NEGATIVE_INFINITY, to: +from } : { from: +from, to: Infinity }
    const open = openIn(day, calendar).flatMap((stretch) => without(within(stretch, side), pauses))
    const used = Math.min(left, lengthOf(open))
    see(day, used)
    if (used > 0 && used === left) return new Date(back ? before(open, left) : after(open, left))
    left -= used
  }
  return from
}

/** The open stretches of a day, first one first. A city without hours is open all of a working day. */
function openIn(day: number, calendar: Calendar): Stretch[] {
  if (!isWorking(day, calendar)) return []
  const hours = calendar.hours.length > 0 ? calendar.hours : allDay
  return hours.map(({ from, to }) => ({
    from: +instantOn(day, minutesOf(from)),
    to: +instantOn(day, minutesOf(to)),
  }))
}

const allDay: OfficeHours = [{ from: '00:00', to: '24:00' }]

const within = (one: Stretch, other: Stretch): Stretch => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
})

/** What is left of a stretch when the pauses are taken out; a pause that lasts still takes nothing yet. */
function without(stretch: Stretch, pauses: readonly Pause[]): Stretch[] {
  const ended = pauses.flatMap(({ from, to }) => (to ? [{ from: +from, to: +to }] : []))
  const parts = ended.reduce<Stretch[]>(
    (rest, pause) =>
      rest.flatMap(({ from, to }) => [
        { from, to: Math.min(to, Math.max(from, pause.from)) },
        { from: Math.max(from, Math.min(to, pause.to)), to },
      ]),
    [stretch],
  )
  return parts.filter(({ from, to }) => from < to)
}

const lengthOf = (open: readonly Stretch[]): number => open.reduce((sum, { from, to }) => sum + to - from, 0)

/** The instant `length` into stretches that hold at least as much. */
function after(open: readonly Stretch[], length: number): number {
  let left = length
  for (const { from, to } of open) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return Number.NaN
}

/** As after, counted back from the end. */
const before = (open: readonly Stretch[], length: number): number =>
  -after(open.map(({ from, to }) => ({ from: -to, to: -from })).reverse(), length)

/** 13:30 → 810. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
