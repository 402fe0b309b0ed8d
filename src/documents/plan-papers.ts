/** Drafts that an evaluation makes of a plan: its report, and the list of units to be named. Published by people only. */

import type { Evaluation } from '../rules/cases/plan/evaluation.ts'
import type { City } from '../rules/city.ts'
import type { PlanRecord } from '../storage/plans.ts'
import { evaluationTags, laggardTags } from '../words/cases/plan/papers.ts'
import { fillTemplate } from './fill-template.ts'

const tagsOf = { 'plan-evaluation': evaluationTags, 'plan-laggards': laggardTags } as const
export type PlanPaper = keyof typeof tagsOf
export const planPapers = Object.keys(tagsOf) as PlanPaper[]

type Asked = { name: PlanPaper; plan: PlanRecord; found: Evaluation; city: City; cityDir: string; now: Date }

export function makePlanPaper({ name, plan, found, city, cityDir, now }: Asked): Promise<Buffer> {
  const nameOf = (unit: string) => city.units.get(unit)?.name ?? unit
  const office = nameOf(city.coordination)
  return fillTemplate(cityDir, name, tagsOf[name]({ plan, found, nameOf, office, now }))
}
