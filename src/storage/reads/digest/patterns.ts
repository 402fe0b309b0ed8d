/** The same body complained of for the same matter again and again. */

import type { CaseNo } from '../../../rules/cases/case.ts'
import { whereSeen } from '../../mongo/where.ts'
import type { Aggregate, View } from './figures.ts'
import { type Named, named } from './lines.ts'

export type Pattern = { accused: Named; matter: string; total: number; cases: CaseNo[] }

/** A pattern: at least so many complaints in so many days. Rules of this product, not of the law. */
const atLeast = 2
const withinDays = 30
const dayLength = 24 * 3_600_000
const shownAtMost = 10

type Found = { _id: { accused: string; matter: string }; total: number; cases: CaseNo[] }

export function openPatterns(aggregate: Aggregate) {
  return async ({ sight, at, city }: View): Promise<Pattern[]> => {
    const since = new Date(at.getTime() - withinDays * dayLength)
    const about = { accused: '$accused', matter: '$facts.understood.matter' }
    const found = await aggregate<Found>(
      { $match: { $and: [complainedOf(since, at), whereSeen(sight)] } },
      { $unwind: '$accused' },
      { $group: { _id: about, total: { $sum: 1 }, cases: { $firstN: { input: '$no', n: shownAtMost } } } },
      { $match: { total: { $gte: atLeast } } },
      { $sort: { total: -1, '_id.accused': 1, '_id.matter': 1 } },
      { $limit: shownAtMost },
    )
    return found.map(({ _id, total, cases }) => {
      const matter = city.matters.find(({ id }) => id === _id.matter)?.name ?? _id.matter
      return { accused: named(_id.accused, city), matter, total, cases }
    })
  }
}

const complainedOf = (since: Date, until: Date) => ({
  kind: 'complaint',
  'accused.0': { $exists: true },
  openedAt: { $gte: since, $lt: until },
  'facts.understood.matter': { $type: 'string' },
})
