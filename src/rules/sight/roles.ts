/** Who somebody is to a case. */

import type { Case } from '../cases/case.ts'
import type { Part } from '../cases/moves.ts'
import type { City, PersonId, Role, UnitId } from '../city.ts'
import { isRecused } from '../recusal.ts'

export type Officer = { kind: 'person'; id: PersonId; name: string; unit: UnitId; roles: readonly Role[] }
export type Actor = { kind: 'bot' } | { kind: 'complainant' } | Officer

export const theBot: Actor = { kind: 'bot' }

/** The office that coordinates this case: the coordination group's, unless it must itself step aside. */
export function stewardOf(
  accused: readonly UnitId[],
  city: Pick<City, 'coordination' | 'government' | 'units'>,
): UnitId {
  return isRecused(city.coordination, accused, city.units) ? city.government : city.coordination
}

type Seen = Pick<Case, 'unit' | 'accused' | 'origin' | 'involved' | 'facts' | 'kind'>

/** Every part the actor plays in the case; empty for an onlooker. Whoever must step aside plays none. */
export function partsIn(file: Seen, actor: Actor, city: City): Set<Part> {
  if (actor.kind !== 'person') return new Set([actor.kind])
  const parts = new Set<Part>()
  if (file.origin.person === actor.id) parts.add('complainant')
  if (isRecused(actor.unit, file.accused, city.units)) return parts

  const speaksForUnit = actor.roles.includes('liaison') || actor.roles.includes('leader')
  const standsIn = speaksForUnit && actor.unit === stewardOf(file.accused, city)
  const stepsAside = (desk: UnitId) => isRecused(desk, file.accused, city.units)
  if (actor.roles.includes('coordinator') || (standsIn && stepsAside(city.coordination)))
    parts.add('coordinator')
  if (actor.roles.includes('supervisor') || (standsIn && stepsAside(city.supervision)))
    parts.add('supervisor')
  if (speaksForUnit && holdersOf(file).includes(actor.unit)) parts.add('holder')
  if (speaksForUnit && partiesOf(file).includes(actor.unit)) parts.add('party')
  return parts
}

function holdersOf(file: Seen): UnitId[] {
  const interim = file.kind === 'complaint' && 'interim' in file.facts ? file.facts.interim : undefined
  return interim ? [file.unit, interim] : [file.unit]
}

function partiesOf({ facts }: Seen): readonly UnitId[] {
  if ('parties' in facts) return facts.parties
  return 'units' in facts ? facts.units : []
}
