/** Time lost while units passed a case on, charged to whom the ruling shows to have caused it. */

import type { UnitId } from '../../city.ts'
import type { Return } from '../complaint/facts.ts'

export type Charge = { unit: UnitId; since: string; until: string }

type Asked = { returns: readonly Return[]; competent: UnitId; office: UnitId; at: Date }

/**
 * The unit that was competent all along and sent the case back bears everything from its first return on. Where nobody
 * who returned it was competent, each was right to, and the office that had sent it to them bears the time.
 */
export function chargeFor({ returns, competent, office, at }: Asked): Charge[] {
  const [first] = returns
  if (!first) return []
  const wrong = returns.find(({ unit }) => unit === competent)
  const until = at.toISOString()
  if (!wrong) return [{ unit: office, since: first.heldSince, until }]
  const before = wrong === first ? [] : [{ unit: office, since: first.heldSince, until: wrong.heldSince }]
  return [...before, { unit: competent, since: wrong.heldSince, until }]
}
