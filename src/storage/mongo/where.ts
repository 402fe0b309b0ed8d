/** What is wanted, and what may be seen, as queries. */

import type { CaseKind, CaseNo } from '../../rules/cases/case.ts'
import type { PersonId, UnitId } from '../../rules/city.ts'
import { everything, type Sight } from '../../rules/sight/visibility.ts'
import { clockWithin, type Within } from '../reads/duty-clocks.ts'

export type Wanted = {
  kind?: CaseKind
  state?: string
  unit?: UnitId
  involved?: UnitId
  /** true: open ones only; false: ended ones only. */
  open?: boolean
  /** A duty that ran out before `to`. */
  overdue?: Within
  openedFrom?: Date
  openedTo?: Date
  person?: PersonId
  plan?: string
  /** What is kept as a case of its own about this complaint. */
  complaint?: CaseNo
  /** A task that names this owner, as the notice writes it. */
  owner?: string
}

/** The visibility rule as a query: must agree with `sees` in rules/sight, which a test checks case by case. */
export function whereSeen(sight: Sight): object {
  // null finds what is confined to nobody.
  const open = { confined: { $in: [null, ...(sight.person ? [sight.person] : [])] } }
  if (sight === everything) return open
  const mine = [
    { involved: { $in: sight.units } },
    ...(sight.person ? [{ 'origin.person': sight.person }] : []),
  ]
  const confined = sight.person ? [{ confined: sight.person }] : []
  return {
    ...open,
    accused: { $nin: sight.stepsAsideFor },
    ...(sight.all ? {} : { $or: [...mine, ...confined] }),
  }
}

export function whereWanted(wanted: Wanted): object {
  const { kind, state, unit, involved, open, overdue, openedFrom, openedTo, person, plan, owner, complaint } =
    wanted
  return {
    ...(kind ? { kind } : {}),
    ...(state ? { state } : {}),
    ...(unit ? { unit } : {}),
    ...(involved ? { involved } : {}),
    ...(open === undefined ? {} : { closedAt: open ? null : { $ne: null } }),
    ...(openedFrom || openedTo
      ? { openedAt: { ...(openedFrom ? { $gte: openedFrom } : {}), ...(openedTo ? { $lt: openedTo } : {}) } }
      : {}),
    ...(person ? { 'origin.person': person } : {}),
    ...(plan ? { 'facts.plan': plan } : {}),
    ...(complaint ? { 'facts.complaint': complaint } : {}),
    ...(owner ? { 'facts.owners': owner } : {}),
    ...(overdue ? clockWithin(overdue) : {}),
  }
}
