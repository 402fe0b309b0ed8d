/** The unit for which somebody may raise a dispute; null: a coordinator, who is no party to it. */

import type { UnitId } from '../../rules/city.ts'
import type { Person } from './who.ts'

export function unitOfParty({ roles, unit }: Pick<Person, 'roles' | 'unit'>): UnitId | null {
  return roles.includes('liaison') || roles.includes('leader') ? unit : null
}

/** Whoever speaks for a unit, and the coordinators. */
export const mayRaiseDisputes = (person: Pick<Person, 'roles' | 'unit'>): boolean =>
  unitOfParty(person) !== null || person.roles.includes('coordinator')
