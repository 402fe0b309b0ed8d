/** Clocks that the tables of moves run, each of which the city's data must give an amount and a ladder. */

import { checkBackClocks, retentionClocks } from '../rules/cases/complaint/complaint.ts'
import { tables } from '../rules/cases/moves.ts'
import type { ClockName } from '../rules/policies.ts'

/** The window in which a case may be opened again, the days of check-backs and the time that things are kept are asked for by deeds: no move starts a clock. */
const windows: readonly ClockName[] = ['reopen', ...checkBackClocks, ...Object.values(retentionClocks)].map(
  (clock) => ({
    kind: 'complaint',
    clock,
  }),
)

/** A plan names the date of a task itself, so no policy does. */
export const givenByPlan: ClockName = { kind: 'plan-task', clock: 'deadline' }

export function clocksInUse(): ClockName[] {
  const started = Object.entries(tables).flatMap(([kind, { starts, moves }]) => {
    const byMoves = Object.values(moves).flatMap((move) => [
      ...(move.starts ?? []),
      ...(move.startsOnce ?? []),
      ...(move.keeps ?? []),
    ])
    return [...new Set([...starts, ...byMoves])].map((clock) => ({ kind, clock }))
  })
  return [...started, ...windows]
}
