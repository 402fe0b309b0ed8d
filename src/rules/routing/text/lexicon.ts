/** Every name and word of the city in one matcher. */

import type { City, Place, SpokenBody, Unit } from '../../city.ts'
import { groupBy } from './grouping.ts'
import { type Matcher, makeMatcher } from './matcher.ts'
import { normalise } from './normalise.ts'

/** `bare`: a sector's word that names a body only beside an act. */
export type Entry =
  | { is: 'unit'; unit: Unit }
  | { is: 'body'; body: SpokenBody; bare: boolean }
  | { is: 'place'; places: readonly Place[] }
  | { is: 'word'; word: string }

export type Lexicon = { find: Matcher<Entry>; size: number }

export function makeLexicon(city: City): Lexicon {
  const places = groupBy(city.places ?? [], (place) => normalise(place.name))
  const entries: [string, Entry][] = [
    ...[...places].map(([name, places]): [string, Entry] => [name, { is: 'place', places }]),
    ...unitNames(city, places),
    ...(city.bodies ?? []).flatMap(bodyNames),
    ...wordsOf(city).map((word): [string, Entry] => [word, { is: 'word', word }]),
  ]
  return { find: makeMatcher(entries), size: entries.length }
}

/** A government's short name is often its district's: then it names the place. */
function unitNames({ units }: City, places: ReadonlyMap<string, unknown>): [string, Entry][] {
  return [...units.values()].flatMap((unit) =>
    [unit.name, ...unit.shortNames]
      .map(normalise)
      .filter((name) => !places.has(name))
      .map((name): [string, Entry] => [name, { is: 'unit', unit }]),
  )
}

const bodyNames = (body: SpokenBody): [string, Entry][] => [
  ...body.names.map((name): [string, Entry] => [normalise(name), { is: 'body', body, bare: false }]),
  ...(body.bare ?? []).map((name): [string, Entry] => [normalise(name), { is: 'body', body, bare: true }]),
]

/** Words of the catalogue, those joined by `+` one by one. */
function wordsOf({ matters }: City): string[] {
  return [...new Set(matters.flatMap(({ words }) => words.flatMap(partsOf)))]
}

/** The words that must all stand in the text. */
export const partsOf = (word: string): string[] => word.replace(/^~/, '').split('+').map(normalise)
