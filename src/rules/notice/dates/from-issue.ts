import type { Day } from '../../city.ts'
import { chineseNumber } from '../text/chinese-number.ts'
import { addSpan } from './days.ts'

const pattern =
  /(?:印发|发布|下发|公布|公告|施行|实施)(?:之日|后)?(?:起|后)? ?(?<amount>\d{1,3}|[一二三四五六七八九十百]{1,4}|半) ?个?(?<unit>工作日|日|天|周|月|年)/

/** 自印发之日起30日内 → the day; null when the words do not count from the issue. */
export function readFromIssue(
  folded: string,
  issued: Day | null,
): { day: Day | null; doubts: string[] } | null {
  const found = pattern.exec(folded)
  if (!found) return null
  const text = found[0]
  const { amount = '', unit = '' } = found.groups ?? {}
  if (issued === null)
    return { day: null, doubts: [`"${text}" counts from an issue date that was not found`] }
  const span = spanOf(amount, unit)
  if (span === null)
    return { day: null, doubts: [`"${text}" counts working days; compute the date and give it by hand`] }
  return { day: addSpan(issued, span), doubts: [] }
}

/** Working days need the calendar of the city, which a reader of texts has not. */
function spanOf(amount: string, unit: string): { days: number } | { months: number } | null {
  if (unit === '工作日') return null
  if (amount === '半') return unit === '年' ? { months: 6 } : { days: 15 }
  const number = chineseNumber(amount) ?? 0
  if (unit === '月') return { months: number }
  if (unit === '年') return { months: 12 * number }
  return { days: unit === '周' ? 7 * number : number }
}
