import type { Day } from '../../city.ts'
import { addMonths, dayOfNumber, isDay, numberOfDay } from '../../day.ts'

/** A day of the calendar, or null when there is no such day (30 February). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const day = `${year}-${two(month)}-${two(date)}`
  return isDay(day) ? day : null
}

/** The last day of a month, or null when there is no such month. */
export function monthEnd(year: number, month: number): Day | null {
  const first = dayOf(year, month, 1)
  return first === null ? null : dayOfNumber(addMonths(numberOfDay(first), 1) - 1)
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** Counted from the day after (民法典 art. 201); months end on the same date or the month's last day (art. 202). */
export function addSpan(day: Day, span: { days: number } | { months: number }): Day {
  const number = numberOfDay(day)
  return dayOfNumber('days' in span ? number + span.days : addMonths(number, span.months))
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
