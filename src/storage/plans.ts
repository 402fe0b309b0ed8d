/** Plans that were imported, drafts that wait to be confirmed, and whom unknown owners stand for. */

import type { TaskDraft } from '../rules/cases/plan/plan-draft.ts'
import type { UnitId } from '../rules/city.ts'
import type { Milestone } from '../rules/notice/milestones.ts'
import type { Collections } from './mongo/schemas.ts'

/** More than any plan that was seen has. */
export const mostTasks = 5_000

export type PlanRecord = {
  id: string
  title: string
  issuer: string
  issued: string | null
  tasks: number
  importedAt: Date
  milestones?: Milestone[]
  /** Newer versions of the notice that were taken over into it. */
  versions?: { title: string; issued: string | null; at: Date; by: string }[]
}

/** A notice that somebody has sent in, read, and waiting for a yes. */
export type PlanDraftRecord = {
  id: string
  title: string
  issuer: string | null
  issued: string | null
  tasks: TaskDraft[]
  milestones: Milestone[]
  warnings: { line: number; message: string }[]
  by: string
  at: Date
}

export type Plans = ReturnType<typeof openPlans>

export function openPlans({
  plans,
  planDrafts,
  ownerNames,
}: Pick<Collections, 'plans' | 'planDrafts' | 'ownerNames'>) {
  return {
    /** Notes the plan; the record that is there already stays. */
    async keep(plan: PlanRecord): Promise<void> {
      await plans.collection.updateOne({ _id: plan.id as never }, { $setOnInsert: plan }, { upsert: true })
    },
    /** A newer version of the notice has been taken over. */
    async revise(
      id: string,
      { tasks, version }: { tasks: number; version: NonNullable<PlanRecord['versions']>[number] },
    ): Promise<void> {
      await plans.collection.updateOne(
        { _id: id as never },
        { $set: { tasks }, $push: { versions: version as never } },
      )
    },
    async get(id: string): Promise<PlanRecord | null> {
      return (await plans.collection.findOne({ _id: id as never })) as unknown as PlanRecord | null
    },
    /** Oldest notice first. */
    async all(): Promise<PlanRecord[]> {
      return (await plans.collection.find({}).sort({ issued: 1 }).toArray()) as unknown as PlanRecord[]
    },

    async keepDraft(draft: PlanDraftRecord): Promise<void> {
      await planDrafts.collection.replaceOne({ _id: draft.id as never }, draft, { upsert: true })
    },
    async draft(id: string): Promise<PlanDraftRecord | null> {
      return (await planDrafts.collection.findOne({ _id: id as never })) as unknown as PlanDraftRecord | null
    },

    /** Names that nobody knows: to be asked about once, unless that was done already. */
    async unknown(names: readonly string[]): Promise<void> {
      if (names.length === 0) return
      const entries = names.map((name) => ({
        updateOne: {
          filter: { _id: name },
          update: { $setOnInsert: { units: [], asked: false } },
          upsert: true,
        },
      }))
      await ownerNames.collection.bulkWrite(entries as never, { ordered: false })
    },
    async unasked(): Promise<string[]> {
      const found = await ownerNames.collection.find({ asked: false }).sort({ _id: 1 }).toArray()
      return found.map(({ _id }) => String(_id))
    },
    async asked(names: readonly string[]): Promise<void> {
      const some = { _id: { $in: [...names] as never } }
      await ownerNames.collection.updateMany(some, { $set: { asked: true } })
    },
    /** Whom a name stands for, from now on and in every plan. */
    async answer(name: string, units: readonly UnitId[]): Promise<void> {
      const fate = { units: [...units], asked: true }
      await ownerNames.collection.updateOne({ _id: name as never }, { $set: fate }, { upsert: true })
    },
    async answers(): Promise<Map<string, UnitId[]>> {
      const found = await ownerNames.collection.find({ 'units.0': { $exists: true } }).toArray()
      return new Map(found.map(({ _id, units }) => [String(_id), units as UnitId[]]))
    },
  }
}
