/** 同意 / 不同意 of an extension. A granted one moves the date and starts the ladder afresh; a refused one changes nothing. */

import { extendClock, policyOf } from '../../../rules/cases/time/clocks.ts'
import type { Deed } from '../../perform.ts'

export const grantExtension: Deed<'complaint', Record<string, never>> = {
  kind: 'complaint',
  move: 'grantExtension',
  decide({ file, now, city }) {
    const { extension } = file.facts
    const clock = file.clocks.find((running) => running.name === 'answer' && running.status !== 'stopped')
    if (!extension || !clock) return { refused: 'nothing-asked' }
    const allowed = policyOf({ name: 'answer', file, from: clock.from, city }).extension
    const span = { amount: extension.days, unit: allowed?.unit ?? 'wd' } as const
    const longer = extendClock(clock, { span, at: now, basis: allowed?.basis ?? '' }, city)
    return {
      facts: { extension: undefined },
      clocks: file.clocks.map((other) => (other === clock ? longer : other)),
      note: { days: extension.days, due: longer.due.toISOString(), basis: allowed?.basis ?? '' },
    }
  },
}

export const refuseExtension: Deed<'complaint', { reason: string }> = {
  kind: 'complaint',
  move: 'refuseExtension',
  decide({ file, input: { reason } }) {
    if (!file.facts.extension) return { refused: 'nothing-asked' }
    return { facts: { extension: undefined }, note: { reason } }
  },
}
