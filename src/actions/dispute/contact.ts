/** The one body that an enterprise turns to while others dispute: the first that had its case in hand. */

import type { Case } from '../../rules/cases/case.ts'
import type { City, UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'

type Asked = {
  complaint: Case<'complaint'> | null
  /** Who had it before it was disputed, where no complaint tells: the sender of a transfer. */
  firstHeld?: UnitId
  applicant: UnitId | null
  parties: readonly UnitId[]
  desk: UnitId
  units: City['units']
}

/** Never a body that is complained of: the office that leads the procedure then. */
export function contactOf({ complaint, firstHeld, applicant, parties, desk, units }: Asked): UnitId {
  const handed = complaint?.history.find(({ deed }) => deed === 'dispatch' || deed === 'assign')?.unit
  const wanted = handed ?? firstHeld ?? applicant ?? parties[0] ?? desk
  return isRecused(wanted, complaint?.accused ?? [], units) ? desk : wanted
}
