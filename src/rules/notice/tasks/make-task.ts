import type { Annotation } from '../annotation/annotation.ts'
import type { Owners } from '../annotation/roles.ts'
import { findDates } from '../dates/date-words.ts'
import { readRecurrence } from '../dates/recurrence.ts'
import type { DateContext } from '../dates/resolve-date.ts'
import { readTextDeadline } from '../dates/text-deadline.ts'
import type { Task } from '../notice.ts'
import { readDeadline } from '../notice-date.ts'
import { sectionPath } from '../outline/outline.ts'
import { fold } from '../text/fold.ts'
import type { Candidate } from './select-tasks.ts'

/** What holds for the whole notice, and what the task before left for this one. */
export type Surroundings = {
  context: DateContext
  firstLeads: boolean
  standing: Owners | null
  before: Task | null
}

type Due = Pick<Task, 'deadlineText' | 'deadline' | 'deadlineSource' | 'longTerm' | 'recurring'> & {
  doubts: string[]
}

/** A candidate → the task, and what was not sure about it. */
export function makeTask(found: Candidate, around: Surroundings): { task: Task; doubts: string[] } {
  const { item, piece, above, first } = found
  const said = [...(piece.said ? [piece.said] : []), ...above]
  const path = sectionPath(item)
  const { units, lead, support } = ownersOf(said, around)
  const { doubts, ...due } = dueOf(said, { text: piece.text, path, ...around })
  const task: Task = {
    no: first ? (item.marker?.no ?? null) : null,
    marker: first ? (item.marker?.text ?? '') : '',
    sectionPath: path,
    text: piece.text,
    units,
    lead,
    support,
    ...due,
  }
  return { task, doubts: [...(piece.said?.doubts ?? []), ...doubts] }
}

/** Its own owners, else those of the nearest heading, else those said to hold on (下同). */
function ownersOf(said: readonly Annotation[], { firstLeads, standing, before }: Surroundings): Owners {
  const nobody: Owners = { units: [], lead: [], support: [] }
  const named = said.find(({ units }) => units.length > 0)
  if (!named) return (said.some(({ sameAsBefore }) => sameAsBefore) ? before : standing) ?? nobody
  const { units, lead, support } = named
  return { units, support, lead: firstLeads && lead.length === 0 ? units.slice(0, 1) : lead }
}

type Where = { text: string; path: readonly string[]; context: DateContext; before: Task | null }

function dueOf(said: readonly Annotation[], where: Where): Due {
  const { text } = where
  const inText = readRecurrence(fold(text))
  const deadlineText = said.find((annotation) => annotation.deadlineText !== null)?.deadlineText ?? null
  if (deadlineText !== null && where.before && /^[同如]上/.test(deadlineText)) {
    return { ...dateOf(where.before), doubts: [] }
  }
  if (deadlineText !== null) {
    const read = readDeadline(
      deadlineText,
      /(?:19|20)\d{2}/.test(deadlineText) ? where.context : withYear(where),
    )
    const { deadline, longTerm, recurring, doubts } = read
    return {
      deadlineText,
      deadline,
      deadlineSource: 'annotation',
      longTerm,
      recurring: recurring ?? inText,
      doubts,
    }
  }
  const set = readTextDeadline(text, where.context)
  if (!set) {
    return {
      deadlineText,
      deadline: null,
      deadlineSource: null,
      longTerm: false,
      recurring: inText,
      doubts: [],
    }
  }
  const { text: wording, deadline, longTerm, doubts } = set
  return { deadlineText: wording, deadline, deadlineSource: 'text', longTerm, recurring: inText, doubts }
}

const dateOf = ({ deadlineText, deadline, longTerm, recurring }: Task) => ({
  deadlineText,
  deadline,
  deadlineSource: 'annotation' as const,
  longTerm,
  recurring,
})

/** The year that a date without one leans on: said in the task, else in a heading above, else in the title. */
function withYear({ text, path, context }: Where): DateContext {
  return { ...context, year: lastYear(text) ?? lastYear(path.join(' ')) ?? context.year }
}

function lastYear(text: string): number | null {
  const said = findDates(fold(text)).findLast(({ year }) => typeof year === 'number')
  return typeof said?.year === 'number' ? said.year : null
}
