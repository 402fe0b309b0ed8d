/** 回避: whoever is complained of never handles the complaint, nor does anything below it or acting in its name. */

import type { City, Day, Unit, UnitId } from './city.ts'
import { isValid } from './policies.ts'

type Units = ReadonlyMap<UnitId, Unit>

/** The unit and everything above it, lowest first. Ends at an unknown parent or a circle. */
export function ancestry(unit: UnitId, units: Units): UnitId[] {
  const path: UnitId[] = []
  for (let at: UnitId | null = unit; at !== null && !path.includes(at); at = units.get(at)?.parent ?? null)
    path.push(at)
  return path
}

/** Whether the unit must step aside: it is accused, stands below an accused body, or lends an accused team its name. */
export function isRecused(unit: UnitId, accused: readonly UnitId[], units: Units): boolean {
  if (accused.length === 0) return false
  const barred = withPrincipals(accused, units)
  return ancestry(unit, units).some((above) => barred.includes(above))
}

/** Every unit that must step aside because of this one. */
export function recusedUnits(accused: UnitId, units: Units): Set<UnitId> {
  return new Set([...units.keys(), accused].filter((unit) => isRecused(unit, [accused], units)))
}

/** The accused and the departments in whose name they act (综合行政执法总队 acts for its department, 条例第四条). */
export function withPrincipals(accused: readonly UnitId[], units: Units): UnitId[] {
  return [...new Set(accused.flatMap((id) => [id, ...principalOf(units.get(id), units)]))]
}

/** A team is no authority of its own: same line, same level, led by the department. */
function principalOf(unit: Unit | undefined, units: Units): UnitId[] {
  const parent = unit?.parent ? units.get(unit.parent) : undefined
  if (!unit || !parent || unit.kind === 'vertical' || unit.line === undefined) return []
  return parent.line === unit.line && parent.level === unit.level ? [parent.id] : []
}

type Asked = {
  accused: readonly UnitId[]
  city: Pick<City, 'units' | 'supervision' | 'government'>
  on: Day
}

/**
 * Who may lawfully hear a complaint against these bodies: the justice bureau of the same level (行政执法监督条例
 * art. 6), for bodies led from above their own superior (art. 42), failing both the government. The government itself
 * has nobody above it in the city: it is returned even if accused, and the caller must leave such a case to people.
 */
export function lawfulReceiver({ accused, city, on }: Asked): UnitId {
  const steps = accused.map((id) => firstStep(id, city, on))
  const highest =
    steps.find((step) => city.units.get(step)?.level === 'municipal') ?? steps[0] ?? city.supervision
  const apart = new Set(steps).size > 1 ? city.supervision : highest
  const ladder = [apart, city.supervision, city.government]
  return ladder.find((step) => !isRecused(step, accused, city.units)) ?? city.government
}

function firstStep(id: UnitId, city: Asked['city'], on: Day): UnitId {
  const unit = city.units.get(id)
  if (!unit || unit.kind === 'government' || unit.kind === 'committee') return city.supervision
  if (unit.kind === 'vertical' && unit.level !== 'municipal') return unit.parent ?? city.supervision
  if (unit.level === 'municipal' || unit.line === city.supervision) return city.supervision
  return justiceBureauOf({ region: unit.region, city, on })
}

/** The district's justice bureau, or the city's where a district has none (special zones). */
export function justiceBureauOf({
  region,
  city,
  on,
}: Omit<Asked, 'accused'> & { region: string | null }): UnitId {
  for (const unit of city.units.values()) {
    if (region !== null && unit.region === region && unit.line === city.supervision && isValid(unit, on))
      return unit.id
  }
  return city.supervision
}
