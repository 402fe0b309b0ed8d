/** 不予受理: for lawful reasons only, and always with where to go instead. */

import type { NotAcceptReason } from '../../../rules/cases/complaint/complaint.ts'
import type { Deed } from '../../perform.ts'

export const notAccept: Deed<'complaint', { reason: NotAcceptReason; explanation: string }> = {
  kind: 'complaint',
  move: 'notAccept',
  decide({ input: { reason, explanation } }) {
    if (explanation.trim() === '') return { refused: 'missing', what: 'reason' }
    return { facts: { notAccepted: { reason, explanation } }, note: { reason, explanation } }
  },
}
