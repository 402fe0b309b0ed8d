import type { Day } from '../../city.ts'
import type { DateWords } from './date-words.ts'
import { dayOf, monthEnd, yearOf } from './days.ts'

/** What a date without a year may lean on: the year last said, the day the notice was issued, else its neighbour. */
export type DateContext = {
  year: number | null
  issued: Day | null
  /** The first day that a notice without a date of issue may be of: its head says a month and no day. */
  notBefore?: Day | null
  /** The year of the task before, for a notice that has no date. */
  lent?: number | null
}

export type ResolvedDate = { day: Day | null; year: number | null; doubts: string[] }

/** Words → the last day they allow, with the year it fell in and what was not sure about it. */
export function resolveDate(words: DateWords, context: DateContext): ResolvedDate {
  const { year, doubts } = resolveYear(words, context)
  if (year === null)
    return { day: null, year, doubts: [`"${words.text}" names no year; give the date by hand`] }
  const day = lastDay(words, year)
  if (day === null) doubts.push(`"${words.text}" is no day of the calendar; give the date by hand`)
  return { day, year, doubts: [...doubts, ...doubtsOf(words)] }
}

function resolveYear(
  words: DateWords,
  { year: said, issued: known, notBefore = null, lent = null }: DateContext,
): { year: number | null; doubts: string[] } {
  const { year, text } = words
  if (typeof year === 'number') return { year, doubts: [] }
  const issued = known ?? notBefore
  const ofIssue = issued === null ? null : yearOf(issued)
  if (year === 'this') return { year: ofIssue, doubts: [] }
  if (year === 'next') return { year: ofIssue === null ? null : ofIssue + 1, doubts: [] }
  if (said !== null) return { year: said, doubts: [] }
  if (issued === null || ofIssue === null) {
    const doubt = `"${text}" names no year; ${lent}, that of the task before, was taken`
    return { year: lent, doubts: lent === null ? [] : [doubt] }
  }
  // Nobody is given a date that has passed: 6月底前 in a notice of November is June of the next year.
  const passed = (lastDay(words, ofIssue) ?? issued) < issued
  return {
    year: passed ? ofIssue + 1 : ofIssue,
    doubts: [`"${text}" names no year; the next one after the issue was taken`],
  }
}

function lastDay({ month, date, part, quarter, half }: DateWords, year: number): Day | null {
  if (month !== null && date !== null) return dayOf(year, month, date)
  if (month !== null) return lastOfPart({ year, month, part })
  if (quarter !== null) return monthEnd(year, quarter * 3)
  if (half !== null) return monthEnd(year, half === 'first' ? 6 : 12)
  if (part === 'early') return null
  return monthEnd(year, part === 'middle' ? 6 : 12)
}

/** 上旬 ends on the 10th, 中旬 on the 20th, 下旬 with the month. */
function lastOfPart({
  year,
  month,
  part,
}: { year: number; month: number } & Pick<DateWords, 'part'>): Day | null {
  if (part === 'early') return dayOf(year, month, 10)
  if (part === 'middle') return dayOf(year, month, 20)
  return monthEnd(year, month)
}

function doubtsOf({ text, month, date, part, before }: DateWords): string[] {
  const doubts: string[] = []
  if (/年年年/.test(text))
    doubts.push(`"${text}" repeats the word for year; it was read as the end of that year`)
  if (before && month !== null && date === null && part === null && /[^底末]前$/.test(text)) {
    doubts.push(`"${text}" may mean before the month begins; its last day was taken`)
  }
  return doubts
}
