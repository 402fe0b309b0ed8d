/** 确认导入 and 按新版方案更新: what was read of a notice becomes tasks, or changes those that are followed. */

import { importPlan } from '../../actions/plan/import-plan.ts'
import { idOfPlan } from '../../actions/plan/plan-id.ts'
import { revisePlan } from '../../actions/plan/revise-plan.ts'
import { isRefused } from '../../rules/refusal.ts'
import type { PlanDraftRecord } from '../../storage/plans.ts'
import { importWords } from '../../words/cases/plan/import.ts'
import { taskWords } from '../../words/cases/plan/tasks.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { type Desk, nameOf } from '../desk/desk.ts'
import { officerOf } from '../desk/who.ts'
import { answer } from '../modals/show.ts'
import type { Other } from './other-buttons.ts'

export async function confirmPlan(desk: Desk, other: Other): Promise<void> {
  const draft = await draftFor(desk, other, other.press.value)
  if (!draft) return
  const { office } = desk.app
  const id = await idOfPlan(office.storage.plans, draft)
  const { added, tasks } = await importPlan(office, draft, id)
  await ended(desk, other, importWords.done(draft.title, added, tasks))
}

export async function confirmRevision(desk: Desk, other: Other): Promise<void> {
  const [id = '', plan = ''] = other.press.value.split(' ')
  const draft = await draftFor(desk, other, id)
  if (!draft) return
  const reason = importWords.reason(draft.title, draft.issued)
  const asked = { plan, draft, actor: officerOf(other.person), reason }
  const done = await revisePlan(desk.app.office, asked)
  if (isRefused(done)) return ended(desk, other, refusalInWords(done, { nameOf: nameOf(desk) }))
  const { changed, added, dropped } = done
  await ended(desk, other, importWords.revised(draft.title, changed.length, added.length, dropped.length))
}

async function draftFor(desk: Desk, { press, person }: Other, id: string): Promise<PlanDraftRecord | null> {
  if (!person.roles.includes('coordinator')) {
    await answer(desk, press, taskWords.coordinatorsOnly)
    return null
  }
  const draft = await desk.app.storage.plans.draft(id)
  if (!draft) await answer(desk, press, importWords.gone)
  return draft
}

/** The preview is taken away: what it asked has been answered. */
async function ended(desk: Desk, { press, respond }: Other, text: string): Promise<void> {
  if (respond) await respond({ text, replace_original: true })
  else await answer(desk, press, text)
}
