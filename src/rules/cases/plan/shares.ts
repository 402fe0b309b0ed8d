/** Each unit's share of a plan task: its own state, its own report, accepted or sent back by itself. Pure. */

import type { Day, PersonId, UnitId } from '../../city.ts'
import { endOfDay } from '../../deadlines.ts'
import type { Case } from '../case.ts'
import { runningClock } from '../case.ts'

export type ShareState = 'not-started' | 'under-way' | 'reported' | 'accepted' | 'sent-back' | 'long-term'

export type Report = {
  at: string
  unit: UnitId
  /** Who reported, or entered it for a unit that cannot. */
  by: string
  person: PersonId | null
  text: string
  done: boolean
  /** The day on which the work was done; before the report itself for what is entered afterwards. */
  on: Day
  /** Proof: addresses of documents, or where they are filed. */
  evidence: string
}

/** The newest report stands here, the earlier ones in the history. */
export type Share = {
  unit: UnitId
  state: Exclude<ShareState, 'not-started'>
  report: Report
  /** Why the report was sent back. */
  reason?: string
  accepted?: { at: string; by: string }
}

type Task = Pick<Case<'plan-task'>, 'unit' | 'facts'>
type Running = Pick<Case<'plan-task'>, 'unit' | 'facts' | 'state' | 'clocks'>

/** Who has a share: the units named, or the office that holds a task for which none could be found. */
export const sharersOf = ({ unit, facts }: Task): readonly UnitId[] =>
  facts.units.length > 0 ? facts.units : [unit]

export const shareOf = ({ facts }: Pick<Task, 'facts'>, unit: UnitId): Share | undefined =>
  facts.shares.find((share) => share.unit === unit)

export function shareState(task: Pick<Running, 'facts' | 'state'>, unit: UnitId): ShareState {
  if (task.state === 'standing') return 'long-term'
  const state = shareOf(task, unit)?.state ?? 'not-started'
  // What was reported while it was a standing duty is the beginning of the dated one.
  return state === 'long-term' ? 'under-way' : state
}

/** Reports that a second pair of eyes has not looked at. */
export const waiting = ({ facts }: Pick<Task, 'facts'>): Share[] =>
  facts.shares.filter((share) => share.state === 'reported')

/** The share with its newest report in place of the one before. */
export const withShare = (shares: readonly Share[], share: Share): Share[] => [
  ...shares.filter((other) => other.unit !== share.unit),
  share,
]

/** Units that owe something now: a part of a dated task, or the report on a standing one for this stretch of time. */
export function owing(task: Running): UnitId[] {
  if (task.state === 'open') return unsettled(task)
  if (task.state !== 'standing') return []
  const since = runningClock(task, 'report')?.from
  const reported = new Set(since ? reportedSince(task, since) : [])
  return sharersOf(task).filter((unit) => !reported.has(unit))
}

/** Who has not reported its part of a dated task done. */
function unsettled(task: Task): UnitId[] {
  const settled = new Set(
    task.facts.shares.flatMap(({ unit, state }) =>
      state === 'reported' || state === 'accepted' ? [unit] : [],
    ),
  )
  return sharersOf(task).filter((unit) => !settled.has(unit))
}

/** What naming other units makes of a dated task; null: it goes on as it is. */
export function moveOfNaming(
  { unit, facts, state }: Running,
  units: readonly UnitId[],
): 'widen' | 'narrow' | 'settle' | null {
  const task = { unit, facts: { ...facts, units: [...units] } }
  const owes = unsettled(task).length > 0
  if (state === 'reported') return owes ? 'widen' : null
  if (state !== 'open' || owes) return null
  return sharersOf(task).every((one) => shareOf(task, one)?.state === 'accepted') ? 'settle' : 'narrow'
}

/** Of a standing duty: who has reported since the stretch of time began. */
export const reportedSince = ({ facts }: Pick<Task, 'facts'>, since: Date): UnitId[] =>
  facts.shares.flatMap(({ unit, report }) => (new Date(report.at) >= since ? [unit] : []))

/** Working days are for clocks; how late a part was is told in days of the calendar. 0: in time. */
export function daysLate({ facts }: Pick<Task, 'facts'>, report: Pick<Report, 'on'>): number {
  if (!facts.deadline) return 0
  const over = endOfDay(report.on).getTime() - endOfDay(facts.deadline).getTime()
  return Math.max(0, Math.round(over / 86_400_000))
}

/** Entered after the day on which it is said to have been done. */
export const isBackDated = ({ on, at }: Pick<Report, 'on' | 'at'>): boolean =>
  endOfDay(on).getTime() < new Date(at).getTime()

/** Whether a step of the ladder has been taken on a clock that still runs: from then on the task stands in the lists. */
export const isPressing = ({ clocks }: Pick<Case, 'clocks'>): boolean =>
  clocks.some(({ status, taken }) => status === 'running' && taken.length > 0)
