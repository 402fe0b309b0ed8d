/** Plan task 任务: a dated or standing duty out of a notice, followed like any case. */

import type { Day, UnitId } from '../city.ts'
import type { Table } from './moves.ts'

export type PlanTaskState = 'open' | 'standing' | 'reported' | 'done' | 'dropped'

export const planTaskMoves = {
  first: ['open', 'standing'],
  ends: ['done', 'dropped'],
  /** Which of the two it is depends on the task: the deed that opens it says so. */
  starts: [],
  moves: {
    // A dated task keeps its date whatever is reported; a standing duty owes its next report anew.
    progress: { from: ['open'], to: 'same', by: ['holder', 'party'] },
    reportStanding: { from: ['standing'], to: 'same', by: ['holder', 'party'], starts: ['report'] },
    reportDone: {
      from: ['open'],
      to: 'reported',
      by: ['holder', 'party'],
      stops: ['deadline'],
      starts: ['acceptance'],
    },
    acceptWork: { from: ['reported'], to: 'done', by: ['coordinator'] },
    sendBack: {
      from: ['reported'],
      to: 'open',
      by: ['coordinator'],
      stops: ['acceptance'],
      starts: ['deadline'],
    },
    changeDate: { from: ['open'], to: 'same', by: ['coordinator'], starts: ['deadline'] },
    noteDecision: { from: ['open', 'standing', 'reported'], to: 'same', by: ['coordinator'] },
    drop: { from: ['open', 'standing'], to: 'dropped', by: ['coordinator'] },
  },
  lapses: {},
} as const satisfies Table<PlanTaskState>

export type Report = { at: string; unit: UnitId; by: string; text: string; done: boolean }

export type PlanTaskFacts = {
  plan: string
  taskNo: number | null
  marker: string
  sectionPath: string[]
  text: string
  /** As the notice writes them; collective owners included. */
  owners: string[]
  /** The units of the city they stand for, on the notice's date. */
  units: UnitId[]
  deadline: Day | null
  deadlineText: string | null
  /** Dates it had before, with who approved the change. */
  earlierDates: { deadline: Day; by: string; reason: string; at: string }[]
  longTerm: boolean
  recurring: string | null
  reports: Report[]
}
