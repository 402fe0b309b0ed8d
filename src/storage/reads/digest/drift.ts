/** Time lost while complaints were passed about, as rulings of the window charged it, by unit. */

import type { UnitId } from '../../../rules/city.ts'
import { whereSeen } from '../../mongo/where.ts'
import type { Aggregate, View } from './figures.ts'
import type { Window } from './window.ts'

/** `lost` in milliseconds, over `total` complaints; most first. */
export type Drift = { unit: UnitId; name: string; lost: number; total: number }

const mostUnits = 10

export function openDrift(aggregate: Aggregate) {
  return async ({ sight, city }: View, { from, to }: Window): Promise<Drift[]> => {
    const ruled = { $gte: from.toISOString(), $lt: to.toISOString() }
    const found = await aggregate<{ _id: UnitId; lost: number; total: number }>(
      { $match: { $and: [{ 'facts.charged.until': ruled }, whereSeen(sight)] } },
      // One ruling charges all its stretches at once, whenever each of them ended: its own moment is the last.
      { $match: { $expr: { $lt: [{ $max: '$facts.charged.until' }, to.toISOString()] } } },
      { $unwind: '$facts.charged' },
      { $group: { _id: '$facts.charged.unit', lost: { $sum: lost }, total: { $sum: 1 } } },
      { $sort: { lost: -1, _id: 1 } },
      { $limit: mostUnits },
    )
    return found.map(({ _id: unit, lost, total }) => ({
      unit,
      name: city.units.get(unit)?.name ?? unit,
      lost,
      total,
    }))
  }
}

const moment = (field: string) => ({ $toDate: `$facts.charged.${field}` })
const lost = { $subtract: [moment('until'), moment('since')] }
