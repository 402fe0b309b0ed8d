/**
 * Powers over a matter that a district has handed to its towns and streets (行政处罚法 article 24): there the town acts
 * first. Every row of delegations.json names the list that says so, and from when.
 */

import type { Day, Unit, UnitId } from '../../city.ts'
import { isValid } from '../../policies.ts'
import type { IndexedCity } from '../indexed-city.ts'
import type { Signals } from '../text/signals.ts'

export type Delegation = {
  id: string
  /** The district whose towns have the power. */
  region: string
  /** Ids of matters. */
  matters: readonly string[]
  /** The published list. */
  basis: string
  validFrom?: Day
  validTo?: Day
}

/** `town`: null where the text does not say which; the district's bureau then hands it on. */
export type HandedDown = { basis: string; town: UnitId | null }

type Asked = { matter: string | null; district: string | null; signals: Signals; city: IndexedCity; on: Day }

/** Null where the power has stayed with the district. */
export function handedDown({ matter, district, signals, city, on }: Asked): HandedDown | null {
  if (matter === null || district === null) return null
  const row = city.delegations?.find(
    (one) => one.region === district && one.matters.includes(matter) && isValid(one, on),
  )
  return row ? { basis: row.basis, town: townSaid({ district, signals, city, on }) } : null
}

/** The one town of the district that the text names; two of them are a matter for a person. */
function townSaid({ district, signals, city, on }: Omit<Asked, 'matter'>): UnitId | null {
  const said = signals.places.flatMap(({ said, places }) =>
    places.some((place) => place.kind === 'town' && place.district === district) ? [said] : [],
  )
  const isNamed = ({ shortNames }: Unit) =>
    said.some((name) => shortNames.some((short) => short.startsWith(name)))
  const [town, ...others] = (city.townsOf.get(district ?? '') ?? []).filter(
    (unit) => isValid(unit, on) && isNamed(unit),
  )
  return town && others.length === 0 ? town.id : null
}
