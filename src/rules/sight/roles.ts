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
  barred: readonly UnitId[],
  city: Pick<City, 'coordination' | 'government' | 'units'>,
): UnitId {
  return isRecused(city.coordination, barred, city.units) ? city.government : city.coordination
}

/** Bodies whose people lead nothing in this case: those complained of, and the sides of a dispute. */
export const barredIn = ({ accused, facts }: Pick<Case, 'accused' | 'facts'>): readonly UnitId[] =>
  'parties' in facts ? [...accused, ...facts.parties] : accused

type Seen = Pick<Case, 'unit' | 'accused' | 'confined' | 'origin' | 'involved' | 'facts' | 'kind'>

/** Every part the actor plays in the case; empty for an onlooker. Whoever must step aside plays none. */
export function partsIn(file: Seen, actor: Actor, city: City): Set<Part> {
  if (actor.kind !== 'person') return new Set([actor.kind])
  const parts = new Set<Part>()
  if (file.origin.person === actor.id) parts.add('complainant')
  if (isRecused(actor.unit, file.accused, city.units)) return parts
  if (file.confined) return new Set(file.confined.includes(actor.id) ? ['handler'] : [])

  const speaksForUnit = actor.roles.includes('liaison') || actor.roles.includes('leader')
  if (speaksForUnit && holdersOf(file).includes(actor.unit)) parts.add('holder')
  if (actor.roles.includes('leader') && actor.unit === file.unit) parts.add('head')
  if (speaksForUnit && partiesOf(file).includes(actor.unit)) parts.add('party')
  if (speaksForUnit && receiverOf(file) === actor.unit) parts.add('receiver')
  for (const part of officesOf(file, actor, city)) parts.add(part)
  return parts
}

/** What somebody may do in an office's name, which nobody may who belongs to a side. */
function officesOf(file: Seen, actor: Officer, city: City): Part[] {
  const barred = barredIn(file)
  if (isRecused(actor.unit, barred, city.units)) return []
  const speaksForUnit = actor.roles.includes('liaison') || actor.roles.includes('leader')
  const standsIn = speaksForUnit && actor.unit === stewardOf(barred, city)
  const holds = (role: 'coordinator' | 'supervisor', desk: UnitId) =>
    actor.roles.includes(role) || (standsIn && isRecused(desk, barred, city.units))
  return [
    ...(holds('coordinator', city.coordination) ? (['coordinator'] as const) : []),
    ...(holds('supervisor', city.supervision) ? (['supervisor'] as const) : []),
    ...(speaksForUnit && arbiterIn(file) === actor.unit ? (['arbiter'] as const) : []),
    ...(speaksForUnit && adviserIn(file) === actor.unit ? (['adviser'] as const) : []),
  ]
}

function holdersOf(file: Seen): UnitId[] {
  const interim = file.kind === 'complaint' && 'interim' in file.facts ? file.facts.interim : undefined
  return interim ? [file.unit, interim] : [file.unit]
}

const arbiterIn = ({ facts }: Seen): UnitId | null => ('arbiter' in facts ? facts.arbiter.unit : null)

/** Asked for its proposal once the dispute has gone up to the arbiter. */
const adviserIn = ({ facts }: Seen): UnitId | undefined =>
  'arbiter' in facts ? facts.arbiter.advises : undefined

function receiverOf({ facts }: Seen): UnitId | null {
  if ('receiver' in facts) return facts.receiver
  return 'decision' in facts ? (facts.decision?.unit ?? null) : null
}

function partiesOf({ facts }: Seen): readonly UnitId[] {
  if ('parties' in facts) return facts.parties
  return 'units' in facts ? facts.units : []
}
