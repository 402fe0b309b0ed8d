/** 验收: a second pair of eyes accepts a task reported done, or sends it back. */

import type { Deed } from '../perform.ts'

export const acceptWork: Deed<'plan-task', Record<string, never>> = {
  kind: 'plan-task',
  move: 'acceptWork',
  decide: () => ({}),
}

export const sendBackWork: Deed<'plan-task', { reason: string }> = {
  kind: 'plan-task',
  move: 'sendBack',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}

/** Moves a date by approval; the old one stays visible. */
export const changeDate: Deed<'plan-task', { deadline: `${number}-${number}-${number}`; reason: string }> = {
  kind: 'plan-task',
  move: 'changeDate',
  decide({ file, input: { deadline, reason }, actor, now }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const old = file.facts.deadline
    const by = actor.kind === 'person' ? actor.name : ''
    const earlierDates = old
      ? [...file.facts.earlierDates, { deadline: old, by, reason, at: now.toISOString() }]
      : file.facts.earlierDates
    return { facts: { deadline, earlierDates }, note: { from: old, to: deadline, reason } }
  },
}
