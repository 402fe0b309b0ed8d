/** What was decided at meetings, found in the histories of the cases it was decided about. */

import type { Case } from '../../rules/cases/case.ts'
import type { Sight } from '../../rules/sight/visibility.ts'
import type { Collections } from '../mongo/schemas.ts'
import { whereSeen } from '../mongo/where.ts'

export type Meetings = ReturnType<typeof openMeetings>

/** More items than any meeting has. */
const mostCases = 500

export function openMeetings({ cases }: Pick<Collections, 'cases'>) {
  return {
    /** Cases with a decision entered since then, by number. */
    async decided({ from, to, sight }: { from: Date; to: Date; sight: Sight }): Promise<Case[]> {
      const entered = { history: { $elemMatch: { deed: 'noteDecision', at: { $gte: from, $lt: to } } } }
      // Said twice, so that the index of these few cases is used.
      const query = { $and: [{ 'history.deed': 'noteDecision' }, entered, whereSeen(sight)] }
      const found = await cases.collection
        .find(query as never)
        .sort({ _id: 1 })
        .limit(mostCases)
        .toArray()
      return found as unknown as Case[]
    },
  }
}
