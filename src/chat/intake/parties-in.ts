/** The units that contend in a text, as the router read it. Pure. */

import type { UnitId } from '../../rules/city.ts'
import type { Decision } from '../../rules/routing/decision.ts'

export function partiesIn({ reasons }: Pick<Decision, 'reasons'>): UnitId[] {
  for (const reason of reasons) if (reason.because === 'dispute') return reason.parties
  return []
}
