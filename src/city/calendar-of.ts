/** The calendar alone, for those who ask for a date and nothing else. */

import { type Calendar, makeCalendar } from '../rules/calendar.ts'
import { checkHolidays } from './checks/holidays.ts'
import { CityFault } from './city-fault.ts'
import { readJson } from './read-json.ts'
import { HolidaysFile } from './schemas/holidays.ts'

/** Throws CityFault with every fault of holidays.json. */
export async function calendarOf(dir: string): Promise<Calendar> {
  const { data, faults } = await readJson({ dir, file: 'holidays.json', schema: HolidaysFile })
  const all = [...faults, ...(data ? checkHolidays(data.notices) : [])]
  if (data === null || all.length > 0) throw new CityFault(dir, all)
  return makeCalendar(data.notices)
}
