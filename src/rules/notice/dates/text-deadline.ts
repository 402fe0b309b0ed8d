import { type DeadlineReading, readDeadline } from '../notice-date.ts'
import { fold } from '../text/fold.ts'
import { type DateWords, findDates } from './date-words.ts'
import { yearOf } from './days.ts'
import { readFromIssue } from './from-issue.ts'
import type { DateContext } from './resolve-date.ts'

/** Words that make the date before them a limit, or the date after them. */
const doneAfter =
  /^ ?,?(?:要|应|须|全面|全部|基本|力争|率先|初步|正式){0,3}(?:完成|实现|建成|形成|出台|印发|制定|达到|报送|上报|报[市区县省]|提交|公布|发布|上线|投用|启用|投入|建立|取得)(?![的了])/
const limitBefore = /(?:到|至|截至|力争|确保|不迟于|不晚于|最迟) ?(?:在|于)?$/

/** The deadline that the running text of a task sets, verbatim and read; null when it sets none. */
export function readTextDeadline(
  text: string,
  context: DateContext,
): ({ text: string } & DeadlineReading) | null {
  const prose = withoutTitles(fold(text))
  const dates = findDates(prose)
  const limits = dates.filter((words) => setsLimit(words, prose))
  const read = limits
    .map((words) => {
      const wording = text.slice(rangeStart(words, { dates, prose }), words.end).trim()
      return {
        text: wording,
        ...readDeadline(wording, { ...context, year: laterOf(yearSaidBefore(words, dates), context) }),
      }
    })
    // A day before the notice tells of what has been; it bids nobody.
    .filter(({ deadline }) => !deadline || !context.issued || deadline >= context.issued)
  const [first, ...others] = read
  if (!first) return fromIssue(prose, { text, context })
  const last = others.reduce(
    (late, next) => ((next.deadline ?? '') > (late.deadline ?? '') ? next : late),
    first,
  )
  if (others.length === 0) return first
  return { ...last, doubts: [...last.doubts, 'the text sets several dates; the last one was taken'] }
}

function fromIssue(prose: string, { text, context }: { text: string; context: DateContext }) {
  const found = readFromIssue(prose, context.issued)
  if (!found || !/起[^。]{1,8}内/.test(prose)) return null
  const at = prose.search(/印发|发布|下发|公布/)
  const wording = text.slice(at, at + 20).split(/(?<=内)/)[0] ?? ''
  return { text: wording, deadline: found.day, longTerm: false, recurring: null, doubts: found.doubts }
}

/** A date inside 《》 names a paper; blanked at equal length, so that places stay. */
function withoutTitles(folded: string): string {
  return folded.replace(/《[^《》]{0,200}》/g, (title) => ' '.repeat(title.length))
}

function setsLimit({ start, end, before, part }: DateWords, prose: string): boolean {
  const lead = prose.slice(Math.max(0, start - 6), start)
  if (/每年? ?$/.test(lead) || /^ ?(?:起|以来|开始|已)/.test(prose.slice(end, end + 4))) return false
  // 6月30日前登记的企业 tells which, not until when.
  if (/^[一-龥]{2,3}(?<!部|有)的/.test(prose.slice(end, end + 4))) return false
  if (before) return true
  return part === 'late' || doneAfter.test(prose.slice(end, end + 16)) || limitBefore.test(lead)
}

/** 六月至八月 sets one limit, and its words begin with the first date. */
function rangeStart(
  { start }: DateWords,
  { dates, prose }: { dates: readonly DateWords[]; prose: string },
): number {
  const from = dates.find(({ end }) => end <= start && /^ ?[-~至到]{1,2} ?$/.test(prose.slice(end, start)))
  return from?.start ?? start
}

/** 2023年的整改率12月底前达到100%, in a notice of 2024: what was then is no year for what is to come. */
function laterOf(said: number | null, { year, issued }: DateContext): number | null {
  const from = year ?? (issued ? yearOf(issued) : null)
  return said !== null && (from === null || said >= from) ? said : year
}

function yearSaidBefore({ start }: DateWords, dates: DateWords[]): number | null {
  const said = dates.findLast((other) => other.start < start && typeof other.year === 'number')
  return typeof said?.year === 'number' ? said.year : null
}
