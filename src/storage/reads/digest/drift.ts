/** Time lost while cases were passed about, by the unit that the rulings of a window charged it to. */

import type { UnitId } from '../../../rules/city.ts'
import { whereSeen } from '../../mongo/where.ts'
import type { Aggregate, View } from './figures.ts'
import { type Named, named } from './lines.ts'
import type { Window } from './window.ts'

/** `cases`: how many cases it was charged for; `lost`: all of it, in milliseconds. */
export type Drift = Named & { cases: number; lost: number }

const shownAtMost = 10

export function openDrift(aggregate: Aggregate) {
  return async ({ sight, city }: View, { from, to }: Pick<Window, 'from' | 'to'>): Promise<Drift[]> => {
    // A charge runs to the ruling that made it, so its end says in which window it counts.
    const ruled = { $gte: from.toISOString(), $lt: to.toISOString() }
    const lost = { $subtract: [{ $toDate: '$facts.charged.until' }, { $toDate: '$facts.charged.since' }] }
    const found = await aggregate<{ _id: UnitId; nos: string[]; lost: number }>(
      { $match: { $and: [{ 'facts.charged.until': ruled }, whereSeen(sight)] } },
      { $unwind: '$facts.charged' },
      { $match: { 'facts.charged.until': ruled } },
      { $group: { _id: '$facts.charged.unit', nos: { $addToSet: '$no' }, lost: { $sum: lost } } },
      { $sort: { lost: -1, _id: 1 } },
      { $limit: shownAtMost },
    )
    return found.map(({ _id, nos, lost }) => ({ ...named(_id, city), cases: nos.length, lost }))
  }
}
