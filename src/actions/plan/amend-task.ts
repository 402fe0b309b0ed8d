/** What a newer version of the notice makes of a task: other words, another date, or none at all. Reports stay. */

import { moveOfNaming } from '../../rules/cases/plan/shares.ts'
import type { Day, UnitId } from '../../rules/city.ts'
import type { Deed } from '../perform.ts'
import { withOldDate } from './change-date.ts'

export type Amendment = {
  plan: string
  taskNo: number | null
  marker: string
  sectionPath: string[]
  text: string
  owners: string[]
  lead: string[]
  support: string[]
  units: UnitId[]
  deadline: Day | null
  deadlineText: string | null
  longTerm: boolean
  recurring: string | null
  /** Which notice changes it. */
  reason: string
}

export const amendTask: Deed<'plan-task', Amendment> = {
  kind: 'plan-task',
  move({ file, input: { deadline, units } }) {
    if (file.state === 'standing') return deadline ? 'becomeDated' : 'reword'
    // A date that a coordinator gave where the notice names none stays.
    if (!deadline && file.facts.statedDeadline !== null) return 'becomeStanding'
    const named = moveOfNaming(file, units)
    if (named) return named
    return file.state === 'open' && deadline && deadline !== file.facts.statedDeadline ? 'redate' : 'reword'
  },
  decide(deciding) {
    const { file, input, now } = deciding
    const { reason, deadline, ...said } = input
    const { text, earlierTexts = [], statedDeadline: old } = file.facts
    const moved = deadline !== old
    const dates = moved
      ? { deadline, statedDeadline: deadline, earlierDates: withOldDate(deciding), asked: null }
      : {}
    const reworded =
      text === said.text ? {} : { earlierTexts: [...earlierTexts, { text, at: now.toISOString() }] }
    return {
      facts: { ...said, ...dates, ...reworded },
      involve: said.units,
      note: { reason, ...(moved ? { from: old, to: deadline } : {}) },
    }
  },
}

/** 撤销任务: no longer asked for. */
export const dropTask: Deed<'plan-task', { reason: string }> = {
  kind: 'plan-task',
  move: 'drop',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
