/** The city's people and plans, entered into the database. Run as often as you like: what is there stays. */

import type { Office } from './office.ts'
import { importPlan } from './plan/import-plan.ts'

export type Seeded = { people: { added: number; changed: number }; tasks: number }

export async function seedCity(office: Office): Promise<Seeded> {
  const people = await office.storage.people.enter(office.city.people)
  let tasks = 0
  for (const plan of office.city.plans) {
    if (await office.storage.plans.get(plan.id)) continue
    tasks += (await importPlan(office, plan, plan.id)).added
  }
  return { people, tasks }
}
