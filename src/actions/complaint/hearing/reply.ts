/** 补充答复: the answer to a question; the clock goes on. */

import type { Deed } from '../../perform.ts'

export const reply: Deed<'complaint', { text: string }> = {
  kind: 'complaint',
  move: 'reply',
  decide({ input: { text } }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return { note: { text } }
  },
}

/** The waiting time is over without an answer: the unit goes on with what it has. */
export const goOn: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'goOn',
  decide: () => ({}),
}
