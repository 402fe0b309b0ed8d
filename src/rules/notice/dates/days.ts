import type { Day } from '../../city.ts'

/** A day of the calendar, or null when there is no such day (30 February). */
export function dayOf(year: number, month: number, date: number): Day | null {
  const there = month >= 1 && month <= 12 && date >= 1 && date <= lastDate(year, month)
  return there ? (`${year}-${two(month)}-${two(date)}` as Day) : null
}

/** The last day of a month, or null when there is no such month. */
export function monthEnd(year: number, month: number): Day | null {
  return dayOf(year, month, lastDate(year, month))
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** Counted from the day after, as the Civil Code counts (art. 201); a month ends on the same date or its last day (art. 202). */
export function addSpan(day: Day, span: { days?: number; months?: number }): Day | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const months = month - 1 + (span.months ?? 0)
  const target = { year: year + Math.floor(months / 12), month: (months % 12) + 1 }
  const landed = Math.min(date, lastDate(target.year, target.month))
  const end = new Date(Date.UTC(target.year, target.month - 1, landed + (span.days ?? 0)))
  return dayOf(end.getUTCFullYear(), end.getUTCMonth() + 1, end.getUTCDate())
}

function lastDate(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
