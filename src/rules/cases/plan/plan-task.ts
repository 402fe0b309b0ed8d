/** Plan task 任务: a dated or standing duty out of a notice, of which each unit named has its own share. */

import type { Day, UnitId } from '../../city.ts'
import type { Table } from '../moves.ts'
import type { Share } from './shares.ts'

/** `reported`: every share is reported done, and some wait to be accepted. */
export type PlanTaskState = 'open' | 'standing' | 'reported' | 'done' | 'dropped'

const reporters = ['holder', 'party', 'coordinator'] as const

export const planTaskMoves = {
  first: ['open', 'standing'],
  ends: ['done', 'dropped'],
  /** Which of the two it is depends on the task: the deed that opens it says so. */
  starts: [],
  moves: {
    progress: { from: ['open'], to: 'same', by: reporters },
    reportStanding: { from: ['standing'], to: 'same', by: reporters },
    /** One unit's part; the clock of the others runs on. */
    reportShare: { from: ['open'], to: 'same', by: reporters, keeps: ['acceptance'] },
    /** The last part that was owed. */
    reportDone: {
      from: ['open'],
      to: 'reported',
      by: reporters,
      stops: ['deadline'],
      keeps: ['acceptance'],
    },
    /** Other reports wait still. */
    acceptShare: { from: ['open', 'reported'], to: 'same', by: ['coordinator'] },
    /** No report waits any more, but units still owe theirs. */
    acceptAll: { from: ['open'], to: 'same', by: ['coordinator'], stops: ['acceptance'] },
    acceptWork: { from: ['open', 'reported'], to: 'done', by: ['coordinator'] },
    sendBackShare: { from: ['open', 'reported'], to: 'open', by: ['coordinator'], keeps: ['deadline'] },
    /** Of the only report that waited. */
    sendBack: {
      from: ['open', 'reported'],
      to: 'open',
      by: ['coordinator'],
      stops: ['acceptance'],
      keeps: ['deadline'],
    },
    askDate: { from: ['open'], to: 'same', by: ['holder', 'party'] },
    refuseDate: { from: ['open'], to: 'same', by: ['coordinator'] },
    changeDate: { from: ['open'], to: 'same', by: ['coordinator'], starts: ['deadline'] },
    /** A duty without a date is given one; so is a task whose date the notice left unclear. */
    setDate: {
      from: ['standing'],
      to: 'open',
      by: ['coordinator'],
      stops: ['report'],
      starts: ['deadline'],
    },
    nameOwners: { from: ['open', 'standing', 'reported'], to: 'same', by: ['coordinator'] },
    /** All had reported, and now a unit owes its part that was not named before. */
    widen: { from: ['reported'], to: 'open', by: ['coordinator'], keeps: ['deadline'] },
    /** Whoever owed its part still is named no more: all that is left waits to be accepted, or is accepted. */
    narrow: {
      from: ['open'],
      to: 'reported',
      by: ['coordinator'],
      stops: ['deadline'],
      keeps: ['acceptance'],
    },
    settle: { from: ['open'], to: 'done', by: ['coordinator'] },
    /** A newer version of the notice words it otherwise; a new date starts its clock anew. */
    reword: { from: ['open', 'standing', 'reported'], to: 'same', by: ['coordinator'] },
    redate: { from: ['open'], to: 'same', by: ['coordinator'], starts: ['deadline'] },
    becomeDated: {
      from: ['standing'],
      to: 'open',
      by: ['coordinator'],
      stops: ['report'],
      starts: ['deadline'],
    },
    becomeStanding: {
      from: ['open', 'reported'],
      to: 'standing',
      by: ['coordinator'],
      stops: ['deadline', 'acceptance'],
      starts: ['report'],
    },
    newPeriod: { from: ['standing'], to: 'same', by: ['bot'], starts: ['report'] },
    escalate: { from: ['open', 'reported'], to: 'same', by: ['coordinator', 'supervisor'] },
    waive: { from: ['open', 'reported'], to: 'same', by: ['coordinator', 'supervisor'] },
    noteDecision: { from: ['open', 'standing', 'reported'], to: 'same', by: ['coordinator'] },
    drop: { from: ['open', 'standing', 'reported'], to: 'dropped', by: ['coordinator'] },
  },
  lapses: { report: 'newPeriod' },
} as const satisfies Table<PlanTaskState>

/** A stretch of time for which a standing duty is reported on, and who did. */
export type Period = { from: string; to: string; reported: UnitId[] }

export type PlanTaskFacts = {
  plan: string
  taskNo: number | null
  marker: string
  sectionPath: string[]
  text: string
  /** As the notice writes them; collective owners included. */
  owners: string[]
  /** Those of them that the notice calls leading or supporting. */
  lead: string[]
  support: string[]
  /** The units of the city they stand for, on the notice's date. */
  units: UnitId[]
  /** Of the units that have acted; the others have not begun. */
  shares: Share[]
  deadline: Day | null
  deadlineText: string | null
  /** As the newest version of the notice states it; `deadline` may have been moved by approval. */
  statedDeadline: Day | null
  /** Dates it had before, with who approved the change. */
  earlierDates: { deadline: Day; by: string; reason: string; at: string }[]
  /** A later date that a unit has asked for and nobody has decided on. */
  asked?: { deadline: Day; unit: UnitId; by: string; reason: string } | null
  /** The step of the ladder that a coordinator has sent last. */
  urged?: string
  longTerm: boolean
  recurring: string | null
  /** Of a standing duty: the stretches that are over. */
  periods?: Period[]
  /** What an older version of the notice said. */
  earlierTexts?: { text: string; at: string }[]
}
