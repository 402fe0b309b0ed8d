/** Cases that somebody must look at, the most pressing first. */

import type { Case, Clock } from '../../../rules/cases/case.ts'
import { whereSeen } from '../../mongo/where.ts'
import { clockWithin, dueClock, dutyClocks, soonestWithin, type Within } from '../duty-clocks.ts'
import type { Aggregate, View } from './figures.ts'
import { type Lines, lineFields, lineOf, type Named, named } from './lines.ts'

export type Overdue = Lines & { units: (Named & { total: number })[] }

/** A digest is read in a minute: what is beyond is counted, not shown. */
const shownAtMost = 10

/** Tasks of a plan are told with their plan: years late, they would bury everything that is a day late. */
const otherKinds = { kind: { $in: ['complaint', 'dispute', 'criminal-transfer', 'transfer'] } }

type Listing = { where: object; within?: Within }

export function openLists(aggregate: Aggregate) {
  async function lines({ sight, at, city }: View, { where, within }: Listing): Promise<Lines> {
    const match = { $match: { $and: [where, whereSeen(sight)] } }
    const order = within
      ? [{ $set: { soonest: soonestWithin(within) } }, { $sort: { soonest: 1, _id: 1 } }]
      : [{ $sort: { openedAt: 1 } }]
    const [counted, found] = await Promise.all([
      aggregate<{ total: number }>(match, { $count: 'total' }),
      aggregate<Case>(match, ...order, { $limit: shownAtMost }, { $project: lineFields }),
    ])
    const clock = (file: Case): Clock | undefined => within && dueClock(file, within)
    return {
      total: counted[0]?.total ?? 0,
      shown: found.map((file) => lineOf(file, { city, at, clock: clock(file) })),
    }
  }

  const dueWithin = (view: View, within: Within) =>
    lines(view, { where: { ...otherKinds, ...clockWithin(within) }, within })

  return {
    triage: (view: View) =>
      lines(view, { where: { state: { $in: ['triage', 'taken-over'] }, closedAt: null } }),
    bouncing: (view: View) =>
      lines(view, { where: { kind: 'complaint', 'facts.returns.1': { $exists: true }, closedAt: null } }),
    disputes: (view: View) => lines(view, { where: { kind: 'dispute', closedAt: null } }),

    due: (view: View, span: { from: Date; to: Date }) =>
      dueWithin(view, { ...span, names: dutyClocks(view.city) }),

    /** Longest overdue first, and the units that hold the most of them. */
    async overdue(view: View): Promise<Overdue> {
      const within = { to: view.at, names: dutyClocks(view.city) }
      const match = { $match: { $and: [{ ...otherKinds, ...clockWithin(within) }, whereSeen(view.sight)] } }
      const byUnit = [
        { $group: { _id: '$unit', total: { $sum: 1 } } },
        { $sort: { total: -1, _id: 1 } },
        { $limit: shownAtMost },
      ]
      const [found, units] = await Promise.all([
        dueWithin(view, within),
        aggregate<{ _id: string; total: number }>(match, ...byUnit),
      ])
      return { ...found, units: units.map(({ _id, total }) => ({ ...named(_id, view.city), total })) }
    },
  }
}
