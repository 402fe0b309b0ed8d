/** '*' in ladder.json written out, so that a case's copy of the ladder says by itself which clocks it is for. */

import type { Rung } from '../rules/city.ts'
import { clocksInUse } from './clocks-in-use.ts'
import type { LadderFile } from './schemas/ladder.ts'

/** '*' stands for every clock in use that no other rung names and that is not quiet. */
export function expandLadder({ quiet, rungs }: LadderFile): Rung[] {
  const named = new Set([...quiet, ...rungs.flatMap((rung) => rung.clocks)])
  const rest = [...new Set(clocksInUse().map(({ clock }) => clock))].filter((clock) => !named.has(clock))
  return rungs.map((rung) => ({
    ...rung,
    clocks: rung.clocks.flatMap((clock) => (clock === '*' ? rest : [clock])),
  }))
}
