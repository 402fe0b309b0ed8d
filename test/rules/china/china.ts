/** The calendar and the clock that tests of time share. */

import { readFileSync } from 'node:fs'
import { type Calendar, type HolidayNotice, makeCalendar } from '../../../src/rules/calendar.ts'

const seeds = new URL('../../../seeds/chongqing/holidays.json', import.meta.url)
export const notices: HolidayNotice[] = JSON.parse(readFileSync(seeds, 'utf8')).notices

/** The notices of 2023 to 2026, as the city has them. */
export const china: Calendar = makeCalendar(notices)

/** A wall-clock time in the city: at('2026-02-13 10:00'). */
export const at = (time: string): Date => new Date(`${time.replace(' ', 'T')}:00+08:00`)

export const hours = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
]
