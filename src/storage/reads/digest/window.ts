/** Which stretch of time a digest tells of, and until when something counts as due soon. Pure. */

import { addWorkingDays, type Calendar } from '../../../rules/calendar.ts'
import { addMonths, endOfNumber, instantOn, numberOf } from '../../../rules/day.ts'

export const periods = ['daily', 'weekly', 'monthly'] as const
export type Period = (typeof periods)[number]

/** `to` is the moment of the digest itself; `endOfToday` and `endOfNext` close today and the next working day. */
export type Window = { from: Date; to: Date; endOfToday: Date; endOfNext: Date }

/** From the same time one working day, one week or one month earlier, so that digests in a row leave no gap. */
export function windowOf({ period, at, calendar }: { period: Period; at: Date; calendar: Calendar }): Window {
  const today = numberOf(at)
  const minutes = (at.getTime() - instantOn(today, 0).getTime()) / 60_000
  const first = firstDay(period, today, calendar)
  return {
    from: instantOn(first, minutes),
    to: at,
    endOfToday: endOfNumber(today),
    endOfNext: endOfNumber(addWorkingDays(today, 1, calendar)),
  }
}

function firstDay(period: Period, today: number, calendar: Calendar): number {
  if (period === 'daily') return addWorkingDays(today, -1, calendar)
  return period === 'weekly' ? today - 7 : addMonths(today, -1)
}
