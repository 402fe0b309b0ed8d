/** 指定管辖 and 协调意见: the competent unit is named, and the case at stake goes there. */

import { type DisputeFacts, type Precedent, unheard } from '../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { isRecused } from '../../rules/recusal.ts'
import { isActive } from '../complaint/route.ts'
import type { Deciding, Deed } from '../perform.ts'

export type Ruling = { unit: UnitId; basis: string; text: string }

const rule =
  (form: 'designation' | 'opinion') =>
  ({ file, input: { unit, basis, text }, actor, city, now }: Deciding<'dispute', Ruling>) => {
    if (!isActive(unit, city, now)) return { refused: 'unknown-unit', what: unit } as const
    if (isRecused(unit, file.accused, city.units)) return { refused: 'recused', unit } as const
    if (basis.trim() === '') return { refused: 'missing', what: 'basis' } as const
    const authority = form === 'opinion' ? file.unit : file.facts.arbiter.unit
    const silent = unheard(file.facts)
    const enteredBy = actor.kind === 'person' && actor.unit !== authority ? { enteredBy: actor.unit } : {}
    const precedent = proposed(file.facts, { unit, citation: `${file.no}：${basis}`, on: toDay(now) })
    return {
      involve: [unit],
      facts: {
        decision: {
          form,
          unit,
          basis,
          text,
          at: now.toISOString(),
          authority,
          ...enteredBy,
          unheard: silent,
        },
        ...(precedent ? { precedent } : {}),
      },
      note: { form, unit, basis, text, unheard: silent },
      owes: [{ is: 'job', job: 'carry-out', with: {} } as const],
    }
  }

export const designate: Deed<'dispute', Ruling> = {
  kind: 'dispute',
  move: 'designate',
  decide: rule('designation'),
}
export const opine: Deed<'dispute', Ruling> = { kind: 'dispute', move: 'opine', decide: rule('opinion') }

/** Each ruling about a matter of the catalogue proposes the rule for the next one like it. */
function proposed(
  { about }: DisputeFacts,
  { unit, citation, on }: { unit: UnitId; citation: string; on: string },
): Precedent | null {
  if (!about?.matter) return null
  const { matter, district } = about
  return { status: 'proposed', matter, district, unit, from: on, until: null, citation }
}
