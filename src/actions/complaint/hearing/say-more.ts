/** 补充材料 and 请求协调: what whoever complained may add of their own accord. No clock is touched by it. */

import type { Deed } from '../../perform.ts'

export const sayMore: Deed<'complaint', { text: string }> = {
  kind: 'complaint',
  move: 'supplement',
  decide({ input: { text } }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return { note: { text } }
  },
}

/** The coordinators are told; what they do about it are deeds of their own. */
export const seekCoordination: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'seekCoordination',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { note: { reason } }
  },
}
