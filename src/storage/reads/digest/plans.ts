/** How far the plans have come, by section. */

import type { Day } from '../../../rules/city.ts'
import { endOfDay } from '../../../rules/deadlines.ts'
import { whereSeen } from '../../mongo/where.ts'
import type { PlanRecord } from '../../plans.ts'
import type { Aggregate, View } from './figures.ts'

type Counts = {
  total: number
  done: number
  reported: number
  standing: number
  dueSoon: number
  overdue: number
}
export type PlanProgress = { plan: string; title: string } & Counts & {
    sections: ({ section: string } & Counts)[]
    /** Evaluations that fall due soon, or fell due lately. */
    milestones: { name: string; due: Day }[]
  }

/** Dated tasks that fall due so soon are named in every digest: a plan works in months. */
const soonDays = 30
const dayLength = 24 * 3_600_000

export function openPlanProgress(aggregate: Aggregate) {
  return async (
    { sight, at }: View,
    records: ReadonlyMap<string, Pick<PlanRecord, 'title' | 'milestones'>>,
  ): Promise<PlanProgress[]> => {
    const found = await aggregate<{ _id: { plan: string; section: string | null }; first: string } & Counts>(
      { $match: { $and: [{ kind: 'plan-task', state: { $ne: 'dropped' } }, whereSeen(sight)] } },
      {
        $group: {
          _id: { plan: '$facts.plan', section: { $arrayElemAt: ['$facts.sectionPath', 0] } },
          first: { $min: '$no' },
          ...sums(at),
        },
      },
      { $sort: { '_id.plan': 1, first: 1 } },
    )
    const plans = [...new Set(found.map(({ _id }) => _id.plan))]
    return plans.map((plan) => {
      const sections = found
        .filter(({ _id }) => _id.plan === plan)
        .map(({ _id, first: _first, ...counts }) => ({ section: _id.section ?? '', ...counts }))
      const { title = plan, milestones = [] } = records.get(plan) ?? {}
      const near = milestones.filter(({ due }) => isNear(due, at))
      return { plan, title, ...added(sections), sections, milestones: near }
    })
  }
}

/** A month before, and a month after: long enough to be seen, and not for ever. */
const isNear = (due: Day, at: Date): boolean =>
  Math.abs(endOfDay(due).getTime() - at.getTime()) <= soonDays * dayLength

function sums(at: Date) {
  const soon = new Date(at.getTime() + soonDays * dayLength)
  return {
    total: { $sum: 1 },
    done: sumIf({ $eq: ['$state', 'done'] }),
    reported: sumIf({ $eq: ['$state', 'reported'] }),
    standing: sumIf({ $eq: ['$state', 'standing'] }),
    dueSoon: sumIf(hasClock({ $gte: ['$$this.due', at] }, { $lt: ['$$this.due', soon] })),
    overdue: sumIf(hasClock({ $lt: ['$$this.due', at] })),
  }
}

const sumIf = (condition: unknown) => ({ $sum: { $cond: [condition, 1, 0] } })

const hasClock = (...conditions: object[]) => ({
  $gt: [
    {
      $size: {
        $filter: { input: '$clocks', cond: { $and: [{ $eq: ['$$this.status', 'running'] }, ...conditions] } },
      },
    },
    0,
  ],
})

function added(sections: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => sections.reduce((total, section) => total + section[name], 0)
  return {
    total: sum('total'),
    done: sum('done'),
    reported: sum('reported'),
    standing: sum('standing'),
    dueSoon: sum('dueSoon'),
    overdue: sum('overdue'),
  }
}
