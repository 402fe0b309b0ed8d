/** Case numbers: by kind and year, each given once. */

import type { CaseKind, CaseNo } from '../rules/cases/case.ts'
import { isDuplicate } from './cases.ts'
import { whenConvenient } from './mongo/durability.ts'
import type { Collections } from './mongo/schemas.ts'
import { takeTogether } from './mongo/together.ts'

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
  const taking = new Map<string, () => Promise<number>>()

  return {
    /** SQ2026-00017: the next number of that kind in that year. A crash may leave a gap, never a double. */
    async next(kind: CaseKind, year: number): Promise<CaseNo> {
      const series = `${letters[kind]}${year}`
      const take = taking.get(series) ?? takeTogether((count) => takeMany(series, count))
      taking.set(series, take)
      return `${series}-${String(await take()).padStart(5, '0')}`
    },

    /**
     * The number of a paper: the next of its series in that year, and the same one each time it is asked for. One
     * write gives it, so however many ask at once, and wherever it is cut off, there is neither a gap nor a double.
     */
    async paper({ series, year, key }: Paper): Promise<{ year: number; count: number }> {
      const before = await given(series, key)
      if (before) return before
      const _id = `papers:${series}:${year}`
      try {
        await counters.collection.updateOne(
          { _id: _id as never, given: { $ne: key } },
          { $push: { given: key } as never, $setOnInsert: { series, year } },
          { upsert: true },
        )
      } catch (fault) {
        // Somebody issued the same paper at the same moment: the number is there.
        if (!isDuplicate(fault)) throw fault
      }
      return (await given(series, key)) ?? this.paper({ series, year, key })
    },

    /** A number that was given and is not to be used stays on the list as void; the paper gets the next one when it is issued again. */
    async voidPaper({
      series,
      key,
      reason,
    }: {
      series: string
      key: string
      reason: string
    }): Promise<boolean> {
      const done = await counters.collection.updateOne(
        { series, given: key } as never,
        { $set: { 'given.$': `void ${key} ${reason}` } } as never,
      )
      return done.modifiedCount === 1
    },
  }

  async function takeMany(series: string, count: number): Promise<number[]> {
    const counter = await counters.collection.findOneAndUpdate(
      { _id: series as never },
      { $inc: { last: count } },
      { upsert: true, returnDocument: 'after', ...whenConvenient },
    )
    const last = Number(counter?.last ?? count)
    return Array.from({ length: count }, (_, place) => last - count + 1 + place)
  }

  async function given(series: string, key: string): Promise<{ year: number; count: number } | null> {
    const found = await counters.collection.findOne({ series, given: key } as never)
    if (!found) return null
    return { year: Number(found.year), count: (found.given as string[]).indexOf(key) + 1 }
  }
}
