/**
 * Days of the city, as whole numbers counted from 1970-01-01: walking days is then adding one, with no date
 * library and no time zone table. China has kept +08:00 without summer time since 1992.
 */

import type { Day } from './city.ts'

export const hourLength = 3_600_000
const dayLength = 24 * hourLength
const offset = 8 * hourLength

/** Instants outside these years are taken for mistakes, not for dates. */
const years = { first: 1900, last: 2999 }
const firstDay = Date.UTC(years.first, 0, 1) / dayLength
const lastDay = Date.UTC(years.last, 11, 31) / dayLength

/** The city's day that an instant lies in. Throws RangeError for an instant outside 1900–2999. */
export function numberOf(at: Date): number {
  const number = Math.floor((at.getTime() + offset) / dayLength)
  if (number >= firstDay && number <= lastDay) return number
  throw new RangeError(
    `${at.getTime()} ms is no instant between ${years.first} and ${years.last}; give an ISO time.`,
  )
}

export const numberOfDay = (day: Day): number => Date.parse(day) / dayLength

export const dayOfNumber = (number: number): Day =>
  new Date(number * dayLength).toISOString().slice(0, 10) as Day

export const yearOf = (number: number): number => new Date(number * dayLength).getUTCFullYear()

/** The day `minutes` after midnight, as an instant. */
export const instantOn = (number: number, minutes: number): Date =>
  new Date(number * dayLength - offset + minutes * 60_000)

/** 24:00 of a day, when a limit in days ends (民法典 art. 203); kept a millisecond short, to stay on its date. */
export const endOfNumber = (number: number): Date => new Date((number + 1) * dayLength - offset - 1)

/** Whether a text is a real day, written 2026-11-23. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const number = numberOfDay(text as Day)
  return number >= firstDay && number <= lastDay && dayOfNumber(number) === text
}

/** The matching day some months on or back, or that month's last day where there is none (民法典 art. 202). */
export function addMonths(number: number, months: number): number {
  const start = new Date(number * dayLength)
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months]
  const lastOfMonth = Date.UTC(year, month + 1, 0) / dayLength
  return Math.min(Date.UTC(year, month, start.getUTCDate()) / dayLength, lastOfMonth)
}
