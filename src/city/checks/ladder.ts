/** Steps for clocks that do not exist, and clocks of which nobody would ever be reminded. */

import type { Fault } from '../city-fault.ts'
import type { LadderFile } from '../schemas/ladder.ts'
import { findRepeats } from './repeats.ts'

const file = 'ladder.json'

/** `known`: every clock there is; `inUse`: those that run in cases. */
type Clocks = { known: ReadonlySet<string>; inUse: readonly string[] }

export function checkLadder({ quiet, rungs }: LadderFile, { known, inUse }: Clocks): Fault[] {
  const named = new Set([...quiet, ...rungs.flatMap((rung) => rung.clocks)])
  const ids = findRepeats({ file, key: '.id', values: rungs.map(({ id }) => id) })
  return [
    ...ids.map((fault) => ({ ...fault, path: `rungs${fault.path}` })),
    ...rungs.flatMap(({ clocks }, place) => strangers(clocks, known, `rungs[${place}].clocks`)),
    ...strangers(quiet, known, 'quiet'),
    ...(named.has('*') ? [] : forgotten(inUse, named)),
  ]
}

function strangers(clocks: readonly string[], known: ReadonlySet<string>, path: string): Fault[] {
  return clocks.flatMap((clock, place) =>
    clock === '*' || known.has(clock)
      ? []
      : [
          {
            file,
            path: `${path}[${place}]`,
            expected: `expected a clock of policies.json, found "${clock}"`,
          },
        ],
  )
}

const forgotten = (inUse: readonly string[], named: ReadonlySet<string>): Fault[] =>
  inUse
    .filter((clock) => !named.has(clock))
    .map((clock) => ({
      file,
      path: '',
      expected: `expected a rung for the clock "${clock}", or its name in "quiet"`,
    }))
