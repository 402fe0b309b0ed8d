/** 复核: the supervision office lets an answer stand, or sends it back with what is lacking. */

import type { Case } from '../../rules/cases/case.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import type { Deed } from '../perform.ts'

export const approveAnswer: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'approveAnswer',
  // With the answer itself: this is the entry by which whoever complained hears of it.
  decide({ file: { facts, history, unit }, actor, city }) {
    if (unit !== city.government && isOwnWork(history, actor)) return { refused: 'own-work' }
    const { result, text } = facts.answer ?? {}
    return result && text ? { note: { result, text } } : {}
  },
}

/** Somebody may sit in both offices; two people read all the same. Nobody stands beside the government's own office. */
function isOwnWork(history: Case['history'], actor: Actor): boolean {
  const by = history.findLast(({ deed }) => deed === 'answerForReview')?.by
  return actor.kind === 'person' && by?.kind === 'person' && by.id === actor.id
}

export const sendBackAnswer: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'sendBackAnswer',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
