/** A decision held against what people say is right. */

import type { City, Day, UnitId } from '../../city.ts'
import type { Decision, Kind, Urgency } from '../decision.ts'
import { districtOn } from '../indexed-city.ts'

/** A text with its right answers, in official or short names; what is left open is not judged. */
export type Labelled = {
  id: string | number | null
  text: string
  domain?: string | undefined
  /** null: nothing for any office. */
  department: string | null
  /** Destinations that are right as well. */
  alternatives?: readonly string[] | undefined
  district?: string | null | undefined
  kind?: Kind | undefined
  urgency?: Urgency | undefined
  accusedUnit?: string | null | undefined
  /** To learn from, but no measure: harder than what people send, or made up of one scene. */
  exercise?: boolean
}

/** What was right; undefined where the label does not say. */
export type Marked = {
  label: Labelled
  decision: Decision
  department: boolean
  district: boolean | undefined
  kind: boolean | undefined
  urgency: boolean | undefined
}

export function marker(
  city: Pick<City, 'units' | 'places'>,
  on: Day,
): (label: Labelled, decision: Decision) => Marked {
  const idOf = unitsByName(city)
  const todays = districtsByName(city, on)
  const same = (one: string | null, other: string | null) =>
    one === other || (one !== null && other !== null && todays(one) === todays(other))
  return (label, decision) => ({
    label,
    decision,
    department: [label.department, ...(label.alternatives ?? [])].some(
      (name) => idOf(name) === decision.department,
    ),
    district: label.district === undefined ? undefined : same(label.district, decision.district),
    kind: label.kind === undefined ? undefined : label.kind === decision.kind,
    urgency: label.urgency === undefined ? undefined : label.urgency === decision.urgency,
  })
}

/** A name that no unit bears is nobody's answer, and so never right. */
function unitsByName({ units }: Pick<City, 'units'>): (name: string | null) => UnitId | null | undefined {
  const ids = new Map<string, UnitId>()
  for (const unit of units.values())
    for (const name of [...unit.shortNames, unit.name]) if (!ids.has(name)) ids.set(name, unit.id)
  for (const unit of units.values()) ids.set(unit.name, unit.id)
  return (name) => (name === null ? null : ids.get(name))
}

/** 渝北区 → 两江新区, since the reform of 2025. */
function districtsByName({ places = [] }: Pick<City, 'places'>, on: Day): (name: string) => string {
  const districts = new Map(
    places.filter(({ kind }) => kind === 'district').map((place) => [place.name, districtOn(place, on)]),
  )
  return (name) => districts.get(name) ?? name
}
