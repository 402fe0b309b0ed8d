/** The city with what routing looks up for every text laid out beforehand. */

import type { City, Day, Place, Unit, UnitId } from '../city.ts'
import { groupBy } from './text/grouping.ts'

export type IndexedCity = City & {
  /** District units of each line of business. */
  bureausOf: ReadonlyMap<UnitId, readonly Unit[]>
  /** Towns and streets of each district. */
  townsOf: ReadonlyMap<string, readonly Unit[]>
  /** Districts, present and dissolved, by name. */
  districts: ReadonlyMap<string, Place>
}

export function indexCity(city: City): IndexedCity {
  const local = [...city.units.values()].filter(({ level }) => level === 'district')
  const towns = [...city.units.values()].filter(({ level }) => level === 'town')
  const named = (city.places ?? []).filter(({ kind }) => kind === 'district')
  return {
    ...city,
    bureausOf: groupBy(local, ({ line, id }) => line ?? id),
    townsOf: groupBy(towns, ({ region }) => region ?? ''),
    districts: new Map(named.map((place) => [place.name, place])),
  }
}

/** Boundaries change: the district in which the place lies on that day. */
export const districtOn = ({ district, before }: Pick<Place, 'district' | 'before'>, on: Day): string =>
  before && on <= before.until ? before.district : district
