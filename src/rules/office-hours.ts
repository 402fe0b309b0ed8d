/** The delivery window: people are spoken to in office hours. What falls outside is shifted, never dropped. */

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

/** 13:30 → 810. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
