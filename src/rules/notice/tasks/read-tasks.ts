import type { Day } from '../../city.ts'
import type { Annotation } from '../annotation/annotation.ts'
import type { Owners } from '../annotation/roles.ts'
import type { DateContext } from '../dates/resolve-date.ts'
import type { Task, Warning } from '../notice.ts'
import type { Item } from '../outline/outline.ts'
import type { Table } from '../tables/find-tables.ts'
import { rowTasks } from '../tables/row-tasks.ts'
import { fold } from '../text/fold.ts'
import { makeTask } from './make-task.ts'
import { type Candidate, selectTasks } from './select-tasks.ts'
import { settleBodies } from './settle-bodies.ts'

type Read = { task: Task; line: number }

/** Items of a notice → its tasks in their order, with a warning for all that is missing or was not sure. */
export function readTasks(
  items: readonly Item[],
  tables: readonly Table[],
  given: DateContext,
): { tasks: Task[]; warnings: Warning[] } {
  const warnings = settleBodies(items)
  const inTables = tables.map((table) => rowTasks(table, headingAbove(table, items)))
  warnings.push(...inTables.flatMap((one) => one.warnings))
  const candidates = inOrder([
    ...selectTasks(items, { annotated: tables.length > 0 }),
    ...inTables.flatMap(({ found }) => found),
  ])
  const firstLeads = items.some(({ text }) => firstLeadsInProse.test(fold(text.slice(0, 2000))))
  const read: Read[] = []
  let context = given
  let standing: Owners | null = null
  for (const found of candidates) {
    const before = read.at(-1)?.task ?? null
    const lent = yearOf(read.at(-1)?.task.deadline) ?? context.lent ?? null
    context = { ...context, lent }
    const { task, doubts } = makeTask(found, { context, firstLeads, standing, before })
    const { line } = found.item
    read.push({ task, line })
    warnings.push(...doubts.map((doubt) => ({ line, message: `${nameOf(task)}: ${doubt}` })))
    standing = stillStanding(found) ?? standing
  }
  warnings.push(...missing(read))
  return { tasks: read.map(({ task }) => task), warnings }
}

const yearOf = (day: Day | null | undefined): number | null => (day ? Number(day.slice(0, 4)) : null)

const inOrder = (found: Candidate[]): Candidate[] =>
  found.sort((one, other) => one.item.line - other.item.line)

/** A heading that stands right above a table encloses its rows. */
function headingAbove({ line }: Table, items: readonly Item[]): Item | null {
  const last = items.findLast((item) => item.line < line)
  return last?.marker && last.annotations.length === 0 && !/[。；;]$/.test(last.text) ? last : null
}

const firstLeadsInProse = /[列排][^,;。]{0,4}(?:第一|首)位?[^,;。]{0,12}(?:牵头|主办)/

/** 下同 after a list of units makes them hold on; after a remark on how to read lists it speaks of the remark. */
function stillStanding({ piece }: Candidate): Annotation | null {
  return piece.said?.ditto && !piece.said.firstLeads ? piece.said : null
}

function missing(read: readonly Read[]): Warning[] {
  if (read.length === 0)
    return [{ line: 1, message: 'no task was found; check that this is a notice with numbered tasks' }]
  const unowned = read.filter(({ task }) => task.units.length === 0)
  const undated = read.filter(({ task }) => task.deadlineText === null)
  return [
    ...oneOrEach(unowned, { all: read, what: 'responsible unit; assign it by hand' }),
    ...oneOrEach(undated, { all: read, what: 'deadline' }),
  ]
}

/** What none of the tasks has is one remark on the notice, not one on each. */
function oneOrEach(
  lacking: readonly Read[],
  { all, what }: { all: readonly Read[]; what: string },
): Warning[] {
  if (all.length > 1 && lacking.length === all.length) {
    return [{ line: 1, message: `all ${all.length} tasks lack a ${what}` }]
  }
  return lacking.map(({ task, line }) => ({ line, message: `${nameOf(task)} names no ${what}` }))
}

function nameOf({ marker }: Task): string {
  return marker === '' ? 'a task without number' : `task ${marker}`
}
