/** 复核: the supervision office lets an answer about enforcement stand, or sends it back with what is lacking. */

import type { Deed } from '../perform.ts'

export const approveAnswer: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'approveAnswer',
  decide: () => ({}),
}

export const sendBackAnswer: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'sendBackAnswer',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
