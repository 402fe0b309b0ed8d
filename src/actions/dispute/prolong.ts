/** 延长协调期限: the office needs longer than its own limit; once, with reasons that the parties see. */

import { runningClock } from '../../rules/cases/case.ts'
import { extendClock, policyOf } from '../../rules/cases/time/clocks.ts'
import type { Deed } from '../perform.ts'

export const prolong: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'prolong',
  decide({ file, input: { reason }, now, city }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const clock = runningClock(file, 'result')
    if (!clock || clock.due < now)
      return { refused: 'too-late', clock: 'result', due: (clock?.due ?? now).toISOString() }
    const allowed = policyOf({ name: 'result', file, from: clock.from, city }).extension
    if (!allowed || clock.extensions.length >= allowed.times)
      return { refused: 'no-more', what: 'extension', limit: allowed?.times ?? 0 }
    const { amount, unit, basis } = allowed
    const longer = extendClock(clock, { span: { amount, unit }, at: now, basis }, city)
    return {
      clocks: file.clocks.map((other) => (other === clock ? longer : other)),
      note: { reason, days: amount, due: longer.due.toISOString(), basis },
    }
  },
}
