/** What lies with somebody's unit, the most pressing first. Everything obeys the visibility rule. */

import type { Case } from '../../../rules/cases/case.ts'
import { owing } from '../../../rules/cases/plan/shares.ts'
import type { UnitId } from '../../../rules/city.ts'
import { sightOf } from '../../../rules/sight/visibility.ts'
import type { Wanted } from '../../../storage/mongo/where.ts'
import { type CaseView, caseView } from '../../../storage/reads/case-view.ts'
import type { Desk } from '../../desk/desk.ts'
import { officerOf, type Person } from '../../desk/who.ts'

export type Work = { cases: CaseView[]; tasks: CaseView[] }

/** Tasks due within this time are near; a later one is in the plan's own list. Milliseconds: thirty days. */
const near = 30 * 86_400_000

export async function workOf(desk: Desk, person: Person): Promise<Work> {
  if (person.roles.length === 0) return { cases: [], tasks: [] }
  const { unit } = person
  const [held, interim, disputes, tasks, ...transfers] = await Promise.all([
    viewsOf(desk, person, { kind: 'complaint', unit, open: true }),
    viewsOf(desk, person, { kind: 'complaint', involved: unit, state: 'taken-over', open: true }),
    viewsOf(desk, person, { kind: 'dispute', involved: unit, open: true }),
    tasksOf(desk, unit),
    viewsOf(desk, person, { kind: 'criminal-transfer', involved: unit, open: true }),
    viewsOf(desk, person, { kind: 'transfer', involved: unit, open: true }),
    viewsOf(desk, person, { kind: 'clue', open: true }),
  ])
  const acting = interim.filter(({ file }) => isInterim(file, unit))
  const until = desk.app.clock().getTime() + near
  return {
    cases: unique([...held, ...acting, ...disputes, ...transfers.flat()]).sort(byUrgency),
    tasks: tasks.filter((view) => dueOf(view) <= until).sort(byUrgency),
  }
}

/** Tasks that the unit owes its part of still. */
async function tasksOf({ app }: Desk, unit: UnitId): Promise<CaseView[]> {
  const { storage, city, clock } = app
  const tasks = await storage.tasks.of(unit, { open: true })
  return tasks.filter((task) => owing(task).length > 0).map((task) => caseView(task, clock(), city))
}

/** The cases that this person may see of what is wanted. */
export async function viewsOf({ app }: Desk, person: Person, wanted: Wanted): Promise<CaseView[]> {
  const { storage, city, clock } = app
  const files = await storage.cases.list(wanted, sightOf(officerOf(person), city))
  return files.map((file) => caseView(file, clock(), city))
}

const isInterim = (file: Case, unit: string): boolean =>
  file.kind === 'complaint' && file.facts.interim === unit

const unique = (views: readonly CaseView[]): CaseView[] => [
  ...new Map(views.map((view) => [view.no, view])).values(),
]

/** Clocks that oblige nobody to act. */
const lazy: readonly string[] = ['return', 'feedback']

/** The clock that runs out first. */
export const pressing = ({ clocks }: CaseView) =>
  clocks
    .filter((clock) => clock.status === 'running' && !lazy.includes(clock.name))
    .reduce<CaseView['clocks'][number] | null>(
      (first, clock) => (first && first.due <= clock.due ? first : clock),
      null,
    )

const dueOf = (view: CaseView): number => pressing(view)?.due.getTime() ?? Number.POSITIVE_INFINITY

export const byUrgency = (one: CaseView, other: CaseView): number => {
  const [a, b] = [dueOf(one), dueOf(other)]
  return a === b ? 0 : a - b
}
