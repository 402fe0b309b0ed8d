/** The id of a plan: what it is called and when it was issued, so that the same notice is the same plan. */

import { createHash } from 'node:crypto'
import type { Plans } from '../../storage/plans.ts'

type Known = { title: string; issued: string | null }

/** The id under which the plan is kept already, by whatever way it came; else the one it will have. */
export async function idOfPlan(plans: Plans, plan: Known): Promise<string> {
  const known = (await plans.all()).find(
    (one) => one.issued === plan.issued && bare(one.title) === bare(plan.title),
  )
  return known?.id ?? planId(plan)
}

/** 20231120-3fa9: the day of issue, and a mark made of the title. */
function planId({ title, issued }: Known): string {
  const mark = createHash('sha256').update(bare(title)).digest('hex').slice(0, 4)
  return `${issued?.replaceAll('-', '') ?? 'undated'}-${mark}`
}

/** A title is written with and without its quotation marks. */
const bare = (title: string): string => title.replace(/[\s《》〈〉<>“”"]/g, '')
