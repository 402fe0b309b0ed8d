import type { Entry } from './lexicon.ts'
import type { Hit } from './matcher.ts'

/** A word of the catalogue; covered: a longer word or a name holds it. */
export type WordHit = { start: number; end: number; word: string; covered: boolean }

/** A word inside a longer word or inside a name says nothing of its own (消防 in 消防大队, 大学 in 大学城). */
export function wordsIn(hits: readonly Hit<Entry>[], names: readonly Hit<Entry>[]): WordHit[] {
  const words = hits.flatMap(({ start, end, value }) =>
    value.is === 'word' ? [{ start, end, word: value.word }] : [],
  )
  const longer = [...words, ...names].sort((a, b) => a.start - b.start || b.end - a.end)
  const reach = reaches(longer)
  return words.map((hit) => {
    const { before, same } = reach.get(hit.start) ?? { before: 0, same: 0 }
    return { ...hit, covered: before >= hit.end || same > hit.end }
  })
}

/** For every start: how far words that start earlier reach, and the longest that starts here. */
function reaches(
  spans: readonly { start: number; end: number }[],
): Map<number, { before: number; same: number }> {
  const reach = new Map<number, { before: number; same: number }>()
  let furthest = 0
  for (const { start, end } of spans) {
    if (!reach.has(start)) reach.set(start, { before: furthest, same: end })
    furthest = Math.max(furthest, end)
  }
  return reach
}
