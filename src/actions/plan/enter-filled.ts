/** Reports out of a filled-in ledger, each entered as if it had been typed; what is refused says why. */

import type { FilledShare } from '../../rules/cases/plan/plan-draft.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRefused, type Refused } from '../../rules/refusal.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import type { Office } from '../office.ts'
import { perform } from '../perform.ts'
import { reportProgress } from './report-progress.ts'

export type Entered = { line: number; no: string; unit: UnitId; refused: Refused | null }

export async function enterFilled(
  office: Office,
  { rows, actor }: { rows: readonly FilledShare[]; actor: Actor },
): Promise<Entered[]> {
  const entered: Entered[] = []
  for (const { line, no, ...input } of rows) {
    const done = await perform(office, reportProgress, { no, actor, input })
    entered.push({ line, no, unit: input.unit, refused: isRefused(done) ? done : null })
  }
  return entered
}
