/** Limits that are missing, double or out of order; after this, looking one up cannot fail. */

import type { Policy } from '../../rules/city.ts'
import { missingPolicies } from '../../rules/policies.ts'
import type { Fault } from '../city-fault.ts'
import { clocksInUse, givenByPlan } from '../clocks-in-use.ts'
import { findRepeats } from './repeats.ts'
import { areBothValid, findBackwards } from './validity.ts'

const file = 'policies.json'

export const checkPolicies = (policies: readonly Policy[]): Fault[] => [
  ...findRepeats({ file, key: '.id', values: policies.map(({ id }) => id) }),
  ...findBackwards(file, policies),
  ...rivals(policies),
  ...gaps(policies),
]

/** Two rows for the same clock, kind and category on one day: nobody could say which of them is the law. */
function rivals(policies: readonly Policy[]): Fault[] {
  const rows = new Map<string, Policy[]>()
  return policies.flatMap((policy, place) => {
    const name = [
      policy.kind,
      policy.clock,
      policy.category ?? 'any category',
      ...(policy.door ? [policy.door] : []),
    ].join('/')
    const earlier = rows.get(name) ?? []
    rows.set(name, [...earlier, policy])
    const rival = earlier.find((other) => areBothValid(policy, other))
    return rival
      ? [fault(`[${place}]`, `days on which "${rival.id}" is not valid; both are for ${name}`)]
      : []
  })
}

function gaps(policies: readonly Policy[]): Fault[] {
  const required = clocksInUse().filter(
    ({ kind, clock }) => kind !== givenByPlan.kind || clock !== givenByPlan.clock,
  )
  return missingPolicies({ policies, required }).map(({ kind, clock, on }) =>
    fault('', `a row without category for kind "${kind}", clock "${clock}", valid from ${on} on`),
  )
}

const fault = (path: string, expected: string): Fault => ({ file, path, expected: `expected ${expected}` })
