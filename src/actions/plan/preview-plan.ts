/** What importing a notice would do: how many tasks, which units each owner stands for, what is unsure. */

import type { PlanDraft } from '../../rules/cases/plan/plan-draft.ts'
import type { City, Day, UnitId } from '../../rules/city.ts'
import { type Answers, openOwners } from '../../rules/notice/expand-owners.ts'

export type OwnerPreview = { name: string; tasks: number; units: readonly UnitId[] }
export type PlanPreview = {
  tasks: number
  dated: number
  standing: number
  withoutOwners: number
  /** Shares that will be asked for: a unit in a task each. */
  shares: number
  owners: OwnerPreview[]
  unresolved: string[]
}

export function previewPlan(
  draft: PlanDraft,
  { city, on, answers }: { city: City; on: Day; answers: Answers },
): PlanPreview {
  const owners = openOwners(city, on, answers)
  const named = new Map<string, number>()
  for (const name of draft.tasks.flatMap(({ units }) => units)) named.set(name, (named.get(name) ?? 0) + 1)
  const dated = draft.tasks.filter(({ deadline, longTerm }) => deadline !== null && !longTerm).length
  return {
    tasks: draft.tasks.length,
    dated,
    standing: draft.tasks.length - dated,
    withoutOwners: draft.tasks.filter(({ units }) => units.length === 0).length,
    shares: draft.tasks.reduce((sum, { units }) => sum + Math.max(1, owners.expand(units).units.length), 0),
    owners: [...named].map(([name, tasks]) => ({ name, tasks, units: owners.of(name) })),
    unresolved: [...named.keys()].filter((name) => owners.of(name).length === 0),
  }
}
