/** Plan tasks as lists need them: one unit's shares, or how far every task has come. Without the other units' entries. */

import type { Case } from '../../rules/cases/case.ts'
import type { ShareState } from '../../rules/cases/plan/shares.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Sight } from '../../rules/sight/visibility.ts'
import type { Collections } from '../mongo/schemas.ts'
import { whereSeen } from '../mongo/where.ts'

export type Task = Case<'plan-task'>

/** A task, and how many of its units have come how far. `file` lists no units and no history. */
export type TaskProgress = { file: Task; total: number } & Record<
  Exclude<ShareState, 'not-started' | 'long-term'>,
  number
> & {
    /** Of a standing duty: units that have reported in the running stretch of time. */
    reportedNow: number
  }

export type Tasks = ReturnType<typeof openTasks>

export function openTasks({ cases }: Pick<Collections, 'cases'>) {
  return {
    /** Tasks that the unit has a share in, with that share alone; the earliest date first, standing ones last. */
    async of(unit: UnitId, { open }: { open: boolean }): Promise<Task[]> {
      const mine = { $or: [{ 'facts.units': unit }, { unit, 'facts.units': [] }] }
      const found = await cases.collection
        .aggregate([
          { $match: { kind: 'plan-task', involved: unit, ...mine, ...(open ? { closedAt: null } : {}) } },
          {
            $set: {
              history: [],
              involved: [unit],
              'facts.units': { $setIntersection: ['$facts.units', [unit]] },
              'facts.shares': {
                $filter: { input: '$facts.shares', cond: { $eq: ['$$this.unit', unit] } },
              },
            },
          },
        ])
        .toArray()
      return (found as unknown as Task[]).sort(byDate)
    },

    /** The tasks of a plan, or of all, with all their shares, but without their histories. */
    async whole(sight: Sight, plan?: string): Promise<Task[]> {
      const ofPlan = plan ? { 'facts.plan': plan } : {}
      const some = { kind: 'plan-task', state: { $ne: 'dropped' }, ...ofPlan }
      const found = await cases.collection
        .find({ $and: [some, whereSeen(sight)] } as never, { projection: { history: 0, owed: 0 } })
        .sort({ _id: 1 })
        .toArray()
      return found as unknown as Task[]
    },

    /** Every task of the plan, or of all plans, that the viewer may see. */
    async progress(sight: Sight, wanted: { plan?: string; open?: boolean } = {}): Promise<TaskProgress[]> {
      const { plan, open } = wanted
      const some = {
        kind: 'plan-task',
        state: { $ne: 'dropped' },
        ...(plan ? { 'facts.plan': plan } : {}),
        ...(open ? { closedAt: null } : {}),
      }
      const found = await cases.collection
        .aggregate([{ $match: { $and: [some, whereSeen(sight)] } }, { $sort: { _id: 1 } }, counting])
        .toArray()
      return found.map(({ counts, ...file }) => ({ file: file as unknown as Task, ...counts }))
    },
  }
}

const inState = (state: ShareState) => ({
  $size: { $filter: { input: '$facts.shares', cond: { $eq: ['$$this.state', state] } } },
})

/** When the running stretch of time of a standing duty began. */
const since = {
  $max: {
    $map: {
      input: {
        $filter: {
          input: '$clocks',
          cond: { $and: [{ $eq: ['$$this.name', 'report'] }, { $eq: ['$$this.status', 'running'] }] },
        },
      },
      in: '$$this.from',
    },
  },
}

const counting = {
  $set: {
    counts: {
      total: { $max: [1, { $size: '$facts.units' }] },
      'under-way': inState('under-way'),
      reported: inState('reported'),
      accepted: inState('accepted'),
      'sent-back': inState('sent-back'),
      reportedNow: {
        $size: {
          $filter: {
            input: '$facts.shares',
            cond: { $and: [since, { $gte: [{ $toDate: '$$this.report.at' }, since] }] },
          },
        },
      },
    },
    history: [],
    involved: [],
    'facts.units': [],
    'facts.shares': [],
  },
}

const byDate = (one: Task, other: Task): number =>
  (one.facts.deadline ?? '9999').localeCompare(other.facts.deadline ?? '9999') ||
  one.no.localeCompare(other.no)
