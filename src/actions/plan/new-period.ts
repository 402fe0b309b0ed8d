/** The time for a report on a standing duty is over: who reported stays on file, and the next stretch begins. */

import { runningClock } from '../../rules/cases/case.ts'
import { reportedSince, sharersOf } from '../../rules/cases/plan/shares.ts'
import type { Deed } from '../perform.ts'

/** A plan works in years: stretches kept with the task itself. */
const mostPeriods = 60

export const newPeriod: Deed<'plan-task', Record<string, never>> = {
  kind: 'plan-task',
  move: 'newPeriod',
  decide({ file, now }) {
    const clock = runningClock(file, 'report')
    const from = clock?.from ?? file.openedAt
    const reported = reportedSince(file, from)
    const period = { from: from.toISOString(), to: (clock?.due ?? now).toISOString(), reported }
    const periods = [...(file.facts.periods ?? []), period].slice(-mostPeriods)
    const missing = sharersOf(file).length - reported.length
    return { facts: { periods }, note: { reported: reported.length, unreported: missing } }
  },
}
