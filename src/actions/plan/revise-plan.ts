/** 新版本: a changed notice taken over. Changed tasks keep what was reported; dropped ones are closed with the reason. */

import type { Case } from '../../rules/cases/case.ts'
import { type Compared, comparePlans, dateOf } from '../../rules/cases/plan/compare-plans.ts'
import type { PlanDraft } from '../../rules/cases/plan/plan-draft.ts'
import type { Day } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { openOwners } from '../../rules/notice/expand-owners.ts'
import { isRefused, type Refused } from '../../rules/refusal.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import { everything } from '../../rules/sight/visibility.ts'
import { mostTasks } from '../../storage/plans.ts'
import type { Office } from '../office.ts'
import { perform } from '../perform.ts'
import { amendTask, dropTask } from './amend-task.ts'
import { openTask, seriesOf } from './import-plan.ts'

export type Revised = {
  plan: string
  same: number
  changed: string[]
  added: string[]
  dropped: string[]
  unresolved: string[]
}

type Revision = { plan: string; draft: PlanDraft; actor: Actor; reason: string }

/** What taking it over would do; nothing happens yet. */
export async function compareWithPlan(
  { storage }: Pick<Office, 'storage'>,
  plan: string,
  draft: PlanDraft,
): Promise<Compared> {
  return comparePlans(await tasksOf(storage, plan, { dropped: false }), draft.tasks)
}

/** Done again after a crash it goes on where it stopped: what is the same by then is left alone. */
export async function revisePlan(office: Office, revision: Revision): Promise<Revised | Refused> {
  const { plan, draft, actor, reason } = revision
  const { storage, city, clock } = office
  const compared = await compareWithPlan(office, plan, draft)
  const owners = openOwners(
    city,
    (draft.issued as Day | null) ?? toDay(clock()),
    await storage.plans.answers(),
  )
  const unresolved = owners.expand(draft.tasks.flatMap(({ units }) => units)).unknown
  for (const { task, draft: said } of compared.changed) {
    const { units, lead = [], support = [], no, marker, sectionPath, text, deadlineText } = said
    const input = {
      ...{ plan, taskNo: no, marker, sectionPath, text, owners: units, lead, support },
      ...{ deadlineText, reason },
      units: owners.expand(units).units,
      deadline: dateOf(said),
      longTerm: said.longTerm,
      recurring: said.recurring,
    }
    const done = await perform(office, amendTask, { no: task.no, actor, input })
    if (isRefused(done)) return done
  }
  for (const { no } of compared.dropped) {
    const done = await perform(office, dropTask, { no, actor, input: { reason } })
    if (isRefused(done)) return done
  }
  const added = await openAdded(office, revision, compared, owners)
  const { title, issued } = draft
  const by = actor.kind === 'person' ? actor.name : ''
  const version = { title, issued, at: clock(), by }
  await storage.plans.unknown(unresolved)
  await storage.plans.revise(plan, { tasks: draft.tasks.length, version })
  const changed = compared.changed.map(({ task }) => task.no)
  const dropped = compared.dropped.map(({ no }) => no)
  return { plan, same: compared.same.length, changed, added, dropped, unresolved }
}

/** Numbered after all that the plan has ever had: a number is never given to another task. */
async function openAdded(
  office: Office,
  { plan }: Revision,
  { added }: Compared,
  owners: ReturnType<typeof openOwners>,
): Promise<string[]> {
  const record = await office.storage.plans.get(plan)
  const series = await seriesOf(office, { issued: record?.issued ?? null }, plan)
  const before = await tasksOf(office.storage, plan, { dropped: true })
  let number = Math.max(0, ...before.map(({ no }) => Number(no.slice(no.lastIndexOf('-') + 1))))
  const opened: string[] = []
  for (const { draft: task } of added) {
    number += 1
    const { file } = await openTask(office, {
      task,
      number,
      plan,
      series,
      units: owners.expand(task.units).units,
    })
    opened.push(file.no)
  }
  return opened
}

async function tasksOf(
  storage: Office['storage'],
  plan: string,
  { dropped }: { dropped: boolean },
): Promise<Case<'plan-task'>[]> {
  const files = await storage.cases.list({ kind: 'plan-task', plan }, everything, mostTasks)
  return files.filter(
    (file): file is Case<'plan-task'> => file.kind === 'plan-task' && (dropped || file.state !== 'dropped'),
  )
}
