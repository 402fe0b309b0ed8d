import { findLabels } from '../annotation/labels.ts'
import { fold } from './fold.ts'

/** A line with something on it; no counts from 1 in the text as given, gap says that a blank line stood before it; row is the line with
 * the tabs at its edges, each of which is an empty cell. */
export type Line = { no: number; text: string; gap: boolean; row?: string }

/** What web pages and printers add round a notice, and lines about persons. Kept apart: the head may still need a date from it. */
const furniture = new RegExp(
  [
    '^(?:(?:发布|发文|成文|印发|更新)?(?:时间|日期)|(?:信息|文章)?来源|作者|索引号|标题|发文(?:字号|机关|单位)|文号|(?:主题|体裁)(?:分类|词)|发布(?:机构|机关)|公开(?:方式|形式)|有效性|责任编辑|编辑|审核)\\s*:',
    '^\\[(?:索引号|标题|发文(?:字号|机关|单位)|文号|(?:主题|体裁)(?:分类|词)|(?:成文|发布)(?:日期|时间|机构|机关)|公开(?:方式|形式)|有效性)\\]',
    '^(?:(?:责任|牵头|分管|包联|包案|挂帅)?[省市区县]?领导|主要责任人|责任人|牵头人|联系人|联系电话|电话)\\s*:[^()\\[\\]。]{0,40}$',
    '^(?:原文|本文)(?:链接|地址)',
    '^\\[?(?:免责声明|打印|关闭|收藏|返回顶部|字体|字号|分享|扫一扫|上一篇|下一篇|浏览(?:次数|量)|版权所有)',
    '^当前位置|^首页\\s*>|^主办(?:单位)?:.*(?:网站标识码|备案号|ICP备)',
    '^第\\s*\\d{1,4}\\s*页|^\\d{1,4}\\s*/\\s*\\d{1,4}$',
  ].join('|'),
)

/** - 3 - at the foot of a page; in a table whose cells stand one a line it may be the number of a row. */
export const isPageNumber = ({ text }: Line): boolean => /^-?\s*\d{1,4}\s*-?$/.test(fold(text.slice(0, 12)))

/** 强 化 统 筹: a line set wide, sign by sign, has its blanks for show. */
const setWide = /^(?:\S ){8,}\S?$/

const drawTogether = (line: string): string => (setWide.test(line) ? line.replaceAll(' ', '') : line)

/** What a text editor marks headings and bold words with, and breaks lines with inside a cell. */
const withoutMarks = (line: string): string =>
  line
    .replace(/^#{1,6} +/, '')
    .replaceAll('**', '')
    .replace(/<br ?\/?>/gi, ' ')

/** 【一、健全体系】 is a heading in a box, ★（二） one with a star. */
const boxed =
  /^[【［[〖]\s*((?:第?[一二三四五六七八九十]{1,3}[、.．章节]|[（(][一二三四五六七八九十]{1,3}[)）]).{2,60})[】］\]〗]$/
const starred = /^[▲△●■□◆◇★☆※•▪►➤➢]\s*(?=[（(]?[一二三四五六七八九十]{1,3}[、)）.．])/

/** —— or a dot before 责任单位： only lists. */
const listed = /^(?:[—–-]{1,2}|[▲△●■□◆◇★☆※•▪►➤➢·])\s*/

function plainHeading(line: string): string {
  const bare = (line.length < 80 ? (boxed.exec(line)?.[1] ?? line) : line).replace(starred, '')
  const rest = bare.replace(listed, '')
  return rest !== bare && findLabels(fold(rest.slice(0, 40)))[0]?.start === 0 ? rest : bare
}

/** A notice that lost its line breaks has its signature at the very end: … 某某区人民政府 2023年11月10日. */
const closing = /\s(?=\S{3,40}(?:政府|办公室|办公厅|委员会|[局厅委院部])\s+20\d{2}年\d{1,2}月\d{1,2}日$)/
/** Longer than any signature. */
const reachOfClosing = 70

function apartFromClosing(line: string): string[] {
  const from = Math.max(0, line.length - reachOfClosing)
  const found = from === 0 ? null : closing.exec(line.slice(from))
  return found ? [line.slice(0, from + found.index).trim(), line.slice(from + found.index).trim()] : [line]
}

/** A text → its lines without edges, invisible characters and empty ones; page furniture apart. */
export function readLines(text: string): { lines: Line[]; furniture: Line[] } {
  const lines: Line[] = []
  const aside: Line[] = []
  let gap = false
  for (const [index, raw] of text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).entries()) {
    const clean = plainHeading(drawTogether(withoutMarks(raw.replace(/(?!\t)[\p{Cc}\p{Cf}]/gu, '').trim())))
    if (clean === '') {
      gap = true
      continue
    }
    const isFurniture = furniture.test(fold(clean.slice(0, 60)).replaceAll(' ', ''))
    const row = clean.includes('\t') ? { row: raw.replaceAll('\r', '') } : {}
    const read = apartFromClosing(clean).map((text) => ({ no: index + 1, text, gap, ...row }))
    ;(isFurniture ? aside : lines).push(...read)
    if (!isFurniture) gap = false
  }
  return { lines, furniture: aside }
}
