/** 撤回: by whoever complained. */

import type { Deed } from '../../perform.ts'

export const withdraw: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'withdraw',
  decide: ({ input: { reason } }) => ({ note: { reason } }),
}
