/** 评价满意: recorded with the case; a complainant who is not content uses reopen. */

import type { Deed } from '../../perform.ts'

export const rate: Deed<'complaint', { text: string }> = {
  kind: 'complaint',
  move: 'rate',
  decide: ({ input: { text }, now }) => ({
    facts: { rating: { happy: true, text, at: now.toISOString() } },
    note: { text },
  }),
}
