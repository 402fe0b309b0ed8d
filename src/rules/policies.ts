/** Which row of policies.json governs a clock: every amount of time is the city's data, none is code. */

import type { Day, Policy } from './city.ts'
import { dayOfNumber, numberOfDay } from './day.ts'

export type ClockName = { kind: string; clock: string }
type Wanted = ClockName & { policies: readonly Policy[]; category?: string; on: Day }

/** The row of the category if there is one, else the row without. `on`: the day that decides which law applies. */
export function policyFor({ policies, kind, clock, category, on }: Wanted): Policy {
  const valid = policies.filter(
    (policy) => policy.kind === kind && policy.clock === clock && isValid(policy, on),
  )
  const found =
    valid.find((policy) => policy.category !== undefined && policy.category === category) ??
    valid.find((policy) => policy.category === undefined)
  if (found) return found
  throw new Error(`No limit for ${kind}/${clock} on ${on}; add a row without category to policies.json.`)
}

export const isValid = ({ validFrom, validTo }: Pick<Policy, 'validFrom' | 'validTo'>, on: Day): boolean =>
  (!validFrom || validFrom <= on) && (!validTo || on <= validTo)

/** A clock that would have no row from a day on. */
export type Gap = ClockName & { on: Day }

/** Clocks in use that lack a row without category at some time: asked at load, so that policyFor never throws. */
export function missingPolicies({
  policies,
  required,
}: {
  policies: readonly Policy[]
  required: readonly ClockName[]
}): Gap[] {
  return required.flatMap(({ kind, clock }) => {
    const rows = policies.filter(
      (policy) => policy.kind === kind && policy.clock === clock && !policy.category,
    )
    const on = daysToTry(rows).find((day) => !rows.some((row) => isValid(row, day)))
    return on ? [{ kind, clock, on }] : []
  })
}

/** Cover can only be missing before every row, or on the day after one ends. */
const daysToTry = (rows: readonly Policy[]): Day[] => [
  '1900-01-01',
  ...rows.flatMap(({ validTo }) => (validTo ? [dayOfNumber(numberOfDay(validTo) + 1)] : [])),
]
