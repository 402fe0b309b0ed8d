import { chineseNumber } from '../text/chinese-number.ts'
import { fold } from '../text/fold.ts'

const han = '[一二三四五六七八九十百零〇]{1,5}'

/** Every way of numbering, outermost first: the order by which official papers nest them (GB/T 9704-2012, 7.3.3). */
const kinds = [
  { kind: 'chapter', pattern: `第 ?(?:${han}|\\d{1,3}) ?(?:编|篇|部分|章)` },
  { kind: 'division', pattern: `第 ?(?:${han}|\\d{1,3}) ?节` },
  { kind: 'article', pattern: `第 ?(?:${han}|\\d{1,3}) ?条` },
  { kind: 'han', pattern: `${han} ?[、.]` },
  { kind: 'han-in-brackets', pattern: `\\( ?${han} ?\\)、?` },
  {
    kind: 'word',
    pattern: `(?:(?:任务|事项|问题|举措|措施|项目) ?(?:${han}|\\d{1,3})|第 ?(?:${han}|\\d{1,3}) ?[件项]) ?[:、.]`,
  },
  { kind: 'digit', pattern: '\\d{1,3} ?[.、](?!\\d)' },
  { kind: 'decimal', pattern: '\\d{1,2}(?:\\.\\d{1,2}){1,3}(?![\\d%.亿万千元个倍米])\\.?' },
  { kind: 'digit-in-brackets', pattern: '\\( ?\\d{1,3} ?\\)' },
  { kind: 'digit-before-bracket', pattern: '\\d{1,3}\\)' },
  { kind: 'circled', pattern: '[①-⑳]' },
  { kind: 'bullet', pattern: '[▲△●■□◆◇★☆※•▪►➤➢] ?(?:\\d{1,3} {0,4}[.、]?(?!\\d))?' },
  { kind: 'ordinal', pattern: '[一二三四五六七八九十]{1,3}[是要](?!否)|第[一二三四五六七八九十]{1,3}[,、]' },
] as const

type MarkerKind = (typeof kinds)[number]['kind']

/** The number or letter at the head of a paragraph. A lower rank encloses a higher one. */
export type Marker = { kind: MarkerKind; rank: number; no: number | null; text: string }

const patterns = kinds.map(({ kind, pattern }, rank) => ({
  kind,
  rank,
  pattern: new RegExp(`^(?:${pattern})`),
}))

/** Finds what may be a marker anywhere in a folded text. */
export const anyMarker = new RegExp(kinds.map(({ pattern }) => pattern).join('|'), 'g')

/** The longest marker is 第一百二十三部分; more need not be looked at. */
const reach = 16

/** A paragraph → its marker and what follows; null when it has none. */
export function readMarker(text: string): { marker: Marker; rest: string } | null {
  const folded = fold(text.slice(0, reach))
  for (const { kind, rank, pattern } of patterns) {
    const found = pattern.exec(folded)
    if (!found) continue
    const end = found[0].length
    const marker = { kind, rank, no: numberOf(kind, found[0]), text: text.slice(0, end).replace(/\s/g, '') }
    return { marker, rest: text.slice(end).trim() }
  }
  return null
}

/** 一是, 二是 and bare bullets only list; they number nothing. Of 2.3 the task's own number is 3. */
function numberOf(kind: MarkerKind, marker: string): number | null {
  if (kind === 'ordinal') return null
  if (kind === 'circled') return marker.charCodeAt(0) - '①'.charCodeAt(0) + 1
  const digits = /[\d.]*\d|[一二三四五六七八九十百零〇]+/.exec(marker)?.[0]
  if (digits === undefined) return null
  return chineseNumber(digits.slice(digits.lastIndexOf('.') + 1))
}
