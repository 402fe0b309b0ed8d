import type { Day } from '../city.ts'
import { findDates } from './dates/date-words.ts'
import { dayOf } from './dates/days.ts'
import type { Warning } from './notice.ts'
import { readMarker } from './outline/marker.ts'
import { fold } from './text/fold.ts'
import type { Line } from './text/lines.ts'
import { trimOf } from './text/trim.ts'

export type Head = {
  title: string
  issuer: string | null
  issued: Day | null
  /** The first day of the month that the head names, when it names no day. */
  month: Day | null
  warnings: Warning[]
}

const papers =
  '通知|意见|方案|办法|规定|公告|通告|决定|计划|要点|措施|清单|分工|函|批复|细则|规划|任务|行动|分解表|任务表|一览表|台账|安排'
const titleEnd = new RegExp(`(?:${papers})(?:\\([^()]{1,30}\\))?$`)
/** 附件1 stands above a title and is no part of it. */
const appendix = /^附(?:件|表) ?\d{0,2}:?$/
/** 某某区人民政府办公室文件 stands in red above everything. */
const redHead = /^[^《》。]{2,38}(?:政府|办公室|办公厅|委员会|[局委厅院])文件$/
const documentNumber = /^[^《》。]{0,20}[[(]\d{4}[\])]第?\d{1,5}号$/

/** Lines of the notice and of the page round it → what it is called, who issued it and when. */
export function readHead(lines: readonly Line[], furniture: readonly Line[]): Head {
  const title = titleOfPage(furniture) ?? readTitle(lines)
  const signature = readSignature(lines)
  const issued = signature?.day ?? dateInBrackets(lines) ?? pageDate(furniture)
  const issuer = signature?.issuer ?? issuerInTitle(title) ?? source(furniture)
  const warnings: Warning[] = []
  if (title === '') warnings.push({ line: 1, message: 'no title was found; give one by hand' })
  if (issuer === null) warnings.push({ line: 1, message: 'no issuer was found; give one by hand' })
  if (issued === null) warnings.push({ line: 1, message: 'no date of issue was found; give one by hand' })
  return { title, issuer, issued, month: issued === null ? monthAlone(lines) : null, warnings }
}

/** The first lines up to one that ends as titles do; at most four, since a printer centres and breaks long ones. */
function readTitle(lines: readonly Line[]): string {
  const parts: string[] = []
  for (const { text } of lines.slice(0, 8)) {
    const folded = fold(text.slice(0, 120))
    // A printer of PDF puts blanks round figures: 〔2024〕18 号.
    if (documentNumber.test(folded.replaceAll(' ', '')) || appendix.test(folded) || redHead.test(folded))
      continue
    if (readMarker(text) || /[:。]$/.test(folded) || parts.length === 4) break
    parts.push(text.slice(0, 120))
    if (text.length <= 120 && titleEnd.test(folded)) return parts.join('')
  }
  return titleInLine(lines[0]?.text ?? '') ?? parts[0] ?? ''
}

/** 标题：… among what a page says about a paper. */
function titleOfPage(furniture: readonly Line[]): string | null {
  for (const { text } of furniture) {
    const said = /^标\s*题\s*[:：]\s*(\S{6,120})$/.exec(text)
    if (said) return said[1] ?? null
  }
  return null
}

/** A notice on one line: its title runs to the first 的通知 and the like. */
function titleInLine(text: string): string | null {
  const found =
    /^.{2,80}?(?:的(?:通知|意见|方案|决定|通告|公告)|(?:实施方案|行动计划|工作要点|工作安排|工作计划|任务分工|分解表|责任清单)(?=[\s一]))/.exec(
      text.slice(0, 120),
    )
  return found?.[0] ?? null
}

/** The signature: a line that is only a date, and who stands above it. */
function readSignature(lines: readonly Line[]): { issuer: string | null; day: Day } | null {
  for (const [index, { text }] of lines.entries()) {
    const onOneLine = signedOnOneLine(text) ?? signedWithin(text)
    if (onOneLine) return onOneLine
    const day = text.length <= 24 ? fullDate(text, true) : null
    if (day === null) continue
    const above = lines[index - 1]?.text ?? ''
    const isName =
      above.length <= 40 && !/[。；，：！》]/.test(above) && !readMarker(above) && !titleEnd.test(fold(above))
    return { issuer: isName && above !== '' ? above : null, day }
  }
  return null
}

const ofAnOffice = /(?:政府|办公室|办公厅|委员会|[局厅委院部])$/

/** 白石市人民政府办公室 2025年2月10日 */
function signedOnOneLine(text: string): { issuer: string; day: Day } | null {
  const [, issuer = '', date = ''] = text.length <= 60 ? (/^(\S{3,40})\s+(\S{8,20})$/.exec(text) ?? []) : []
  const day = ofAnOffice.test(issuer) ? fullDate(date, true) : null
  return day ? { issuer, day } : null
}

/** …请遵照执行。白石市人民政府办公室2025年2月10日白石市工作方案一、…: line breaks lost, the signature stands between the letter and its annex. */
function signedWithin(text: string): { issuer: string; day: Day } | null {
  if (text.length <= shortestWhole) return null
  const found =
    /[。:：]\s{0,4}([^\s，。；：]{3,40}(?:政府|办公室|办公厅|委员会|[局厅委院部]))\s{0,4}(20\d{2}年\d{1,2}月\d{1,2}日)(?![之以]?[前内起至])/.exec(
      text.slice(0, reachOfHead),
    )
  const day = found ? fullDate(found[2] ?? '', true) : null
  return day ? { issuer: found?.[1] ?? '', day } : null
}

/** A line that may be a whole notice, and how far into it the letter before the annex runs. */
const shortestWhole = 150
const reachOfHead = 1000

/** 2024年3月, alone or in brackets under the title. */
function monthAlone(lines: readonly Line[]): Day | null {
  for (const { text } of lines.slice(0, 12)) {
    const [words] = text.length <= 24 ? findDates(fold(text)) : []
    if (!words || typeof words.year !== 'number' || words.month === null || words.date !== null) continue
    const around = fold(text.slice(0, words.start) + text.slice(words.end))
    if (!words.before && trimOf(around, '()') === '') return dayOf(words.year, words.month, 1)
  }
  return null
}

/** (2023年11月20日) under the title, or the same within a line that has lost its breaks. */
function dateInBrackets(lines: readonly Line[]): Day | null {
  for (const { text } of lines.slice(0, 12)) {
    const bracket = /[(（]([^()（）]{8,30})[)）]/.exec(text.slice(0, 60))
    const day = bracket ? fullDate(bracket[1] ?? '', false) : null
    if (day !== null) return day
  }
  return null
}

function pageDate(furniture: readonly Line[]): Day | null {
  const dated = furniture.filter(({ text }) => /时间|日期/.test(text.slice(0, 10)))
  const written = furniture.find(({ text }) => text.includes('成文'))
  const from = written?.text.indexOf('成文') ?? 0
  const signed = written ?? dated[0]
  return signed ? fullDate(signed.text.slice(from, from + 60), false) : null
}

function fullDate(text: string, alone: boolean): Day | null {
  const folded = fold(text)
  const [words] = findDates(folded)
  if (!words || typeof words.year !== 'number' || words.month === null || words.date === null) return null
  if (alone && trimOf(folded.slice(0, words.start) + folded.slice(words.end), '()') !== '') return null
  return dayOf(words.year, words.month, words.date)
}

function issuerInTitle(title: string): string | null {
  return /^([^《》]{3,60}?)(?:关于|印发《)/.exec(title)?.[1] ?? null
}

function source(furniture: readonly Line[]): string | null {
  for (const { text } of furniture) {
    const named = /(?:来源|发文机关)\s*[:：\]］]\s*([^\s:：]{3,40})/.exec(text.slice(0, 120))
    if (named) return named[1] ?? null
  }
  return null
}
