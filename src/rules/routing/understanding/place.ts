/** Which district a text speaks from: names of districts, towns and well-known places, weighed by how they are used. */

import { destinationBefore, hereAfter, hereBefore, productAfter } from '../cues/roles.ts'
import type { PlaceHit, Signals } from '../text/signals.ts'

export type Region = { district: string | null; said: string; sure: number }

/** sure: 0 to 1, how far the best district leads. */
export function findRegion({ text, places, mentions }: Signals): Region {
  const votes = new Map<string, number>()
  const said = new Map<string, string>()
  const vote = (district: string, weight: number, name: string) => {
    votes.set(district, (votes.get(district) ?? 0) + weight)
    if (!said.has(district)) said.set(district, name)
  }
  for (const hit of places) {
    const weight = weigh(text, hit) / hit.places.length
    for (const { district } of hit.places) vote(district, weight, hit.said)
  }
  for (const { start, district, said: name, role } of mentions) {
    if (district) vote(district, (role === 'acts' ? 4 : 2) + (start < opening ? 1 : 0), name)
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1])
  if (!first) return { district: null, said: '', sure: 1 }
  return {
    district: first[0],
    said: said.get(first[0]) ?? '',
    sure: (first[1] - (second?.[1] ?? 0)) / first[1],
  }
}

/** People say where they are first, in characters. */
const opening = 12

const weights: Record<string, number> = { district: 3, town: 2.2, area: 2.4 }

function weigh(text: string, { start, end, places }: PlaceHit): number {
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 6)
  const base = weights[places[0]?.kind ?? ''] ?? 1
  const first = start < opening ? 1 : 0
  if (destinationBefore.test(before) && !/(?:来到|搬到|走到)$/.test(before)) return 0.3 * base
  if (productAfter.test(after)) return 0.2 * base
  return base + first + (hereBefore.test(before) ? 1 : 0) + (hereAfter.test(after) ? 0.5 : 0)
}
