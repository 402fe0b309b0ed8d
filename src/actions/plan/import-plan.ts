/** 导入计划: every task of a notice becomes a case. The same notice a second time changes nothing. */

import { dateOf } from '../../rules/cases/plan/compare-plans.ts'
import { numbersOf, type PlanDraft, type TaskDraft } from '../../rules/cases/plan/plan-draft.ts'
import type { City, Day, UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { openOwners } from '../../rules/notice/expand-owners.ts'
import { everything } from '../../rules/sight/visibility.ts'
import { mostTasks } from '../../storage/plans.ts'
import type { Office } from '../office.ts'
import { type Opened, openCase } from '../open-case.ts'

export type Imported = { plan: string; tasks: number; added: number; unresolved: string[] }

/** Tasks opened side by side: the database writes several as fast as one. */
const sideBySide = 16

export async function importPlan(office: Office, draft: PlanDraft, id: string): Promise<Imported> {
  const { storage, city, clock } = office
  const on = (draft.issued as Day | null) ?? toDay(clock())
  const owners = openOwners(city, on, await storage.plans.answers())
  const unresolved = new Set<string>()
  const numbers = numbersOf(draft.tasks)
  const series = await seriesOf(office, draft, id)
  const there = await originsOf(office, id)
  const fresh = draft.tasks.flatMap((task, place) => {
    const { units, unknown } = owners.expand(task.units)
    for (const name of unknown) unresolved.add(name)
    const number = numbers[place] ?? place + 1
    const one = { task, number, plan: id, series, units }
    return there.has(originKey(one)) ? [] : [one]
  })
  let added = 0
  for (let start = 0; start < fresh.length; start += sideBySide) {
    const opened = await Promise.all(
      fresh.slice(start, start + sideBySide).map((one) => openTask(office, one)),
    )
    added += opened.filter(({ isNew }) => isNew).length
  }
  const { title, issuer, issued, milestones = [] } = draft
  const tasks = draft.tasks.length
  const record = { id, title, issuer: issuer ?? '', issued, tasks, importedAt: clock(), milestones }
  // A plan that is kept counts as imported: what it leaves to be asked must be there first.
  await storage.plans.unknown([...unresolved])
  await storage.plans.keep(record)
  return { plan: id, tasks, added, unresolved: [...unresolved] }
}

/** 20231120: the day of issue, short enough to be said on the telephone; a second plan of that day gets a letter. */
export async function seriesOf(
  { storage }: Office,
  { issued }: Pick<PlanDraft, 'issued'>,
  id: string,
): Promise<string> {
  if (!issued) return id
  const sameDay = (await storage.plans.all()).filter((plan) => plan.issued === issued).map((plan) => plan.id)
  const place = sameDay.includes(id) ? sameDay.indexOf(id) : sameDay.length
  const letter = place === 0 ? '' : String.fromCharCode('a'.charCodeAt(0) + place)
  return `${issued.replaceAll('-', '')}${letter}`
}

/** Tasks of the plan that are there already; a task's number follows from its plan and is not asked for. */
async function originsOf({ storage }: Office, plan: string): Promise<Set<string>> {
  const files = await storage.cases.list({ kind: 'plan-task', plan }, everything, mostTasks)
  return new Set(files.map(({ origin }) => origin.key))
}

export type NewTask = { task: TaskDraft; number: number; plan: string; series: string; units: UnitId[] }

const originKey = ({ plan, number }: NewTask): string => `plan:${plan}:${number}`

export function openTask(office: Office, draft: NewTask): Promise<Opened<'plan-task'>> {
  const { task, number, plan, series, units } = draft
  const { no, marker, sectionPath, text, deadlineText, longTerm, recurring, lead = [], support = [] } = task
  const deadline = dateOf(task)
  const dated = deadline !== null
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
      lead,
      support,
      units,
      shares: [],
      deadlineText,
      longTerm,
      recurring,
      deadline,
      statedDeadline: deadline,
      earlierDates: [],
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
