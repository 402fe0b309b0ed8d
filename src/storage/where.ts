/** What is wanted, and what may be seen, as queries. */

import type { CaseKind } from '../rules/cases/case.ts'
import type { PersonId, UnitId } from '../rules/city.ts'
import { everything, type Sight } from '../rules/sight/visibility.ts'

export type Wanted = {
  kind?: CaseKind
  state?: string
  unit?: UnitId
  involved?: UnitId
  /** true: open ones only; false: ended ones only. */
  open?: boolean
  overdueAt?: Date
  openedFrom?: Date
  openedTo?: Date
  person?: PersonId
  plan?: string
}

/** The visibility rule as a query: must agree with `sees` in rules/sight, which a test checks case by case. */
export function whereSeen(sight: Sight): object {
  if (sight === everything) return {}
  const mine = [
    { involved: { $in: sight.units } },
    ...(sight.person ? [{ 'origin.person': sight.person }] : []),
  ]
  return { accused: { $nin: sight.stepsAsideFor }, ...(sight.all ? {} : { $or: mine }) }
}

export function whereWanted(wanted: Wanted): object {
  const { kind, state, unit, involved, open, overdueAt, openedFrom, openedTo, person, plan } = wanted
  return {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(unit ? { unit } : {}),
    ...(involved ? { involved } : {}),
    ...(open === undefined ? {} : { closedAt: open ? null : { $ne: null } }),
    ...(overdueAt ? { clocks: { $elemMatch: { status: 'running', due: { $lt: overdueAt } } } } : {}),
    ...(openedFrom || openedTo
      ? { openedAt: { ...(openedFrom ? { $gte: openedFrom } : {}), ...(openedTo ? { $lt: openedTo } : {}) } }
      : {}),
    ...(person ? { 'origin.person': person } : {}),
    ...(plan ? { 'facts.plan': plan } : {}),
  }
}
