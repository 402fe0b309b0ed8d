/** The one predicate of who may see a case. Every query, list, card, digest and export asks it. */

import type { Case } from '../cases/case.ts'
import type { City, PersonId, Unit, UnitId } from '../city.ts'
import { ancestry } from '../recusal.ts'
import type { Officer } from './roles.ts'

/**
 * What somebody may see, as data, so that storage can turn the very same thing into a query.
 * stepsAsideFor: the own unit and all above it; a case against any of them is invisible.
 */
export type Sight = {
  all: boolean
  units: readonly UnitId[]
  person: PersonId | null
  stepsAsideFor: readonly UnitId[]
}

export function sightOf(officer: Officer, city: Pick<City, 'units' | 'government' | 'coordination'>): Sight {
  const overseer = officer.roles.some(
    (role) => role === 'coordinator' || role === 'supervisor' || role === 'auditor',
  )
  return {
    all: overseer,
    units: officer.roles.length > 0 ? [officer.unit] : [],
    person: officer.id,
    stepsAsideFor: ancestry(officer.unit, city.units),
  }
}

/** What a place (a channel of an office) may show. */
export function sightOfPlace(owner: UnitId, all: boolean, units: ReadonlyMap<UnitId, Unit>): Sight {
  return { all, units: [owner], person: null, stepsAsideFor: ancestry(owner, units) }
}

export const everything: Sight = { all: true, units: [], person: null, stepsAsideFor: [] }

export function sees(
  sight: Sight,
  file: Pick<Case, 'accused' | 'involved' | 'origin' | 'confined'>,
): boolean {
  if (file.accused.some((unit) => sight.stepsAsideFor.includes(unit))) return false
  if (file.confined) return sight.person !== null && file.confined.includes(sight.person)
  if (sight.person !== null && file.origin.person === sight.person) return true
  return sight.all || file.involved.some((unit) => sight.units.includes(unit))
}
