/** 申请延期: before the answer is due, once, with reasons; a coordinator decides within a clock of his own. */

import { runningClock } from '../../../rules/cases/case.ts'
import { policyOf } from '../../../rules/cases/time/clocks.ts'
import type { Deed } from '../../perform.ts'

export type ExtensionRequest = { days: number; reason: string }

export const requestExtension: Deed<'complaint', ExtensionRequest> = {
  kind: 'complaint',
  move: 'requestExtension',
  decide({ file, input: { days, reason }, now, city }) {
    const clock = runningClock(file, 'answer')
    if (!clock || clock.due < now)
      return { refused: 'too-late', clock: 'answer', due: (clock?.due ?? now).toISOString() }
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const allowed = policyOf({ name: 'answer', file, from: clock.from, city }).extension
    if (!allowed || clock.extensions.length >= allowed.times || file.facts.extension) {
      return { refused: 'no-more', what: 'extension', limit: allowed?.times ?? 0 }
    }
    if (!Number.isInteger(days) || days < 1 || days > allowed.amount)
      return { refused: 'missing', what: 'days' }
    return { facts: { extension: { days, reason, at: now.toISOString() } }, note: { days, reason } }
  },
}
