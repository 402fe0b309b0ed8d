/** How far a plan is on a day, by task, unit and section: done, late, how late, with proof or without. Pure. */

import type { Day, UnitId } from '../../city.ts'
import { endOfDay } from '../../deadlines.ts'
import type { Case } from '../case.ts'
import { daysLate, type Share, shareOf, sharersOf } from './shares.ts'

type Task = Pick<Case<'plan-task'>, 'no' | 'unit' | 'state' | 'facts' | 'clocks' | 'openedAt'>

/** Shares of one unit, or of one section. Late days are those of the calendar. */
export type Score = {
  /** Shares of dated tasks whose date is not after the day. */
  due: number
  done: number
  /** Done, but after the date. */
  late: number
  /** Due and not done. */
  open: number
  /** The longest that one of them was or is late. */
  daysLate: number
  /** Done without any proof on file. */
  unproved: number
  /** Done, and accepted by a second pair of eyes. */
  accepted: number
  /** Stretches of time of standing duties that are over, and those for which a report came. */
  periods: number
  reported: number
}

export type Evaluation = {
  on: Day
  tasks: { total: number; dated: number; due: number; done: number; standing: number }
  all: Score
  sections: { section: string; score: Score }[]
  /** Those that owe most first. */
  units: { unit: UnitId; score: Score }[]
}

/** Counts reports with the date on which the work was done, also those entered afterwards. */
export function evaluate(tasks: readonly Task[], on: Day): Evaluation {
  const all = blank()
  const sections = new Map<string, Score>()
  const units = new Map<UnitId, Score>()
  for (const task of tasks) {
    const section = scoreIn(sections, task.facts.sectionPath[0] ?? '')
    for (const unit of sharersOf(task))
      for (const score of [all, section, scoreIn(units, unit)]) count(score, task, unit, on)
  }
  const dated = tasks.filter(({ facts }) => facts.deadline !== null)
  return {
    on,
    tasks: {
      total: tasks.length,
      dated: dated.length,
      due: dated.filter(({ facts }) => isDue(facts.deadline, on)).length,
      done: tasks.filter(({ state }) => state === 'done').length,
      standing: tasks.filter(({ state }) => state === 'standing').length,
    },
    all,
    sections: [...sections].map(([section, score]) => ({ section, score })),
    units: [...units].map(([unit, score]) => ({ unit, score })).sort(byArrears),
  }
}

/** Due and still open: the candidates of a list of laggards. */
export const laggards = ({ units }: Evaluation): Evaluation['units'] =>
  units.filter(({ score }) => score.open > 0)

function count(score: Score, task: Task, unit: UnitId, on: Day): void {
  if (task.facts.deadline === null) {
    const over = (task.facts.periods ?? []).filter(({ to }) => new Date(to) <= endOfDay(on))
    score.periods += over.length
    score.reported += over.filter(({ reported }) => reported.includes(unit)).length
    return
  }
  const share = shareOf(task, unit)
  const report = share && isDone(share) && share.report.on <= on ? share.report : null
  const due = isDue(task.facts.deadline, on)
  if (due) score.due += 1
  if (report) {
    const late = daysLate(task, report)
    score.done += 1
    if (late > 0) score.late += 1
    score.daysLate = Math.max(score.daysLate, late)
    if (report.evidence.trim() === '') score.unproved += 1
    if (share?.state === 'accepted') score.accepted += 1
  } else if (due) {
    score.open += 1
    score.daysLate = Math.max(score.daysLate, daysLate(task, { on }))
  }
}

const isDone = ({ state }: Share): boolean => state === 'reported' || state === 'accepted'

const isDue = (deadline: Day | null, on: Day): boolean => deadline !== null && deadline <= on

const blank = (): Score => ({
  due: 0,
  done: 0,
  late: 0,
  open: 0,
  daysLate: 0,
  unproved: 0,
  accepted: 0,
  periods: 0,
  reported: 0,
})

function scoreIn<Key>(scores: Map<Key, Score>, key: Key): Score {
  const score = scores.get(key) ?? blank()
  scores.set(key, score)
  return score
}

const byArrears = (one: Evaluation['units'][number], other: Evaluation['units'][number]): number =>
  other.score.open - one.score.open ||
  other.score.daysLate - one.score.daysLate ||
  one.unit.localeCompare(other.unit)
