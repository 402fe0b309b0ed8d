/** Units that hold an open case now. */

import type { UnitId } from '../../../rules/city.ts'
import type { Aggregate } from './figures.ts'

export function openHolders(aggregate: Aggregate) {
  return async (): Promise<UnitId[]> => {
    const found = await aggregate<{ _id: UnitId }>(
      { $match: { closedAt: null } },
      { $group: { _id: '$unit' } },
      { $sort: { _id: 1 } },
    )
    return found.map(({ _id }) => _id)
  }
}
