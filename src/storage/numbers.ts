/** Case numbers: by kind and year, each given once. */

import type { CaseKind, CaseNo } from '../rules/cases/case.ts'
import { isDuplicate } from './cases.ts'
import { whenConvenient } from './mongo/durability.ts'
import type { Collections } from './mongo/schemas.ts'

/** 诉求 SQ, 争议 ZY, 任务 RW, 涉嫌犯罪移送 SX, 移送 YS, 问题线索 XS. */
const letters: Record<CaseKind, string> = {
  complaint: 'SQ',
  dispute: 'ZY',
  'plan-task': 'RW',
  'criminal-transfer': 'SX',
  transfer: 'YS',
  clue: 'XS',
}

/** `key` names the paper: its case and what it is. */
type Paper = { series: string; year: number; key: string }

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

    /** The number of a paper: the next of its series in that year, and the same one each time it is asked for. */
    async paper({ series, year, key }: Paper): Promise<{ year: number; count: number }> {
      const _id = `paper:${key}` as never
      const before = await counters.collection.findOne({ _id })
      if (before) return { year: Number(before.year), count: Number(before.count) }
      const counter = await counters.collection.findOneAndUpdate(
        { _id: `papers:${series}:${year}` as never },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      const given = { year, count: Number(counter?.last ?? 1) }
      try {
        await counters.collection.insertOne({ _id, ...given })
        return given
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault
        // Somebody issued the same paper at the same moment: theirs stands, and ours leaves a gap.
        return this.paper({ series, year, key })
      }
    },
  }
}
