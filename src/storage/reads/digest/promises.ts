/** Whether what was promised was said. Counts only: they name no case, so nobody's sight narrows them. */

import type { Collections } from '../../mongo/schemas.ts'
import type { Window } from './window.ts'

/** owed: ought to be out for some time; waiting: for office hours. What falls due just now, as the digest itself does, is on its way. */
export type Promises = { owed: number; waiting: number; delivered: number; failed: number }

/** Milliseconds in which everybody speaks at once when the office opens; the auditor waits as long. */
const onItsWay = 10 * 60_000

export function openPromises({ promises }: Pick<Collections, 'promises'>) {
  const count = (where: object) => promises.collection.countDocuments(where as never)

  return async ({ from, to }: Window): Promise<Promises> => {
    const unsettled = { nextTry: { $type: 'date' } }
    const settled = { $gte: from, $lt: to }
    const [owed, waiting, delivered, failed] = await Promise.all([
      count({ ...unsettled, due: { $lte: new Date(to.getTime() - onItsWay) } }),
      count({ ...unsettled, due: { $gt: to } }),
      count({ state: 'delivered', settledAt: settled }),
      count({ state: 'failed', settledAt: settled }),
    ])
    return { owed, waiting, delivered, failed }
  }
}
