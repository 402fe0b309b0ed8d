/** A notice that somebody has sent in: kept as a draft until it is confirmed. The same notice twice is one draft. */

import { createHash } from 'node:crypto'
import type { Compared } from '../../rules/cases/plan/compare-plans.ts'
import type { Day } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { readMilestones } from '../../rules/notice/milestones.ts'
import { readNotice } from '../../rules/notice/read-notice.ts'
import type { PlanDraftRecord, PlanRecord } from '../../storage/plans.ts'
import type { Office } from '../office.ts'
import { idOfPlan } from './plan-id.ts'
import { type PlanPreview, previewPlan } from './preview-plan.ts'
import { compareWithPlan } from './revise-plan.ts'

export type Proposal = {
  draft: PlanDraftRecord
  preview: PlanPreview
  /** The plan that this may be a newer version of, and what would change. */
  replaces: { plan: PlanRecord; compared: Compared } | null
}

export async function proposePlan(office: Office, text: string, by: string): Promise<Proposal> {
  const { storage, clock } = office
  const { title, issuer, issued, tasks, warnings } = readNotice(text)
  const id = createHash('sha256').update(text).digest('hex').slice(0, 16)
  const milestones = readMilestones(text, issued)
  const draft: PlanDraftRecord = { id, title, issuer, issued, tasks, milestones, warnings, by, at: clock() }
  if (tasks.length > 0) await storage.plans.keepDraft(draft)
  return proposalOf(office, draft)
}

async function proposalOf(office: Office, draft: PlanDraftRecord): Promise<Proposal> {
  const { storage, city, clock } = office
  const on = (draft.issued as Day | null) ?? toDay(clock())
  const preview = previewPlan(draft, { city, on, answers: await storage.plans.answers() })
  return { draft, preview, replaces: await likelyBefore(office, draft) }
}

/** How many of its tasks a plan must share with the notice to be an older version of it. A rule of this product. */
const sharedFrom = 0.3

/** The followed plan that shares most of its tasks with the notice, if it is another notice. */
async function likelyBefore(office: Office, draft: PlanDraftRecord): Promise<Proposal['replaces']> {
  const own = await idOfPlan(office.storage.plans, draft)
  let best: Proposal['replaces'] = null
  let most = 0
  for (const plan of await office.storage.plans.all()) {
    if (plan.id === own) continue
    const compared = await compareWithPlan(office, plan.id, draft)
    const kept = compared.same.length + compared.changed.length
    const share = kept / Math.max(1, Math.min(draft.tasks.length, kept + compared.dropped.length))
    if (share >= sharedFrom && kept > most) {
      most = kept
      best = { plan, compared }
    }
  }
  return best
}
