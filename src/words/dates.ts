/** Dates and times as people read them, in the city's own time. */

import type { DayKind } from '../rules/calendar.ts'

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const
const offset = 8 * 3_600_000

const local = (at: Date): Date => new Date(at.getTime() + offset)
const two = (part: number): string => String(part).padStart(2, '0')

/** 11月24日（周二）; with its year where that is not the year of `now`. */
export function dayInWords(at: Date, now = at): string {
  const day = local(at)
  const year = day.getUTCFullYear() === local(now).getUTCFullYear() ? '' : `${day.getUTCFullYear()}年`
  return `${year}${day.getUTCMonth() + 1}月${day.getUTCDate()}日（${weekdays[day.getUTCDay()]}）`
}

/** 2026年11月24日 */
export function fullDay(at: Date): string {
  const day = local(at)
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`
}

/** 11月24日 09:30 */
export function momentInWords(at: Date): string {
  const day = local(at)
  return `${day.getUTCMonth() + 1}月${day.getUTCDate()}日 ${two(day.getUTCHours())}:${two(day.getUTCMinutes())}`
}

/** A due date: a day that ends at midnight is named as a day, an hour as an hour. */
export function dueInWords(due: Date, now = due): string {
  const day = local(due)
  const endOfDay = day.getUTCHours() === 23 && day.getUTCMinutes() === 59
  return endOfDay ? `${dayInWords(due, now)}24:00 前` : `${momentInWords(due)} 前`
}

export const dayKinds: Record<DayKind, string> = {
  working: '工作日',
  'make-up': '调休上班',
  weekend: '周末',
  holiday: '节假日',
}
