import type { Day } from '../city.ts'
import { type DateWords, findDates } from './dates/date-words.ts'
import { readFromIssue } from './dates/from-issue.ts'
import { readRecurrence } from './dates/recurrence.ts'
import { type DateContext, resolveDate } from './dates/resolve-date.ts'
import type { Recurrence } from './notice.ts'
import { fold } from './text/fold.ts'

/** A deadline's wording, understood. doubts are English sentences for the warnings. */
export type DeadlineReading = {
  deadline: Day | null
  longTerm: boolean
  recurring: Recurrence | null
  doubts: string[]
}

const longTermWords = /长期|持续|常态|经常性|日常|贯穿|永久/
const atOnceWords = /立即|即刻|马上|即时|即行|[即边]知即改|立行立改/

/** 2024年6月底前, 长期, 每年, 印发之日起30日内 … → the last day that keeps it, and how it goes on. Never throws. */
export function readDeadline(wording: string, context: DateContext): DeadlineReading {
  const folded = fold(wording)
  const recurring = readRecurrence(folded)
  const longTerm = longTermWords.test(folded)
  const dates = limitsIn(folded)
  const relative = readFromIssue(folded, context.issued)
  if (relative && dates.length === 0)
    return { deadline: relative.day, longTerm, recurring, doubts: relative.doubts }
  // 每年12月底前 comes back; only a year that is said makes it a date.
  if (dates.length === 0 || (recurring && dates.every(({ year }) => year === null))) {
    return {
      deadline: null,
      longTerm,
      recurring,
      doubts: doubtsWithoutDate(wording, longTerm || recurring !== null),
    }
  }
  return { ...latest(dates, { folded, context }), longTerm, recurring }
}

/** Whether a short statement is about time and nothing else, such as a deadline that stands without its label. */
export function isTimeStatement(statement: string): boolean {
  const folded = fold(statement.slice(0, 60))
  if (statement.length > 40) return false
  if (/^(?:并|应|须|要)?(?:长期|持续|常态化?|经常性|贯穿|立即|每年|每半年|每季度?|每月)/.test(folded))
    return true
  if (readFromIssue(folded, null)) return true
  const dates = findDates(folded)
  return (
    dates.some(
      (words) => leadsIn.test(folded.slice(0, words.start)) && (words.before || words.part !== null),
    ) || isOnlyDate(folded, dates)
  )
}

const leadsIn = /^(?:于|在|至|到|力争|确保|原则上|最迟|不晚于|不迟于|计划|应|须|要){0,3}$/

function isOnlyDate(folded: string, dates: DateWords[]): boolean {
  const rest = dates.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded)
  return dates.length > 0 && /^(?:即日起?|自|从)?[\d \-至到~]*(?:完成|开始|实施)?$/.test(rest)
}

/** 2024年起 begins something and ends nothing; in 2024年第一、二季度 the year alone is no date of its own. */
function limitsIn(folded: string): DateWords[] {
  const dates = findDates(folded)
  const lendsYear = ({ only, end }: DateWords, next: DateWords | undefined) =>
    only && next?.year === null && next.start - end <= 4
  return dates.flatMap((words, index) => {
    const before = dates[index - 1]
    if (lendsYear(words, dates[index + 1]) || isBeginning(words, folded)) return []
    return before && lendsYear(before, words) ? [{ ...words, year: before.year }] : [words]
  })
}

function isBeginning({ end }: DateWords, folded: string): boolean {
  return /^ ?(?:起|开始|以来|以后)/.test(folded.slice(end, end + 4))
}

/** Several dates are stages or a range: the last one ends the task. */
function latest(dates: DateWords[], { folded, context }: { folded: string; context: DateContext }) {
  const doubts: string[] = []
  let { year } = context
  let deadline: Day | null = null
  for (const words of dates) {
    if (words.only && /^[^\s,;。、\-~至到完实前内)]/.test(folded.slice(words.end))) {
      doubts.push(`what follows "${words.text}" was not understood; the end of that year was taken`)
    }
    const resolved = resolveDate(words, { ...context, year })
    if (typeof words.year === 'number') year = resolved.year
    if (deadline === null || (resolved.day !== null && resolved.day > deadline)) deadline = resolved.day
    doubts.push(...resolved.doubts)
  }
  if (dates.length > 1 && !isRange(dates, folded))
    doubts.push('several dates are named; the last one was taken')
  return { deadline, doubts }
}

function isRange(dates: DateWords[], folded: string): boolean {
  const [from, to] = dates
  return dates.length === 2 && /^ ?[-~至到]{1,2} ?$/.test(folded.slice(from?.end, to?.start))
}

function doubtsWithoutDate(wording: string, understood: boolean): string[] {
  if (understood) return []
  const shown = wording.slice(0, 40)
  if (atOnceWords.test(wording)) return [`"${shown}" names no day; give the date by hand`]
  return [`"${shown}" was not understood as a deadline; give the date by hand`]
}
