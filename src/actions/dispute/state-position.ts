/** 陈述意见: a party's view and its legal basis; a later one takes the place of an earlier one, which stays on file. */

import type { Case } from '../../rules/cases/case.ts'
import { runningClock } from '../../rules/cases/case.ts'
import { withDates } from '../../rules/cases/disputes/application.ts'
import { unheard } from '../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Deed } from '../perform.ts'

/** `runningDates`: what the law's clocks are that this unit knows of; added to what others have said. */
type Stating = { view: string; basis: string; runningDates?: string }

export const statePosition: Deed<'dispute', Stating> = {
  kind: 'dispute',
  move: ({ file, actor }) =>
    actor.kind === 'person' && isLast(file, actor.unit) && runningClock(file, 'opinion')
      ? 'stateLast'
      : 'state',
  decide({ file, input: { view, basis, runningDates = '' }, actor, now }) {
    if (view.trim() === '') return { refused: 'missing', what: 'text' }
    if (actor.kind !== 'person') return { refused: 'unknown-person' }
    const { unit } = actor
    const others = file.facts.positions.filter((position) => position.unit !== unit)
    return {
      facts: {
        positions: [...others, { unit, view, basis, at: now.toISOString() }],
        ...withDates(file.facts.runningDates, runningDates),
      },
      note: { unit, view, basis, ...(runningDates ? { runningDates } : {}) },
    }
  },
}

const isLast = ({ facts }: Case<'dispute'>, unit: UnitId): boolean =>
  unheard(facts).every((other) => other === unit)
