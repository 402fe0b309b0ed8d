/** 复核: the supervision office lets an answer about enforcement stand, or sends it back with what is lacking. */

import type { Deed } from '../perform.ts'

export const approveAnswer: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'approveAnswer',
  // With the answer itself: this is the entry by which whoever complained hears of it.
  decide({ file: { facts } }) {
    const { result, text } = facts.answer ?? {}
    return result && text ? { note: { result, text } } : {}
  },
}

export const sendBackAnswer: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'sendBackAnswer',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
