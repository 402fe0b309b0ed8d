/** 临时措施: public or personal safety does not wait for a ruling; whoever acts alone says why, to all. */

import type { UnitId } from '../../rules/city.ts'
import type { Deed } from '../perform.ts'

/** `unit`: who acted, where the bot passes on what was done on the complaint itself. */
export type Measures = { reason: string; text: string; unit?: UnitId }

export const takeMeasures: Deed<'dispute', Measures> = {
  kind: 'dispute',
  move: 'takeMeasures',
  decide({ file, input, actor, now }) {
    const { reason, text } = input
    const unit = actor.kind === 'person' ? actor.unit : input.unit
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    if (!unit) return { refused: 'unknown-person' }
    const measure = { unit, reason, text, at: now.toISOString() }
    return {
      facts: { measures: [...(file.facts.measures ?? []), measure] },
      note: { unit, reason, text },
    }
  },
}
