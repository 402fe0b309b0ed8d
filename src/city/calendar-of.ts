/** The calendar alone, for those who ask for a date and nothing else. */

import { type Calendar, makeCalendar } from '../rules/calendar.ts'
import { checkHolidays } from './checks/holidays.ts'
import { CityFault } from './city-fault.ts'
import { readJson } from './read-json.ts'
import { ChannelsFile } from './schemas/channels.ts'
import { HolidaysFile } from './schemas/holidays.ts'

/** Throws CityFault with every fault of holidays.json and of channels.json, which has the office hours. */
export async function calendarOf(dir: string): Promise<Calendar> {
  const { data, faults } = await readJson({ dir, file: 'holidays.json', schema: HolidaysFile })
  const channels = await readJson({ dir, file: 'channels.json', schema: ChannelsFile })
  const all = [...faults, ...channels.faults, ...(data ? checkHolidays(data.notices) : [])]
  if (data === null || channels.data === null || all.length > 0) throw new CityFault(dir, all)
  return makeCalendar(data.notices, channels.data.officeHours.periods)
}
