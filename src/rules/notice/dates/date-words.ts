import { chineseNumber } from '../text/chinese-number.ts'

/** A date as words give it; what they leave open is null. */
export type DateWords = {
  start: number
  end: number
  text: string
  year: number | 'this' | 'next' | 'same' | null
  month: number | null
  date: number | null
  /** 上旬, 中旬, 下旬 of a month; 底, 中, 初 of a month or year. */
  part: 'early' | 'middle' | 'late' | null
  quarter: number | null
  half: 'first' | 'second' | null
  /** A year and nothing more. */
  only: boolean
  /** 之前, 前, 内 follow: the words mean a limit. */
  before: boolean
}

const fourDigits =
  '(?<!\\d)(?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3}|(?<!\\d)2\\d(?= ?年(?: ?\\d{1,2} ?月|年?[底末]))'
const upTo31 = '\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]'
const loose = '[初中](?=[前旬,;。、)\\]]|完成|$)|[底末]'

const year = `(?<year>${fourDigits}|[今本明当同次]) ?年度?`
const to = ' ?[-至到~]{1,2} ?'
/** 5日; 5日至25日 and 5-25日, of which the last counts. */
const day = `(?<date>${upTo31})(?: ?[日号](?:${to}(?<until>${upTo31}) ?[日号])?|${to}(?<through>${upTo31}) ?[日号])`
const month = `(?<![\\d个])(?<month>${upTo31}) ?月份? ?(?:${day}|(?<monthPart>[上中下]旬|${loose}))?`
const rest = `(?:${month}|第?(?<quarter>[一二三四1-4]) ?季度[底末]?|(?<half>[上下])半年|(?<yearPart>年{1,3}(?:${loose})|全年|(?<![\\d一二三四五六七八九十两几半])年度?内))`
const numeric =
  '(?<![\\d./])(?<isoYear>20\\d{2}) ?[-./] ?(?<isoMonth>\\d{1,2})(?: ?[-./] ?(?<isoDate>\\d{1,2}))?(?![\\d])'
/** “十四五”末: the plans of five years, of which the fourteenth ends with 2025. */
const fiveYears = '[“"]?十(?<plan>[二三四五六七])五[”"]? ?(?:规划|时期|期间)?期?末'
const openYear = `(?:${year})(?: ?的?)(?:${rest.replace('年{1,3}', '年{0,3}')})?`
const weekday = ' ?\\((?:星期|周)[一二三四五六日天]\\)'
const after = `(?:${weekday})? ?(?:底|末)?(?<before>(?:之|以)?前|以?内)?`

/** Named groups may not repeat in one pattern, so each form is a pattern of its own, tried in turn below. */
const forms = [numeric, fiveYears, openYear, rest].map((form) => new RegExp(`(?:${form})${after}`, 'y'))

/** A place where a date may begin: looking only there keeps the reading linear. */
const beginnings = /[“"\d一二三四五六七八九十今本明当同次第上下年全]/g

/** The dates in a folded text, from left to right. A bare number is none. */
export function findDates(folded: string): DateWords[] {
  const found: DateWords[] = []
  let from = 0
  for (const { index } of folded.matchAll(beginnings)) {
    if (index < from) continue
    const words = dateAt(folded, index)
    if (!words) continue
    found.push(words)
    from = words.end
  }
  return found
}

function dateAt(folded: string, index: number): DateWords | null {
  for (const form of forms) {
    form.lastIndex = index
    const match = form.exec(folded)
    if (match) return toWords(match)
  }
  return null
}

function toWords(match: RegExpExecArray): DateWords {
  const groups = match.groups ?? {}
  const { month, quarter, half, yearPart, isoMonth, plan } = groups
  return {
    only: (month ?? quarter ?? half ?? yearPart ?? isoMonth ?? plan) === undefined,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0].trim(),
    year: plan === undefined ? readYear(groups.isoYear ?? groups.year) : endOfPlan(plan),
    month: numberIn(groups.isoMonth ?? groups.month),
    date: numberIn(groups.isoDate ?? groups.until ?? groups.through ?? groups.date),
    part: plan === undefined ? readPart(groups.monthPart ?? groups.yearPart) : 'late',
    quarter: numberIn(groups.quarter),
    half: groups.half === undefined ? null : groups.half === '上' ? 'first' : 'second',
    before: groups.before !== undefined,
  }
}

function numberIn(digits: string | undefined): number | null {
  return digits === undefined ? null : chineseNumber(digits)
}

function readYear(word: string | undefined): DateWords['year'] {
  if (word === undefined) return null
  if ('今本当'.includes(word)) return 'this'
  if ('明次'.includes(word)) return 'next'
  if (word === '同') return 'same'
  const number = chineseNumber(word)
  return number !== null && number < 100 ? 2000 + number : number
}

const endOfPlan = (plan: string): number => 2025 + 5 * ((chineseNumber(plan) ?? 4) - 4)

function readPart(word: string | undefined): DateWords['part'] {
  if (word === undefined) return null
  if (/[上初]/.test(word)) return 'early'
  return word.includes('中') ? 'middle' : 'late'
}
