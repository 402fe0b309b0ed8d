/** 评价满意: recorded with the case; a complainant who is not content uses reopen. */

import type { Deed } from '../../perform.ts'

export const rate: Deed<'complaint', { text: string }> = {
  kind: 'complaint',
  move: 'rate',
  // No new words for a case whose words were destroyed: nothing would come to destroy them.
  lacking: ({ no, state, facts }) =>
    facts.erased?.words ? { refused: 'not-now', no, state, kind: 'complaint', deed: 'rate' } : null,
  decide({ file, input: { text }, now }) {
    return (
      rate.lacking?.(file) ?? {
        facts: { rating: { happy: true, text, at: now.toISOString() } },
        note: { text },
      }
    )
  },
}
