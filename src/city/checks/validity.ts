/** Rows with a first and a last day. */

import type { Day } from '../../rules/city.ts'
import { isValid } from '../../rules/policies.ts'
import type { Fault } from '../city-fault.ts'

type Dated = { validFrom?: Day; validTo?: Day }

const beginning: Day = '1900-01-01'

/** Two stretches of days meet exactly when one of them holds the other's first day. */
export const areBothValid = (one: Dated, other: Dated): boolean =>
  isValid(one, other.validFrom ?? beginning) || isValid(other, one.validFrom ?? beginning)

export const findBackwards = (file: string, rows: readonly Dated[]): Fault[] =>
  rows.flatMap(({ validFrom, validTo }, place) =>
    validFrom && validTo && validTo < validFrom
      ? [
          {
            file,
            path: `[${place}].validTo`,
            expected: `expected a day from ${validFrom} on, found ${validTo}`,
          },
        ]
      : [],
  )
