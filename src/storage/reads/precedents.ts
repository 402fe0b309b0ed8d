/** Rules that rulings have made for later cases, read from the disputes themselves: there is no second copy of them. */

import type { Case } from '../../rules/cases/case.ts'
import type { Precedent } from '../../rules/cases/disputes/dispute.ts'
import type { Rule } from '../../rules/routing/under-precedent.ts'
import { everything, type Sight } from '../../rules/sight/visibility.ts'
import type { Collections } from '../mongo/schemas.ts'
import { whereSeen } from '../mongo/where.ts'

export type Precedents = ReturnType<typeof openPrecedents>

/** A rule with how it stands. */
export type RuleOnFile = Rule & { status: Precedent['status'] }

/** A rule is about one matter, so there are far fewer of them than this. */
const most = 1_000

export function openPrecedents({ cases }: Pick<Collections, 'cases'>) {
  return {
    /** Confirmed ones about a matter of the catalogue, by its name, oldest first; of the disputes in sight. */
    async about(matter: string, sight: Sight = everything): Promise<Rule[]> {
      const confirmed = { 'facts.precedent.status': 'confirmed', 'facts.precedent.matter': matter }
      const found = await list({ $and: [confirmed, whereSeen(sight)] })
      return found.map(({ status: _status, ...rule }) => rule)
    },

    /** All of them, however they stand, of the disputes that somebody may see. */
    async all(sight: Sight): Promise<RuleOnFile[]> {
      return list({ $and: [{ 'facts.precedent.matter': { $exists: true } }, whereSeen(sight)] })
    },
  }

  async function list(query: object): Promise<RuleOnFile[]> {
    const found = await cases.collection
      .find(query as never, { projection: { no: 1, 'facts.precedent': 1 } })
      .sort({ _id: 1 })
      .limit(most)
      .toArray()
    return (found as unknown as Case<'dispute'>[]).flatMap(({ no, facts: { precedent } }) => {
      if (!precedent) return []
      const { against: _against, ...rule } = precedent
      return [{ no, ...rule }]
    })
  }
}
