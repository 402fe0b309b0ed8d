/** What came in during a window, by kind. */

import type { CaseKind } from '../../../rules/cases/case.ts'
import { whereSeen } from '../../mongo/where.ts'
import type { Aggregate, View } from './figures.ts'
import type { Window } from './window.ts'

export type Opened = Record<CaseKind, number>

export function openOpened(aggregate: Aggregate) {
  /** How many there are is all that anybody but those named in them may know. */
  async function clues({ from, to }: Pick<Window, 'from' | 'to'>): Promise<number> {
    const [found] = await aggregate<{ n: number }>(
      { $match: { kind: 'clue', openedAt: { $gte: from, $lt: to } } },
      { $count: 'n' },
    )
    return found?.n ?? 0
  }

  return async ({ sight }: Pick<View, 'sight'>, { from, to }: Window): Promise<Opened> => {
    const where = { $and: [{ openedAt: { $gte: from, $lt: to } }, whereSeen(sight)] }
    const found = await aggregate<{ _id: CaseKind; n: number }>(
      { $match: where },
      { $group: { _id: '$kind', n: { $sum: 1 } } },
    )
    const count = (kind: CaseKind) => found.find(({ _id }) => _id === kind)?.n ?? 0
    return {
      complaint: count('complaint'),
      dispute: count('dispute'),
      'plan-task': count('plan-task'),
      'criminal-transfer': count('criminal-transfer'),
      transfer: count('transfer'),
      clue: await clues({ from, to }),
    }
  }
}
