/** What the public's door must be able to say in each of its languages beside its own texts. */

import type { Entry } from '../../../rules/cases/case.ts'
import type { ComplaintState, Result } from '../../../rules/cases/complaint/complaint.ts'
import type { CountedDay } from '../../../rules/deadlines.ts'
import type { Refused } from '../../../rules/refusal.ts'
import type { Decision } from '../../../rules/routing/decision.ts'
import type { Elsewhere } from '../../../rules/routing/elsewhere.ts'
import type { CaseView, ClockView } from '../../../storage/reads/case-view.ts'
import type { Saying } from '../../timeline.ts'

type Standing = ClockView['standing']

/** Dates are in the city's own time. */
export type Said = {
  state(state: ComplaintState): string
  /** What was done, as a line of the file says it. */
  deed(deed: string): string
  result(result: Result): string
  /** Whether a limit is law, practice or a default of ours. */
  standing(standing: Standing): string
  standingOf(standing: Standing, basis: string): string
  moment(at: Date): string
  due(due: Date): string
  day(at: Date): string
  /** With its year. */
  date(at: Date): string
  /** Why a day counts or does not. */
  dayReason(day: CountedDay): string
  /** What an entry says beyond its deed. */
  sayings(entry: Pick<Entry, 'deed' | 'note' | 'unit'>, view: CaseView): Saying[]
  /** What a text looks like while it is written. */
  hint(
    read: Pick<Decision, 'kind' | 'recusal' | 'district'>,
    named: { matter: string | null; unit: string | null; elsewhere: Elsewhere | null },
  ): string
  refused(refused: Refused, names: { nameOf: (unit: string) => string }): string
}
