/** The calendars of units that have holidays of their own, beside the State Council's. */

import { type Calendar, type HolidayNotice, makeCalendar } from '../rules/calendar.ts'
import type { OfficeHours, UnitId } from '../rules/city.ts'
import type { LocalHolidays } from './schemas/holidays.ts'

type Given = { notices: readonly HolidayNotice[]; local: LocalHolidays; hours: OfficeHours }

export function localCalendars({ notices, local, hours }: Given): ReadonlyMap<UnitId, Calendar> {
  const units = new Set(local.flatMap((one) => one.units))
  return new Map(
    [...units].map((unit) => {
      const own = local.filter((one) => one.units.includes(unit)).map(noticeOf)
      const { years } = makeCalendar(notices)
      return [unit, { ...makeCalendar([...notices, ...own], hours), years }]
    }),
  )
}

/** Cited by its name and basis. It makes no year known: only the State Council's notice does. */
const noticeOf = ({ name, basis, off }: LocalHolidays[number]): HolidayNotice => ({
  year: Number(off[0]?.from.slice(0, 4)),
  title: `${name}（${basis}）`,
  issued: '9999-12-31',
  off: off.map((days) => ({ name, ...days })),
  makeUp: [],
})
