/** Numbering in a text, in any of the styles in which people number: where each mark stands and what it counts. */

export type Mark = { start: number; end: number; n: number }

const han = '一二三四五六七八九'
/** Where a mark may stand: at the start of a line, or after a stop. */
const before = '(?<=^|[\\n。;!?:,、)\\s~—-])'
const stop = '(?<=^|[\\n。;!?:]\\s{0,4})'
const thing = '(?:(?:个|件|点|项|桩)?(?:问题|事情|事|诉求|投诉|情况)?)'

const styles: readonly RegExp[] = [
  new RegExp(`${before}(\\d{1,2})\\s?(?:、|\\)|\\.(?!\\d))\\s{0,3}`, 'gm'),
  new RegExp(`${stop}(\\d{1,2})[,:](?!\\d)\\s{0,3}`, 'gm'),
  new RegExp(`${stop}([${han}])[、.:,]\\s{0,3}`, 'gm'),
  new RegExp(`${before}\\(\\s?(\\d{1,2}|[${han}])\\s?\\)[、.,:]?\\s{0,3}`, 'gm'),
  /([\u2460-\u2468\u2474-\u247c\u2488-\u2490\u3220-\u3228\u2776-\u277e])[、.,:]?\s{0,3}/gm,
  new RegExp(`(?<=^|[\\n。;!?:,、\\s说讲])第([${han}1-9])${thing}(?:是|[,、:.])\\s{0,3}`, 'gm'),
  new RegExp(`${before}([${han}])是\\s{0,3}`, 'gm'),
  new RegExp(`${stop}其([${han}])(?:是|[,、:])\\s{0,3}`, 'gm'),
  new RegExp(`${before}(?:问题|事项|情况|诉求|反映)([${han}1-9])[:,、.]\\s{0,3}`, 'gm'),
]

/** First signs of the runs of nine numbers in circles, brackets and with stops. */
const signs = [0x2460, 0x2474, 0x2488, 0x3220, 0x2776]

function countOf(said: string): number {
  const place = han.indexOf(said)
  if (place >= 0) return place + 1
  const code = said.charCodeAt(0)
  const from = signs.find((first) => code >= first && code < first + 9)
  return from === undefined ? Number(said) : code - from + 1
}

/** The outermost list: of all that count from one without a gap, the one that begins first. Empty: there is none. */
export function findList(folded: string): Mark[] {
  const lists = styles.map((style) => countedFromOne(folded, style)).filter((marks) => marks.length > 1)
  return lists.sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))[0] ?? []
}

function countedFromOne(folded: string, style: RegExp): Mark[] {
  const marks: Mark[] = []
  for (const found of folded.matchAll(style)) {
    const n = countOf(found[1] ?? '')
    if (n !== marks.length + 1) continue
    marks.push({ start: found.index, end: found.index + found[0].length, n })
  }
  return marks
}
