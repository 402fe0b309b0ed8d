/** Complaints whose texts have something in common, found by the bands of their sketches (rules/likeness.ts). */

import type { Case } from '../../rules/cases/case.ts'
import type { Collections } from '../mongo/schemas.ts'

/** So many are compared; more only share a common phrase. */
const mostShared = 50

export type Alike = ReturnType<typeof openAlike>

export function openAlike({ cases }: Pick<Collections, 'cases'>) {
  return {
    /** Open complaints filed since then and not after this one that share a band with it, latest first. */
    async sharingBands(
      { no, facts, openedAt }: Case<'complaint'>,
      since: Date,
    ): Promise<Case<'complaint'>[]> {
      const bands = facts.likeness?.bands ?? []
      if (bands.length === 0) return []
      const earlier = { openedAt: { $gte: since, $lte: openedAt }, no: { $ne: no }, closedAt: null }
      const found = await cases.collection
        .find({ 'facts.likeness.bands': { $in: bands }, kind: 'complaint', ...earlier } as never)
        .sort({ openedAt: -1 })
        .limit(mostShared)
        .toArray()
      return found as unknown as Case<'complaint'>[]
    },
  }
}
