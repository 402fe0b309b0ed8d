/** 登记进展: what has been done so far. It moves nothing and stops no clock. */

import type { Deed } from '../perform.ts'

export const progress: Deed<'complaint', { text: string }> = {
  kind: 'complaint',
  move: 'progress',
  decide({ file, input: { text }, actor, now }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const unit = actor.kind === 'person' ? actor.unit : file.unit
    return {
      facts: { progress: [...file.facts.progress, { at: now.toISOString(), unit, text }] },
      note: { text },
    }
  },
}
