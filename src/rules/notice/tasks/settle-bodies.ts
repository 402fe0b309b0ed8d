import type { Warning } from '../notice.ts'
import { type Item, readBody } from '../outline/outline.ts'
import { ownLine } from '../outline/own-lines.ts'
import { cutPieces } from './cut-pieces.ts'

/**
 * Brings together what belongs to one task: a heading with the paragraph below it, a list whose one annotation
 * closes it. Changes the items it is given.
 */
export function settleBodies(items: readonly Item[]): Warning[] {
  for (const item of items) if (item.marker) settleLoose(item)
  return items.flatMap((item) => settleList(item))
}

/** Paragraphs without marker below a marked one: its body, or, when several carry annotations, its tasks. */
function settleLoose(item: Item): void {
  const loose = item.children.filter(({ marker }) => marker === null)
  if (loose.length === 0) return
  const annotated = loose.filter(({ annotations }) => annotations.length > 0)
  const [close] = annotated
  const areTasks = annotated.length > 1 || (close !== undefined && cutPieces(close).length > 1)
  const isHeading = item.annotations.length > 0 || loose.length < item.children.length || areTasks
  if (hasOwners(item) && loose.length === item.children.length && !loose.some(hasOwners))
    absorb(item, annotated)
  else if (isHeading) keepOnly(item, ({ marker, annotations }) => marker !== null || annotations.length > 0)
  else if (close) absorb(item, loose.slice(0, loose.indexOf(close) + 1))
  else absorb(item, item.text.endsWith('。') ? [] : loose)
}

const hasOwners = ({ said }: Item): boolean => said !== null && said.units.length > 0

function keepOnly(item: Item, wanted: (child: Item) => boolean): void {
  for (const child of item.children) child.absorbed = !wanted(child)
  item.children = item.children.filter(wanted)
}

/** Makes one item of a heading and what is below it. */
export function absorb(item: Item, body: readonly Item[]): void {
  const lines = body.map(({ marker, text }) => (marker?.text ?? '') + text)
  const { heading } = item
  Object.assign(item, readBody([item.text, ...lines].join('\n')), { heading })
  keepOnly(item, () => false)
}

/** A list of which only the last entry is annotated: parted by semicolons it is one task; else all share the owners. */
function settleList(item: Item): Warning[] {
  const { marker, children, annotations } = item
  const last = children.at(-1)
  const earlier = children.slice(0, -1)
  if (!last || earlier.length === 0 || annotations.length > 0 || last.annotations.length === 0) return []
  if (earlier.some((child) => child.annotations.length > 0 || child.children.length > 0)) return []
  if (marker && earlier.every(({ text }) => /[；;]$/.test(text))) {
    absorb(item, children)
    return []
  }
  if (last.children.length > 0 || !standsOnOwnLine(last)) return []
  item.said = last.said
  Object.assign(last, readBody(last.text.slice(0, last.annotations[0]?.start).trimEnd()))
  return [
    {
      line: last.line,
      message: 'one annotation closes the list; it was read as holding for all of its entries',
    },
  ]
}

function standsOnOwnLine({ text, annotations }: Item): boolean {
  return text[(annotations[0]?.start ?? 0) - 1] === ownLine
}
