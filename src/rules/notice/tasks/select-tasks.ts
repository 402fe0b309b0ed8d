import type { Annotation } from '../annotation/annotation.ts'
import { type Item, isFraming, topOf } from '../outline/outline.ts'
import { cutPieces, type Piece } from './cut-pieces.ts'
import { absorb } from './settle-bodies.ts'

/** A task found: its item, its stretch of text, and what the headings above it say for all below. */
export type Candidate = { item: Item; piece: Piece; above: Annotation[]; first: boolean }

/**
 * The items that are tasks: annotated ones, those below an annotated heading, and their numbered neighbours. Where
 * nothing is annotated, beside the items neither, every numbered one.
 */
export function selectTasks(items: readonly Item[], beside: { annotated: boolean }): Candidate[] {
  const annotated = beside.annotated || items.some(({ said }) => said !== null)
  const isLeaf = (item: Item) => !item.absorbed && (item.children.length === 0 || standsAlone(item))
  const zones = zonesOf(items.filter(isLeaf))
  for (const item of items) if (isUnannotatedNeighbour(item, zones)) absorb(item, item.children)
  return items
    .filter(isLeaf)
    .filter((leaf) => (annotated ? isTask(leaf, zones) : leaf.marker !== null && !isFraming(leaf)))
    .flatMap((item) =>
      cutPieces(item).map((piece, index) => ({ item, piece, above: saidAbove(item), first: index === 0 })),
    )
    .filter(({ piece }) => piece.text !== '')
}

/** Among annotated neighbours, one with a list below it and no word on owners or dates: the list is its body. */
function isUnannotatedNeighbour(item: Item, zones: Zones): boolean {
  const { marker, children, absorbed } = item
  const kinds = zones.get(zoneOf(item))
  if (absorbed || children.length === 0 || !marker || !kinds?.tasks.has(marker.kind)) return false
  if (isFraming(item)) return false
  if (saidAbove(item).length > 0 || item.annotations.length > 0) return false
  return children.every(
    (child) =>
      child.children.length === 0 &&
      child.annotations.length === 0 &&
      !kinds.tasks.has(child.marker?.kind ?? ''),
  )
}

/** A whole sentence with owners of its own is a task, even if other tasks with their own owners are below it. */
function standsAlone({ text, annotations, children }: Item): boolean {
  const before = text.slice(0, annotations[0]?.start ?? 0).trimEnd()
  return (
    /[。；;]$/.test(before.slice(-1)) && children.every(({ said }) => said !== null && said.units.length > 0)
  )
}

/** What the headings above say, nearest first. */
function saidAbove(item: Item): Annotation[] {
  const said: Annotation[] = []
  for (let heading = item.parent; heading; heading = heading.parent) {
    if (heading.said) said.push(heading.said)
  }
  return said
}

/** Kinds of marker: of annotated items, and of the headings right above them. */
type Zone = { tasks: Set<string>; above: Set<string> }
type Zones = ReadonlyMap<Item | null, Zone>

/** By outermost heading. */
function zonesOf(leaves: readonly Item[]): Zones {
  const zones = new Map<Item | null, Zone>()
  for (const leaf of leaves) {
    if (leaf.annotations.length === 0 || !leaf.marker) continue
    const zone = zoneOf(leaf)
    const kinds = zones.get(zone) ?? { tasks: new Set(), above: new Set() }
    zones.set(zone, kinds)
    kinds.tasks.add(leaf.marker.kind)
    if (leaf.parent !== zone && leaf.parent?.marker) kinds.above.add(leaf.parent.marker.kind)
  }
  return zones
}

/** A neighbour of a heading with tasks asks for something by itself if it is a sentence and more. */
const saysMore = ({ text }: Item): boolean => text.length > 30 && /[。；;].*[。；;]$/s.test(text)

function zoneOf(item: Item): Item | null {
  return item.parent ? topOf(item) : null
}

function isTask(item: Item, zones: Zones): boolean {
  if (!item.marker) return item.said !== null && item.said.units.length > 0
  if (item.annotations.length > 0) return true
  if (saidAbove(item).length > 0) return true
  const kinds = zones.get(zoneOf(item))
  if (isFraming(item) || !kinds) return false
  return kinds.tasks.has(item.marker.kind) || (kinds.above.has(item.marker.kind) && saysMore(item))
}
