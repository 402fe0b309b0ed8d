/** 改类: a coordinator says what kind of complaint it is, and whom it accuses. Its limits follow; time used up stays used. */

import type { Case } from '../../../rules/cases/case.ts'
import { type Category, categoryOf } from '../../../rules/cases/complaint/facts.ts'
import { policyOf, underRule } from '../../../rules/cases/time/clocks.ts'
import type { City, UnitId } from '../../../rules/city.ts'
import { isRecused, withPrincipals } from '../../../rules/recusal.ts'
import { stewardOf } from '../../../rules/sight/roles.ts'
import type { Deed } from '../../perform.ts'

/** `accused`: of whose enforcement it complains; none where that is not known yet, or where it is about nobody's. */
export type Reclassified = { category: Category; accused: readonly UnitId[]; reason: string }

export const reclassify: Deed<'complaint', Reclassified> = {
  kind: 'complaint',
  // Whoever turns out to be accused lets go of it at once.
  move: ({ file, input, city }) =>
    isRecused(file.unit, accusedIn(file, input, city), city.units) ? 'reclassifyAside' : 'reclassify',
  decide({ file, input, city, now }) {
    if (input.reason.trim() === '') return { refused: 'missing', what: 'reason' }
    const unknown = input.accused.find((unit) => !city.units.has(unit))
    if (unknown) return { refused: 'unknown-unit', what: unknown }
    const accused = accusedIn(file, input, city)
    const facts = { ...file.facts, ...understoodAs(input.category, file) }
    const after = { ...file, accused, facts } as Case<'complaint'>
    if (categoryOf(after) === categoryOf(file) && accused.length === file.accused.length)
      return { refused: 'same-category' }
    const aside = isRecused(file.unit, accused, city.units)
    return {
      ...(aside ? { unit: stewardOf(accused, city) } : {}),
      accused,
      facts: {
        ...understoodAs(input.category, file),
        ...(aside ? { interim: undefined, extension: undefined } : {}),
      },
      clocks: file.clocks.map((clock) => {
        if (clock.name !== 'answer' || clock.status === 'stopped') return clock
        const rule = policyOf({ name: 'answer', file: after, from: clock.from, city })
        return underRule(clock, rule, { now, city })
      }),
      note: {
        category: categoryOf(after),
        before: categoryOf(file),
        accused: [...accused],
        reason: input.reason,
      },
    }
  },
}

/** Whom another part of the same letter complains of stays kept from all of them. */
function accusedIn(
  { accused, facts }: Case<'complaint'>,
  { category, accused: named }: Reclassified,
  { units }: Pick<City, 'units'>,
): readonly UnitId[] {
  if (category === 'enforcement') return withPrincipals([...accused, ...named], units)
  return facts.parts || facts.partOf || facts.unopened ? accused : []
}

function understoodAs(category: Category, { facts: { understood } }: Case<'complaint'>) {
  if (!understood) return {}
  const grave = understood.urgency === 'normal' ? 'urgent' : understood.urgency
  const urgency = category === 'enforcement' ? understood.urgency : category === 'urgent' ? grave : 'normal'
  return { understood: { ...understood, urgency, recusal: category === 'enforcement' } }
}
