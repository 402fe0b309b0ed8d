/** 报请指定管辖: what the office cannot settle goes to the arbiter, with the office's own proposal. */

import type { Deed } from '../perform.ts'

export const refer: Deed<'dispute', { text: string }> = {
  kind: 'dispute',
  move: 'refer',
  decide({ file, input: { text } }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const { unit, advises } = file.facts.arbiter
    return {
      involve: [unit, advises].flatMap((one) => (one ? [one] : [])),
      facts: { referral: text },
      note: { ...(unit ? { unit } : {}), text },
    }
  },
}
