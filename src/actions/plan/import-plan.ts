/** 导入计划: every task of a notice becomes a case. The same notice a second time changes nothing. */

import type { City, Day, UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { expandOwners } from '../../rules/notice/expand-owners.ts'
import type { Office } from '../office.ts'
import { type Opened, openCase } from '../open-case.ts'

/** A task as `plan parse` reads it. */
export type TaskDraft = {
  no: number | null
  marker: string
  sectionPath: string[]
  text: string
  units: string[]
  deadlineText: string | null
  deadline: string | null
  longTerm: boolean
  recurring: string | null
}
export type PlanDraft = { title: string; issuer: string | null; issued: string | null; tasks: TaskDraft[] }
export type Imported = { plan: string; tasks: number; added: number; unresolved: string[] }

export async function importPlan(office: Office, draft: PlanDraft, id: string): Promise<Imported> {
  const { storage, city, clock } = office
  const on = (draft.issued as Day | null) ?? toDay(clock())
  let added = 0
  const unresolved = new Set<string>()
  const numbers = numbersOf(draft.tasks)
  const series = await seriesOf(office, draft, id)
  for (const [place, task] of draft.tasks.entries()) {
    const { units, unknown } = expandOwners(task.units, city, on)
    for (const name of unknown) unresolved.add(name)
    const number = numbers[place] ?? place + 1
    const isNew = await openOnce(office, { task, number, plan: id, series, units })
    if (isNew) added += 1
  }
  const { title, issuer, issued } = draft
  await storage.plans.keep({
    id,
    title,
    issuer: issuer ?? '',
    issued,
    tasks: draft.tasks.length,
    importedAt: clock(),
  })
  return { plan: id, tasks: draft.tasks.length, added, unresolved: [...unresolved] }
}

/** Their own numbers where each has one of its own; a notice that counts anew in each section is counted through. */
function numbersOf(tasks: readonly TaskDraft[]): number[] {
  const own = new Set(tasks.map(({ no }) => no))
  return tasks.map(({ no }, place) => (own.size === tasks.length && no !== null ? no : place + 1))
}

/** 20231120: the day of issue, short enough to be said on the telephone; a second plan of that day gets a letter. */
async function seriesOf({ storage }: Office, { issued }: PlanDraft, id: string): Promise<string> {
  if (!issued) return id
  const sameDay = (await storage.plans.all()).filter((plan) => plan.issued === issued).map((plan) => plan.id)
  const place = sameDay.includes(id) ? sameDay.indexOf(id) : sameDay.length
  const letter = place === 0 ? '' : String.fromCharCode('a'.charCodeAt(0) + place)
  return `${issued.replaceAll('-', '')}${letter}`
}

type NewTask = { task: TaskDraft; number: number; plan: string; series: string; units: UnitId[] }

/** A task's number follows from its plan, so whether it is there already is asked before and not read off the number. */
async function openOnce(office: Office, task: NewTask): Promise<boolean> {
  if (await office.storage.cases.byOrigin(originKey(task))) return false
  return (await openTask(office, task)).isNew
}

const originKey = ({ plan, number }: NewTask): string => `plan:${plan}:${number}`

function openTask(office: Office, draft: NewTask): Promise<Opened<'plan-task'>> {
  const { task, number, plan, series, units } = draft
  const { no, marker, sectionPath, text, deadlineText, longTerm, recurring } = task
  const dated = task.deadline !== null && !longTerm
  return openCase(office, {
    kind: 'plan-task',
    no: `RW${series}-${String(number).padStart(2, '0')}`,
    state: dated ? 'open' : 'standing',
    unit: accountable(units, task.units, office.city),
    involve: units,
    facts: {
      plan,
      taskNo: no,
      marker,
      sectionPath,
      text,
      owners: task.units,
      units,
      deadlineText,
      longTerm,
      recurring,
      deadline: task.deadline as Day | null,
      earlierDates: [],
      reports: [],
    },
    origin: { key: originKey(draft), door: 'plan' },
    by: { kind: 'bot' },
    starts: [dated ? 'deadline' : 'report'],
  })
}

/** One unit answers for the task: its only named owner, else the office that coordinates the plan. */
function accountable(units: readonly UnitId[], owners: readonly string[], city: City): UnitId {
  const [only] = units
  return owners.length === 1 && units.length === 1 && only ? only : city.coordination
}
