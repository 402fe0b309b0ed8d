/** 调整时限: a unit asks for a later date, a coordinator decides; the old date stays visible. */

import type { PlanTaskFacts } from '../../rules/cases/plan/plan-task.ts'
import { sharersOf } from '../../rules/cases/plan/shares.ts'
import type { Day } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import type { Deciding, Deed } from '../perform.ts'

type Asking = { deadline: Day; reason: string }

export const askDate: Deed<'plan-task', Asking> = {
  kind: 'plan-task',
  move: 'askDate',
  decide({ file, input: { deadline, reason }, actor, now }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    if (deadline < toDay(now)) return { refused: 'missing', what: 'later-day' }
    const who = actor.kind === 'person' ? { unit: actor.unit, by: actor.name } : { unit: file.unit, by: '' }
    if (actor.kind === 'person' && !sharersOf(file).includes(who.unit) && who.unit !== file.unit)
      return { refused: 'no-share', unit: who.unit }
    const { asked } = file.facts
    if (asked && asked.unit !== who.unit)
      return { refused: 'date-asked', unit: asked.unit, deadline: asked.deadline }
    return {
      facts: { asked: { deadline, reason, ...who } },
      note: { unit: who.unit, from: file.facts.deadline, to: deadline, reason },
    }
  },
}

export const refuseDate: Deed<'plan-task', { reason: string }> = {
  kind: 'plan-task',
  lacking: ({ facts }) => (facts.asked ? null : { refused: 'nothing-asked' }),
  move: 'refuseDate',
  decide({ file, input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    if (!file.facts.asked) return { refused: 'nothing-asked' }
    return { facts: { asked: null }, note: { unit: file.facts.asked.unit, reason } }
  },
}

/** Also the consent to what a unit has asked for, and the date of a task that had none. */
export const changeDate: Deed<'plan-task', Asking> = {
  kind: 'plan-task',
  move: ({ file }) => (file.state === 'standing' ? 'setDate' : 'changeDate'),
  decide(deciding) {
    const { deadline, reason } = deciding.input
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const facts = { deadline, asked: null, earlierDates: withOldDate(deciding) }
    return { facts, note: { from: deciding.file.facts.deadline, to: deadline, reason } }
  },
}

export function withOldDate({
  file,
  input: { reason },
  actor,
  now,
}: Deciding<'plan-task', { reason: string }>): PlanTaskFacts['earlierDates'] {
  const { deadline, earlierDates } = file.facts
  const by = actor.kind === 'person' ? actor.name : ''
  return deadline ? [...earlierDates, { deadline, by, reason, at: now.toISOString() }] : earlierDates
}
