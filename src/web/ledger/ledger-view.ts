/** What the ledger's page shows: the tasks of one plan, narrowed, and how far sections and units are. */

import type { Case } from '../../rules/cases/case.ts'
import { type Evaluation, evaluate } from '../../rules/cases/plan/evaluation.ts'
import { owing, sharersOf, waiting } from '../../rules/cases/plan/shares.ts'
import type { City, Day, UnitId } from '../../rules/city.ts'
import { isDay } from '../../rules/day.ts'
import { endOfDay, toDay } from '../../rules/deadlines.ts'
import type { Sight } from '../../rules/sight/visibility.ts'
import type { PlanRecord } from '../../storage/plans.ts'
import type { Storage } from '../../storage/storage.ts'

export type Task = Case<'plan-task'>
export const stateFilters = ['all', 'late', 'open', 'waiting', 'done', 'standing'] as const
export type StateFilter = (typeof stateFilters)[number]

/** `on`: the day to be evaluated; empty, or a day to come: today. */
export type LedgerFilter = { plan: string; section: string; unit: string; state: StateFilter; on: string }
export type LedgerView = {
  plans: PlanRecord[]
  plan: PlanRecord
  filter: LedgerFilter
  unit: UnitId | null
  sections: string[]
  tasks: Task[]
  found: Evaluation
  /** The day evaluated, and the one on which the list of tasks is as it is. */
  on: Day
  today: Day
}

type Reading = { storage: Storage; city: City; sight: Sight; now: Date; filter: LedgerFilter }

/** null: no plan has been imported. */
export async function readLedger({
  storage,
  city,
  sight,
  now,
  filter: asked,
}: Reading): Promise<LedgerView | null> {
  const today = toDay(now)
  const past = isDay(asked.on) && asked.on < today ? asked.on : null
  const on = past ?? today
  const filter = { ...asked, on: past ?? '' }
  const plans = await storage.plans.all()
  const plan = plans.find(({ id }) => id === filter.plan) ?? plans.at(-1)
  if (!plan) return null
  const all = await storage.tasks.whole(sight, plan.id)
  const unit = unitCalled(filter.unit, city)
  const own = unit
    ? all.filter((task) => sharersOf(task).includes(unit)).map((task) => ofUnit(task, unit))
    : all
  const found = evaluate(own, on)
  const tasks = own.filter((task) => isWanted(task, filter, today))
  const sections = [...new Set(all.map(({ facts }) => facts.sectionPath[0] ?? ''))]
  return { plans, plan, filter, unit, sections, tasks, found, on, today }
}

function unitCalled(name: string, { units }: Pick<City, 'units'>): UnitId | null {
  const wanted = name.trim()
  if (wanted === '') return null
  if (units.has(wanted)) return wanted
  const called = [...units.values()].find((unit) => unit.name === wanted || unit.shortNames.includes(wanted))
  return called?.id ?? null
}

/** The task as if the one unit were all of it. */
const ofUnit = (task: Task, unit: UnitId): Task => ({
  ...task,
  facts: {
    ...task.facts,
    units: task.facts.units.length > 0 ? [unit] : [],
    shares: task.facts.shares.filter((share) => share.unit === unit),
  },
})

function isWanted(task: Task, { section, state }: LedgerFilter, on: Day): boolean {
  if (section !== '' && (task.facts.sectionPath[0] ?? '') !== section) return false
  const due = task.facts.deadline
  switch (state) {
    case 'late':
      return due !== null && endOfDay(due) < endOfDay(on) && owing(task).length > 0
    case 'open':
      return task.state === 'open' && owing(task).length > 0
    case 'waiting':
      return waiting(task).length > 0
    case 'done':
      return task.state === 'done' || (task.state !== 'standing' && owing(task).length === 0)
    case 'standing':
      return task.state === 'standing'
    default:
      return true
  }
}
