/** Case numbers: by kind and year, each given once. */

import type { CaseKind, CaseNo } from '../rules/cases/case.ts'
import { whenConvenient } from './mongo/durability.ts'
import type { Collections } from './mongo/schemas.ts'

/** 诉求 SQ, 争议 ZY, 任务 RW. */
const letters: Record<CaseKind, string> = { complaint: 'SQ', dispute: 'ZY', 'plan-task': 'RW' }

export type Numbers = ReturnType<typeof openNumbers>

export function openNumbers({ counters }: Pick<Collections, 'counters'>) {
  return {
    /** SQ2026-00017: the next number of that kind in that year. A crash may leave a gap, never a double. */
    async next(kind: CaseKind, year: number): Promise<CaseNo> {
      const series = `${letters[kind]}${year}`
      const counter = await counters.collection.findOneAndUpdate(
        { _id: series as never },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after', ...whenConvenient },
      )
      return `${series}-${String(counter?.last ?? 1).padStart(5, '0')}`
    },
  }
}
