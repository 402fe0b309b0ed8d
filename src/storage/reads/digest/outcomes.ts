/** What came of complaints in a window: answered, in time, closed, content. */

import { results } from '../../../rules/cases/complaint/complaint.ts'
import { whereSeen } from '../../mongo/where.ts'
import type { Aggregate, View } from './figures.ts'
import type { Window } from './window.ts'

export type Outcomes = {
  /** `inTime`: the answer clock stopped before it ran out. */
  answered: { total: number; inTime: number } & Record<(typeof results)[number], number>
  closed: number
  /** Complainants who said whether they were content. */
  rated: { total: number; satisfied: number }
}

type Counted = { total: number; inTime: number; [result: string]: number }

export function openOutcomes(aggregate: Aggregate) {
  return async ({ sight }: View, { from, to }: Window): Promise<Outcomes> => {
    const seen = whereSeen(sight)
    const count = (where: object, sums: object = {}) =>
      aggregate<Counted>(
        { $match: { $and: [where, seen] } },
        { $group: { _id: null, total: { $sum: 1 }, ...sums } },
      )
    const spoken = { $gte: from.toISOString(), $lt: to.toISOString() }
    const [answered, closed, rated] = await Promise.all([
      count({ 'facts.answer.at': spoken, state: { $in: ['answered', 'closed'] } }, answerSums),
      count({ kind: 'complaint', closedAt: { $gte: from, $lt: to } }),
      count({ 'facts.rating.at': spoken }, { satisfied: sumIf('$facts.rating.happy') }),
    ])
    const of = (found: Counted[], name: string) => found[0]?.[name] ?? 0
    const byResult = Object.fromEntries(results.map((result) => [result, of(answered, result)]))
    return {
      answered: {
        total: of(answered, 'total'),
        inTime: of(answered, 'inTime'),
        ...byResult,
      } as Outcomes['answered'],
      closed: of(closed, 'total'),
      rated: { total: of(rated, 'total'), satisfied: of(rated, 'satisfied') },
    }
  }
}

const sumIf = (condition: unknown) => ({ $sum: { $cond: [condition, 1, 0] } })

/** Counted by the last answer clock: a case that was opened again has one for each time. */
const lastAnswerClock = {
  $arrayElemAt: [{ $filter: { input: '$clocks', cond: { $eq: ['$$this.name', 'answer'] } } }, -1],
}
const answerSums = {
  inTime: sumIf({
    $let: { vars: { clock: lastAnswerClock }, in: { $lte: ['$$clock.stoppedAt', '$$clock.due'] } },
  }),
  ...Object.fromEntries(results.map((result) => [result, sumIf({ $eq: ['$facts.answer.result', result] })])),
}
