import { findLabels } from '../annotation/labels.ts'
import { areAllUnits } from '../annotation/read-owners.ts'
import { fold } from '../text/fold.ts'
import type { Line } from '../text/lines.ts'
import { readMarker } from './marker.ts'

/** A paragraph, its printed lines joined again; line is where it begins. */
export type Paragraph = { line: number; text: string }

type Growing = {
  line: number
  parts: string[]
  last: string
  open: OpenBracket | null
  /** 责任单位：市甲局, with 市乙局 perhaps on a line of its own below it. */
  inNames: boolean
}

/** An annotation that was opened and not closed yet: 〔责任单位：甲局、 with the rest on the next lines. */
type OpenBracket = { depth: number; length: number }

/** Lines → paragraphs. Most notices have one a line; a printed page or a PDF breaks them at its own width. */
export function joinLines(lines: readonly Line[]): Paragraph[] {
  const width = printedWidth(lines)
  const grown: Growing[] = []
  for (const line of lines) {
    const folded = fold(line.text)
    const before = grown.at(-1)
    if (before && isNextName(before, line)) {
      before.parts.push(' ', line.text)
      before.last = line.text
    } else if (before && goesOn(before, { line, folded, width })) {
      before.parts.push(seam(before.last, line.text), line.text)
      before.inNames = false
      before.last = line.text
      before.open = stillOpen(before.open, folded) ?? opened(folded)
    } else {
      const inNames = labelsNames(line.text, folded)
      grown.push({ line: line.no, parts: [line.text], last: line.text, open: opened(folded), inNames })
    }
  }
  return grown.map(({ line, parts }) => ({ line, text: parts.join('') }))
}

/** Chinese joins without a blank; two Latin words need one. */
function seam(before: string, next: string): string {
  return /[a-z]/i.test(before.at(-1) ?? '') && /^[a-z]/i.test(next) ? ' ' : ''
}

/** The width a printer broke lines at; null when lines are whole paragraphs. */
function printedWidth(lines: readonly Line[]): number | null {
  const widths = lines.map(({ text }) => text.length).sort((one, other) => one - other)
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0
  return widths.length >= 10 && wide >= 20 && wide <= 60 ? wide : null
}

/** A label with names behind it and nothing more: the next name may follow on its own line. */
function labelsNames(text: string, folded: string): boolean {
  if (text.length > longestNameLine) return false
  const [label, more] = findLabels(folded)
  if (!label || more || label.start !== 0 || label.field === 'deadline' || label.field === 'other')
    return false
  return areNames(text.slice(label.end))
}

const isNextName = ({ inNames, last }: Growing, { text, gap }: Line): boolean =>
  inNames && !gap && text.length <= longestNameLine && !/[、,，]$/.test(last) && areNames(text)

/** Names on a line of their own are few. */
const longestNameLine = 60

const areNames = (text: string): boolean =>
  areAllUnits(text.split(/[、，,；;\s]+/).filter((name) => name !== ''))

type Next = { line: Line; folded: string; width: number | null }

function goesOn({ last, open }: Growing, { line, folded, width }: Next): boolean {
  if (readMarker(line.text)) return false
  if (open || endsInLabel(last)) return true
  if (findLabels(folded.slice(0, 60))[0]?.start === 0 || /^[[(]/.test(folded)) return false
  if (/^[、,。;:)\]]/.test(folded) || /[、,，]$/.test(last.slice(-1))) return true
  return (
    width !== null &&
    !line.gap &&
    last.length >= 0.85 * width &&
    !/[。；;：:！!？?】〕］\]]$/.test(last.slice(-1))
  )
}

/** 完成时限： with its date on the next line. */
function endsInLabel(last: string): boolean {
  if (!/[:：]$/.test(last.slice(-1))) return false
  const tail = fold(last.slice(-30))
  return findLabels(tail).at(-1)?.end === tail.length
}

/** A bracket that stays open for longer was forgotten, not meant. */
const longestOpen = 400

function stillOpen(open: OpenBracket | null, folded: string): OpenBracket | null {
  if (!open) return null
  const length = open.length + folded.length
  const depth = open.depth + balance(folded)
  return depth > 0 && length < longestOpen ? { depth, length } : null
}

function opened(folded: string): OpenBracket | null {
  const tail = folded.slice(-longestOpen)
  const label = findLabels(tail).findLast(({ start }) =>
    /[[(] {0,2}$/.test(tail.slice(Math.max(0, start - 3), start)),
  )
  if (!label) return null
  const depth = 1 + balance(tail.slice(label.start))
  return depth > 0 ? { depth, length: tail.length - label.start } : null
}

function balance(folded: string): number {
  return (folded.match(/[[(]/g)?.length ?? 0) - (folded.match(/[\])]/g)?.length ?? 0)
}
