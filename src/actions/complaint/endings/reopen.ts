/** 不满意重办: an unhappy rating within its window sets the case going again, at the unit that answered. */

import type { Case } from '../../../rules/cases/case.ts'
import { policyOf } from '../../../rules/cases/time/clocks.ts'
import type { City } from '../../../rules/city.ts'
import { deadline } from '../../../rules/deadlines.ts'
import type { Deed } from '../../perform.ts'

export const reopen: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'reopen',
  decide({ file, input: { reason }, now, city }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const until = reopenUntil(file, city)
    if (until && until < now) return { refused: 'too-late', clock: 'reopen', due: until.toISOString() }
    return { facts: { rating: { happy: false, text: reason, at: now.toISOString() } }, note: { reason } }
  },
}

/** The window counts from the answer. */
function reopenUntil(file: Case<'complaint'>, city: City): Date | null {
  if (!file.facts.answer) return null
  const from = new Date(file.facts.answer.at)
  const { amount, unit } = policyOf({ name: 'reopen', file, from, city })
  return deadline({ from, span: { amount, unit }, calendar: city.calendar }).due
}
