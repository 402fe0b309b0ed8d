/** Which ended complaints need not be looked at: their time cannot be over yet. Pure. */

import type { City, Policy } from '../../city.ts'
import { addMonths, endOfNumber, hourLength, numberOf } from '../../day.ts'
import { type Kept, retentionClocks } from './complaint.ts'

/** What ended after that moment is kept still under any row there is or was: rest days only make a limit longer. */
export function surelyKeptSince(what: Kept, now: Date, { policies }: Pick<City, 'policies'>): Date {
  const rows = policies.filter((row) => row.kind === 'complaint' && row.clock === retentionClocks[what])
  return new Date(Math.max(...rows.map((row) => backBy(row, now))))
}

/** Counted back from the end of a short month one lands a little too early. Days. */
const shortMonths = 3

function backBy({ amount, unit }: Pick<Policy, 'amount' | 'unit'>, now: Date): number {
  if (unit === 'h') return now.getTime() - amount * hourLength
  const today = numberOf(now)
  return endOfNumber(unit === 'mo' ? addMonths(today, -amount) + shortMonths : today - amount).getTime()
}
