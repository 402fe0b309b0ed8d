/** The other ways out: not accepted, dropped because the papers never came, withdrawn. */

import type { Deed } from '../perform.ts'

export const refuseDispute: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'refuse',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { facts: { refusal: reason }, note: { reason } }
  },
}

export const drop: Deed<'dispute', Record<string, never>> = {
  kind: 'dispute',
  move: 'drop',
  decide: () => ({}),
}

export const withdrawDispute: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'withdraw',
  decide: ({ input: { reason } }) => ({ note: { reason } }),
}
