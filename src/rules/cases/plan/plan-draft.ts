/** A plan as `plan parse` reads it, before anything of it is a case. */

import type { Day, UnitId } from '../../city.ts'
import type { Milestone } from '../../notice/milestones.ts'

export type TaskDraft = {
  no: number | null
  marker: string
  sectionPath: string[]
  text: string
  units: string[]
  lead?: string[]
  support?: string[]
  deadlineText: string | null
  deadline: string | null
  longTerm: boolean
  recurring: string | null
}

export type PlanDraft = {
  title: string
  issuer: string | null
  issued: string | null
  tasks: TaskDraft[]
  milestones?: Milestone[]
}

/** Their own numbers where each has one of its own; a notice that counts anew in each section is counted through. */
export function numbersOf(tasks: readonly Pick<TaskDraft, 'no'>[]): number[] {
  const own = new Set(tasks.map(({ no }) => no))
  return tasks.map(({ no }, place) => (own.size === tasks.length && no !== null ? no : place + 1))
}

/** A report as a row of a filled-in ledger has it; `line` as the spreadsheet numbers it. */
export type FilledShare = {
  line: number
  no: string
  unit: UnitId
  text: string
  done: boolean
  on: Day | null
  evidence: string
}
