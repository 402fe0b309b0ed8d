/** The bodies that a text names, and what each is there for. */

import type { Day, Level, Unit, UnitId } from '../../city.ts'
import { isValid } from '../../policies.ts'
import {
  actsAfter,
  askedBefore,
  blamedBefore,
  declinedAfter,
  posedBefore,
  townActsAfter,
} from '../cues/roles.ts'
import { districtOn, type IndexedCity } from '../indexed-city.ts'
import type { Entry } from './lexicon.ts'
import type { Hit } from './matcher.ts'

/** What a named body is there for: it is complained of outright, it acts, it was asked, it declined, somebody posed as it, or it is only named. */
export type Role = 'blamed' | 'acts' | 'asked' | 'declined' | 'posed' | 'named'

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

type Seen = { text: string; hit: Hit<Entry>; on: Day; names: readonly Hit<Entry>[]; city: IndexedCity }

export function mentionOf({ text, hit, on, names, city }: Seen): Mention[] {
  const who = bodyOf({ text, hit, on, names, city })
  if (!who) return []
  const place = placeRightBefore(hit, names)
  const start = place?.start ?? hit.start
  const said = text.slice(start, hit.end)
  const district = who.district ?? (place ? districtOn(place.place, on) : null)
  return [{ start, end: hit.end, said, role: roleOf(text, start, hit.end), ...who, district }]
}

/** 渝中区城管: the place belongs to the body's name. */
function placeRightBefore({ start }: Hit<Entry>, names: readonly Hit<Entry>[]) {
  for (const other of names) {
    const [place] = other.value.is === 'place' ? other.value.places : []
    if (place && start - other.end >= 0 && start - other.end <= 1) return { start: other.start, place }
  }
  return null
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
function currentOf(unit: Unit, city: IndexedCity, on: Day): Omit<Who, 'line'> {
  const place = unit.region ? city.districts.get(unit.region) : undefined
  const district = place ? districtOn(place, on) : unit.region
  return { level: unit.level, district, unit: isValid(unit, on) ? unit.id : null }
}

function roleOf(text: string, start: number, end: number): Role {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 34)
  if (blamedBefore.test(before)) return 'blamed'
  if (posedBefore.test(before)) return 'posed'
  if (declinedAfter.test(after)) return 'declined'
  if (askedBefore.test(before)) return 'asked'
  return actsAfter.test(after) ? 'acts' : 'named'
}
