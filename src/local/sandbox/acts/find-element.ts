import type { Block, Text } from '../blocks/block.ts'
import { ActRefused } from '../refuse.ts'
import { elementsOf, type Placed } from './element-state.ts'

/**
 * The element that a person means by a label, as it can be read there, or by its action id. `nth` (from 0) chooses
 * among several of the same name. Refuses with what there is instead.
 */
export function findElement(
  blocks: readonly Block[],
  { label, nth }: { label: string; nth?: number | undefined },
): Placed {
  const all = elementsOf(blocks)
  const named = [byLabel, byActionId, byOption].map((isNamed) =>
    all.filter((placed) => isNamed(placed, label)),
  )
  const found = named.find((placed) => placed.length > 0) ?? []
  if (found.length > 1 && nth === undefined) {
    throw new ActRefused(
      'ambiguous',
      `There are ${found.length} elements "${label}": say which with nth, from 0.`,
    )
  }
  const chosen = found[nth ?? 0]
  if (chosen) return chosen
  const there = all.map(labelOf).join(', ') || 'nothing to press'
  throw new ActRefused('no-such-element', `There is no element "${label}" here; there is: ${there}.`)
}

/** What a person would call an element: the words on it, or else beside it. */
function labelOf({ block, element }: Placed): string {
  return (
    wordsOf(element.text) ?? wordsOf(block.label) ?? wordsOf(element.placeholder) ?? element.action_id ?? ''
  )
}

function byLabel(placed: Placed, label: string): boolean {
  return labelOf(placed) === label
}

function byActionId({ element }: Placed, label: string): boolean {
  return element.action_id === label
}

function byOption({ element }: Placed, label: string): boolean {
  return element.type === 'overflow' && (element.options ?? []).some(({ text }) => text.text === label)
}

function wordsOf(text: Text | string | undefined): string | undefined {
  return typeof text === 'string' ? text : text?.text
}
