/** The catalogue weighed against the words of a text. */

import type { Matter, UnitId } from '../../city.ts'
import { groupBy } from '../text/grouping.ts'
import { partsOf } from '../text/lexicon.ts'
import type { Signals } from '../text/signals.ts'
import type { WordHit } from '../text/words.ts'

type Scored = { matter: Matter; score: number; words: string[] }
/** A department, and the matter of the catalogue that speaks most for it; none where only its way of speaking does. */
export type Ranked = { department: UnitId; score: number; best: Scored | null }
export type Ranking = {
  /** Best first. */
  departments: Ranked[]
  /** Chance that the first is right. */
  sure: number
  /** All that the catalogue found. */
  total: number
  /** Words and pairs of the catalogue that stand in the text. */
  hits: string[]
}

/** Words of a pair must stand this near each other, in characters; single characters, which say little, nearer. */
const reach = 40
const reachOfOne = 8
/** What a word of the setting (`~小区`) adds: it is there in most texts of the field, and in many of others. */
const hint = 0.5
/** What further matters of the same department add to its best. */
const company = 0.35

type Use = { matter: number; weight: number }
type Pair = Use & { parts: string[]; shown: string }

export function makeCatalogue(matters: readonly Matter[]): (signals: Signals) => Ranking {
  const { singles, pairs } = indexWords(matters)
  return ({ words, mentions }) => {
    const scores = new Map<number, { score: number; words: string[] }>()
    const hits = new Set<string>()
    const add = ({ matter, weight }: Use, word: string) => {
      hits.add(word)
      const known = scores.get(matter)
      if (!known) scores.set(matter, { score: weight, words: [word] })
      else {
        known.score += weight
        known.words.push(word)
      }
    }
    const places = groupBy(words, (hit) => hit.word)
    for (const [word, hits] of places) {
      const bare = hits.some((hit) => !hit.covered)
      for (const use of bare ? (singles.get(word) ?? []) : []) add(use, word)
      for (const pair of pairs.get(word) ?? []) if (isNear(pair, places)) add(pair, pair.shown)
    }
    const asked = new Set(mentions.filter(({ role }) => role === 'asked').map(({ line }) => line))
    return { ...rank(matters, scores, asked), hits: [...hits] }
  }
}

function indexWords(matters: readonly Matter[]) {
  const users = groupBy(
    matters.flatMap(({ words, department }) => words.map((word) => ({ word, department }))),
    ({ word }) => word,
  )
  const shared = new Map(
    [...users].map(([word, uses]) => [word, new Set(uses.map(({ department }) => department)).size]),
  )
  const singles = new Map<string, Use[]>()
  const pairs = new Map<string, Pair[]>()
  matters.forEach(({ words }, matter) => {
    for (const word of words) {
      const parts = partsOf(word)
      const weight = (word.startsWith('~') ? hint : weightOf(parts)) / (shared.get(word) ?? 1)
      const first = parts[0] ?? ''
      if (parts.length === 1) push(singles, first, { matter, weight })
      else push(pairs, first, { matter, weight, parts, shown: parts.join('…') })
    }
  })
  return { singles, pairs }
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const list = index.get(key)
  if (list) list.push(value)
  else index.set(key, [value])
}

/** Longer words say more; a pair says more than either. */
function weightOf(parts: readonly string[]): number {
  const [length, pair] = [parts.join('').length, parts.length > 1]
  if (pair) return Math.min(1.2 + 0.3 * length, 2.8)
  return length <= 1 ? 0.4 : Math.min(0.4 + 0.4 * length, 2.6)
}

function isNear({ parts }: Pair, places: ReadonlyMap<string, WordHit[]>): boolean {
  // Most pairs fail here: their other word is not in the text at all.
  if (!parts.every((part) => places.has(part))) return false
  const far = parts.some((part) => part.length === 1) ? reachOfOne : reach
  const [first, ...rest] = parts.map((part) => (places.get(part) ?? []).slice(0, 8))
  return (first ?? []).some((a) =>
    rest.every((hits) =>
      hits.some((b) => Math.abs(a.start - b.start) <= far && (b.start >= a.end || b.end <= a.start)),
    ),
  )
}

type Scores = ReadonlyMap<number, { score: number; words: string[] }>

function rank(
  matters: readonly Matter[],
  scores: Scores,
  asked: ReadonlySet<UnitId | null>,
): Omit<Ranking, 'hits'> {
  const scored = [...scores].flatMap(([at, found]) => {
    const matter = matters[at]
    return matter ? [{ matter, ...found }] : []
  })
  const groups = groupBy(scored, ({ matter }) => matter.department)
  const departments = [...groups].flatMap(([department, group]) => {
    const [best, ...others] = group.sort((a, b) => b.score - a.score)
    if (!best) return []
    const score = best.score + company * others.reduce((sum, other) => sum + other.score, 0)
    return [{ department, best, score: score + (asked.has(department) ? 1 : 0) }]
  })
  departments.sort((a, b) => b.score - a.score)
  const total = departments.reduce((sum, { score }) => sum + score, 0)
  return { departments, total, sure: sureOf(departments) }
}

/** Lead of the best department over the next, and how much there is to go on at all. */
function sureOf([first, second]: readonly Ranked[]): number {
  if (!first) return 0
  const lead = first.score / (first.score + (second?.score ?? 0) + 0.35)
  const depth = Math.min(1, 0.55 + 0.15 * first.score)
  return Math.min(0.99, lead * depth * 1.06 + 0.08)
}
