/** What the braces of a template stand for: names in Chinese, because officials read and edit them in Word. */

import type { City } from '../../../rules/city.ts'
import type { CaseView, ClockView } from '../../../storage/reads/case-view.ts'
import { fullDay } from '../../dates.ts'

export type Tags = { [name: string]: string | boolean | Tags[] }

type About = { view: CaseView; city: Pick<City, 'units' | 'coordination' | 'supervision'>; now: Date }

export const officeTags = ({ view, city, now }: About): Tags => ({
  编号: view.no,
  指纹: view.history.at(-1)?.hash.slice(0, 16) ?? '',
  日期: fullDay(now),
  收到日期: fullDay(view.openedAt),
  发文机关: view.nameOf(city.coordination),
  督办机关: view.nameOf(city.supervision),
  承办单位: view.unit.name,
})

const seriesWords = { coordination: '执协', supervision: '执监函' } as const

type Number = {
  series: keyof typeof seriesWords
  city: Pick<City, 'name' | 'letter'>
  year: number
  count: number | null
}

/** 渝执协〔2026〕1号 (GB/T 9704-2012: six-cornered brackets, no leading zero, no 第); a draft leaves the count open. */
export const paperNumber = ({ series, city, year, count }: Number): string =>
  `${city.letter ?? city.name}${seriesWords[series]}〔${year}〕${count ?? '　'}号`

/** 　移〔2026〕1号: a unit sends under letters of its own, which it fills in; the count is its own as well. */
export const unitNumber = ({ year, count }: { year: number; count: number | null }): string =>
  `＿＿移〔${year}〕${count ?? '　'}号`

/** A sentence in a letter ends with its stop, whether whoever wrote it set one or not. */
export const ended = (text: string): string => (text === '' || /[。！？；]$/.test(text) ? text : `${text}。`)

export const dueDay = (clocks: readonly ClockView[], name: string): string => {
  const clock = clocks.findLast((one) => one.name === name)
  return clock ? fullDay(clock.due) : ''
}
