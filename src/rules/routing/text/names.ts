/** Which of the names found in a text stand: they do not overlap, and a sector's word is no body by itself. */

import { bareBodyAfter } from '../cues/roles.ts'
import type { Entry } from './lexicon.ts'
import type { Hit } from './matcher.ts'

/** The one that starts first wins, of those the longest; bodies before places. */
export function longestNames(text: string, hits: readonly Hit<Entry>[]): Hit<Entry>[] {
  const named = hits.filter(({ value }) => value.is !== 'word')
  named.sort((a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b))
  const chosen: Hit<Entry>[] = []
  let reached = 0
  for (const hit of named) {
    if (hit.start < reached || (isBare(hit) && !actsAsBody(text, hit, named))) continue
    chosen.push(hit)
    reached = hit.end
  }
  return chosen
}

const rank = ({ value }: Hit<Entry>) => (value.is === 'unit' ? 0 : value.is === 'body' ? 1 : 2)
const isBare = ({ value }: Hit<Entry>) => value.is === 'body' && value.bare

/** 消防来查 names the fire brigade, 消防通道 does not; 市监、消防、卫健 name three bodies in a row. */
function actsAsBody(text: string, hit: Hit<Entry>, named: readonly Hit<Entry>[]): boolean {
  if (bareBodyAfter.test(text.slice(hit.end, hit.end + 6))) return true
  const before = /[、和及/]/.test(text[hit.start - 1] ?? '')
  const after = /[、和及/]/.test(text[hit.end] ?? '')
  const isOther = (edge: 'start' | 'end', at: number) =>
    named.some((other) => other !== hit && other.value.is === 'body' && other[edge] === at)
  return (before && isOther('end', hit.start - 1)) || (after && isOther('start', hit.end + 1))
}
