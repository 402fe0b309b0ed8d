/** Which row of policies.json governs a clock: every amount of time is the city's data, none is code. */

import type { Day, Door, Policy } from './city.ts'
import { dayOfNumber, numberOfDay } from './day.ts'

export type ClockName = { kind: string; clock: string }
type Wanted = ClockName & { policies: readonly Policy[]; category?: string; door?: Door; on: Day }

/**
 * The narrowest row there is: category and door, category, door, neither. `on`: the day that decides which law
 * applies.
 */
export function policyFor({ policies, kind, clock, category, door, on }: Wanted): Policy {
  const valid = policies.filter(
    (policy) => policy.kind === kind && policy.clock === clock && isValid(policy, on),
  )
  const fitting = valid.filter(
    (policy) =>
      (policy.category === undefined || policy.category === category) &&
      (policy.door === undefined || policy.door === door),
  )
  const [found] = fitting.toSorted((one, other) => narrowness(other) - narrowness(one))
  if (found) return found
  throw new Error(`No limit for ${kind}/${clock} on ${on}; add a row without category to policies.json.`)
}

const narrowness = ({ category, door }: Policy): number =>
  (category === undefined ? 0 : 2) + (door === undefined ? 0 : 1)

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
      (policy) => policy.kind === kind && policy.clock === clock && !policy.category && !policy.door,
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
