/** What a text names: bodies, places and words of the catalogue, each with where it stands. */

import type { Day } from '../../city.ts'
import { districtOn, type IndexedCity } from '../indexed-city.ts'
import { type Entry, makeLexicon } from './lexicon.ts'
import type { Hit } from './matcher.ts'
import { type Mention, mentionOf } from './mentions.ts'
import { longestNames } from './names.ts'
import { isReadWhole, normalise } from './normalise.ts'
import { type WordHit, wordsIn } from './words.ts'

export type PlaceHit = {
  start: number
  end: number
  said: string
  places: readonly { district: string; kind: string }[]
}
/** whole: nothing of the text was left unread. */
export type Signals = {
  text: string
  whole: boolean
  mentions: Mention[]
  places: PlaceHit[]
  words: WordHit[]
}

export function makeReader(city: IndexedCity): (text: string, on: Day) => Signals {
  const lexicon = makeLexicon(city)
  return (raw, on) => {
    const text = normalise(raw)
    const hits = lexicon.find(text)
    const names = longestNames(text, hits)
    const places = names.flatMap((hit) => placeOf(text, hit, on))
    const mentions = names.flatMap((hit) => mentionOf({ text, hit, on, names, city }))
    return { text, whole: isReadWhole(raw), mentions, places, words: wordsIn(hits, names) }
  }
}

function placeOf(text: string, { start, end, value }: Hit<Entry>, on: Day): PlaceHit[] {
  if (value.is === 'place') {
    const places = value.places.map((place) => ({ district: districtOn(place, on), kind: place.kind }))
    return [{ start, end, said: text.slice(start, end), places }]
  }
  return []
}
