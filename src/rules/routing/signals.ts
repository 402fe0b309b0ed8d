/** What a text names: bodies, places and words of the catalogue, each with where it stands. */

import type { City, Day, Level, UnitId } from '../city.ts'
import {
  actsAfter,
  askedBefore,
  bareBodyAfter,
  declinedAfter,
  posedBefore,
  townActsAfter,
} from './cues/roles.ts'
import { type Entry, makeLexicon } from './lexicon.ts'
import type { Hit } from './matcher.ts'
import { normalise } from './normalise.ts'
import { districtOn } from './place.ts'

/** What a named body is there for: it acts, it was asked, it declined, somebody posed as it, or it is only named. */
export type Role = 'acts' | 'asked' | 'declined' | 'posed' | 'named'

/** A body named in the text. */
export type Mention = {
  start: number
  end: number
  said: string
  role: Role
  line: UnitId | null
  level: Level | null
  district: string | null
  /** A team or branch of its own name. */
  unit: UnitId | null
}

export type PlaceHit = {
  start: number
  end: number
  said: string
  places: readonly { district: string; kind: string }[]
}
export type WordHit = { start: number; end: number; word: string; covered: boolean }
export type Signals = { text: string; mentions: Mention[]; places: PlaceHit[]; words: WordHit[] }

export function makeReader(city: City): (text: string, on: Day) => Signals {
  const lexicon = makeLexicon(city)
  return (raw, on) => {
    const text = normalise(raw)
    const hits = lexicon.find(text)
    const names = longestNames(text, hits)
    const places = names.flatMap((hit) => placeOf(text, hit, on))
    const mentions = names.flatMap((hit) => mentionOf({ text, hit, on, names, city }))
    return { text, mentions, places, words: wordsIn(hits, names) }
  }
}

/** Names do not overlap: the one that starts first wins, of those the longest; bodies before places. */
function longestNames(text: string, hits: readonly Hit<Entry>[]): Hit<Entry>[] {
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

function placeOf(text: string, { start, end, value }: Hit<Entry>, on: Day): PlaceHit[] {
  if (value.is === 'place') {
    const places = value.places.map((place) => ({ district: districtOn(place, on), kind: place.kind }))
    return [{ start, end, said: text.slice(start, end), places }]
  }
  return []
}

type Seen = { text: string; hit: Hit<Entry>; on: Day; names: readonly Hit<Entry>[]; city: City }

function mentionOf({ text, hit, on, names, city }: Seen): Mention[] {
  const who = bodyOf({ text, hit, on, names, city })
  if (!who) return []
  const { start, end } = hit
  const placed = names.find(
    (other) => other.value.is === 'place' && start - other.end >= 0 && start - other.end <= 1,
  )
  const at = placed?.value.is === 'place' ? placed : null
  const near = at?.value.is === 'place' && at.value.places[0] ? districtOn(at.value.places[0], on) : null
  const role = roleOf(text, at?.start ?? start, end)
  return [
    {
      start: at?.start ?? start,
      end,
      said: text.slice(at?.start ?? start, end),
      role,
      ...who,
      district: who.district ?? near,
    },
  ]
}

type Who = Pick<Mention, 'line' | 'level' | 'district' | 'unit'>

function bodyOf({ text, hit, on, city }: Seen): Who | null {
  const { value, start, end } = hit
  if (value.is === 'unit') return { ...currentOf(value.unit, city, on), line: value.unit.line ?? null }
  if (value.is === 'body') return spokenOf(value.body, text.slice(start, Math.min(text.length, end + 2)))
  if (value.is !== 'place') return null
  const town = value.places.find((place) => place.kind === 'town' && /(?:街道|镇|乡)$/.test(place.name))
  if (!town || !townActsAfter.test(text.slice(end, end + 6))) return null
  return {
    line: null,
    level: 'town',
    district: value.places.length === 1 ? districtOn(town, on) : null,
    unit: null,
  }
}

function spokenOf({ line, kind }: { line?: UnitId; kind?: 'town' | 'government' }, said: string): Who {
  if (kind === 'town') return { line: null, level: 'town', district: null, unit: null }
  if (kind === 'government') return { line: null, level: 'district', district: null, unit: null }
  return { line: line ?? null, level: said.includes('总队') ? 'municipal' : null, district: null, unit: null }
}

/** The district of a dissolved bureau is the one that its territory went to. */
function currentOf(
  unit: City['units'] extends ReadonlyMap<string, infer U> ? U : never,
  city: City,
  on: Day,
): Omit<Who, 'line'> {
  const place = city.places?.find((one) => one.kind === 'district' && one.name === unit.region)
  const district = place ? districtOn(place, on) : unit.region
  const stands = (unit.validFrom ?? on) <= on && on <= (unit.validTo ?? on)
  return { level: unit.level, district, unit: stands ? unit.id : null }
}

function roleOf(text: string, start: number, end: number): Role {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 34)
  if (posedBefore.test(before)) return 'posed'
  if (declinedAfter.test(after)) return 'declined'
  if (askedBefore.test(before)) return 'asked'
  return actsAfter.test(after) ? 'acts' : 'named'
}

/** A word inside a longer word or inside a name says nothing of its own (消防 in 消防大队, 大学 in 大学城). */
function wordsIn(hits: readonly Hit<Entry>[], names: readonly Hit<Entry>[]): WordHit[] {
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
