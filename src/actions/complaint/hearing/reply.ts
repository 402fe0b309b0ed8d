/** 补充答复: the answer to a question; the clock goes on. */

import type { Deed } from '../../perform.ts'
import { type SaidMore, withFiles } from './say-more.ts'

export const reply: Deed<'complaint', SaidMore> = {
  kind: 'complaint',
  move: 'reply',
  decide({ file, input, now }) {
    if (input.text.trim() === '') return { refused: 'missing', what: 'text' }
    return withFiles(file.facts, input, now)
  },
}

/** The waiting time is over without an answer: the unit goes on with what it has. */
export const goOn: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'goOn',
  decide: () => ({}),
}
