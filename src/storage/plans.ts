/** Plans that were imported, by the hash of what was read: the same file twice is one plan. */

import type { Collections } from './mongo/schemas.ts'

export type PlanRecord = {
  id: string
  title: string
  issuer: string
  issued: string | null
  tasks: number
  importedAt: Date
}

export type Plans = ReturnType<typeof openPlans>

export function openPlans({ plans }: Pick<Collections, 'plans'>) {
  return {
    /** Notes the plan; the record that is there already stays. */
    async keep(plan: PlanRecord): Promise<void> {
      await plans.collection.updateOne({ _id: plan.id as never }, { $setOnInsert: plan }, { upsert: true })
    },
    async get(id: string): Promise<PlanRecord | null> {
      return (await plans.collection.findOne({ _id: id as never })) as unknown as PlanRecord | null
    },
    async all(): Promise<PlanRecord[]> {
      return (await plans.collection.find({}).sort({ issued: 1 }).toArray()) as unknown as PlanRecord[]
    },
  }
}
