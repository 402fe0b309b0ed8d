/**
 * Numbers that Word keeps apart from the text (一、 （一） 1.), written into it: the way by a web page loses how they look
 * and which of them are headings. ECMA-376 part 1, 17.9.
 */

import PizZip from 'pizzip'
import { toChinese } from '../../rules/notice/text/chinese-number.ts'

const parts = {
  text: 'word/document.xml',
  numbering: 'word/numbering.xml',
  styles: 'word/styles.xml',
} as const

/** The document with its numbers as text; as it is where it has none. */
export function withNumbers(bytes: Buffer): Buffer {
  const zip = new PizZip(bytes)
  const [text, numbering] = [zip.file(parts.text)?.asText(), zip.file(parts.numbering)?.asText()]
  if (!text || !numbering) return bytes
  const lists = listsIn(numbering)
  const styles = stylesIn(zip.file(parts.styles)?.asText() ?? '')
  const counters = new Map<string, number[]>()
  const paragraphs = text.split(paragraphEnd).map((one) =>
    one.replace(paragraphStart, (whole, properties: string = '') => {
      const place = placeOf(properties, styles, lists)
      const label = place ? nextLabel(place, counters) : ''
      return label === '' ? whole : `${whole}<w:r><w:t xml:space="preserve">${label}</w:t></w:r>`
    }),
  )
  zip.file(parts.text, paragraphs.join(paragraphEnd))
  // Without it nothing is numbered a second time.
  zip.file(parts.numbering, numbering.replace(/(<w:numbering[^>]*>).*(<\/w:numbering>)/s, '$1$2'))
  return zip.generate({ type: 'nodebuffer' })
}

const paragraphEnd = '</w:p>'
const paragraphStart = /<w:p(?:\s[^>]*[^/>])?>\s*(<w:pPr>.*?<\/w:pPr>)?/s

type Level = { start: number; format: string; text: string; style: string | null }
type List = { key: string; levels: Level[] }
type Place = { list: List; level: number }

const attributeOf = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null

/** By the id that paragraphs name. Lists made of one pattern count on together, unless one is told to start anew. */
function listsIn(xml: string): Map<string, List> {
  const patterns = new Map<string, Level[]>()
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs,
  )) {
    const levels = [...body.matchAll(/<w:lvl\s.*?<\/w:lvl>/gs)].map(([level]) => ({
      start: Number(attributeOf(level, 'start') ?? 1),
      format: attributeOf(level, 'numFmt') ?? 'decimal',
      text: attributeOf(level, 'lvlText') ?? '',
      style: attributeOf(level, 'pStyle'),
    }))
    patterns.set(id, levels)
  }
  const lists = new Map<string, List>()
  for (const [, id = '', body = ''] of xml.matchAll(/<w:num\s[^>]*?w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)) {
    const pattern = attributeOf(body, 'abstractNumId') ?? ''
    const isAnew = body.includes('<w:startOverride')
    lists.set(id, { key: isAnew ? `${pattern}:${id}` : pattern, levels: patterns.get(pattern) ?? [] })
  }
  return lists
}

/** Styles that number their paragraphs, by their id. */
function stylesIn(xml: string): Map<string, string> {
  const styles = new Map<string, string>()
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:style\s[^>]*?w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gs,
  ))
    if (body.includes('<w:numPr>')) styles.set(id, body)
  return styles
}

function placeOf(
  properties: string,
  styles: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, List>,
): Place | null {
  const style = attributeOf(properties, 'pStyle')
  const said = properties.includes('<w:numPr>') ? properties : styles.get(style ?? '')
  const list = said ? lists.get(attributeOf(said, 'numId') ?? '') : undefined
  if (!said || !list) return null
  const ofStyle = list.levels.findIndex((level) => style !== null && level.style === style)
  const level = attributeOf(said, 'ilvl') ?? (ofStyle === -1 ? 0 : ofStyle)
  return { list, level: Number(level) }
}

/** Counts the level on and those below it anew. */
function nextLabel({ list, level }: Place, counters: Map<string, number[]>): string {
  const counts = counters.get(list.key) ?? []
  counters.set(list.key, counts)
  const startOf = (at: number) => list.levels[at]?.start ?? 1
  for (let above = 0; above < level; above++) counts[above] ??= startOf(above)
  counts[level] = (counts[level] ?? startOf(level) - 1) + 1
  counts.length = level + 1
  const { text = '', format = 'bullet' } = list.levels[level] ?? {}
  if (format === 'bullet' || format === 'none') return ''
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return written(counts[at] ?? startOf(at), list.levels[at]?.format ?? 'decimal')
  })
}

function written(count: number, format: string): string {
  if (/^(?:chinese|ideograph|japanese|taiwanese)/.test(format)) return toChinese(count)
  if (/^decimalEnclosedCircle/.test(format) && count <= 20) return String.fromCodePoint(0x2460 + count - 1)
  if (/Letter$/.test(format)) return String.fromCodePoint((format === 'upperLetter' ? 0x40 : 0x60) + count)
  return String(count)
}
