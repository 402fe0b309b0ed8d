/** A notice that contradicts itself, or was copied wrongly: each of these once moved somebody's real due date. */

import { daysOff, type HolidayNotice, isWorkingDay, makeCalendar } from '../../rules/calendar.ts'
import type { Day } from '../../rules/city.ts'
import { numberOfDay, yearOf } from '../../rules/day.ts'
import type { Fault } from '../city-fault.ts'

const file = 'holidays.json'
const longestBreak = 31

export const checkHolidays = (notices: readonly HolidayNotice[]): Fault[] =>
  notices.flatMap((notice, place) => {
    const ranges = badRanges(notice, place)
    // Days are listed only once the ranges are known to be short.
    return ranges.length > 0 ? ranges : badDays(notice, place)
  })

const badRanges = (notice: HolidayNotice, place: number): Fault[] =>
  notice.off.flatMap(({ from, to }, nth) => {
    const length = numberOfDay(to) - numberOfDay(from) + 1
    if (length >= 1 && length <= longestBreak) return []
    return [
      fault(
        `notices[${place}].off[${nth}]`,
        `1 to ${longestBreak} days from "from" to "to", found ${length}`,
      ),
    ]
  })

function badDays(notice: HolidayNotice, place: number): Fault[] {
  const off = daysOff(notice)
  const both = new Set(off)
  return [
    ...off
      .filter((day) => !isOfYear(day, notice.year))
      .map((day) =>
        fault(`notices[${place}].off`, `days of ${notice.year} or of the December before, found ${day}`),
      ),
    ...notice.makeUp.flatMap((day, nth) => {
      const path = `notices[${place}].makeUp[${nth}]`
      if (!isOfYear(day, notice.year))
        return [fault(path, `a day of ${notice.year} or of the December before, found ${day}`)]
      if (both.has(day)) return [fault(path, `a day that the same notice does not declare off, found ${day}`)]
      return isWorkingDay(day, weekdays) ? [fault(path, `a Saturday or Sunday, found ${day}`)] : []
    }),
  ]
}

const weekdays = makeCalendar([])

/** A New Year's holiday can begin in December, as on 2022-12-31. */
const isOfYear = (day: Day, year: number): boolean =>
  yearOf(numberOfDay(day)) === year || day.startsWith(`${year - 1}-12-`)

const fault = (path: string, expected: string): Fault => ({ file, path, expected: `expected ${expected}` })
