/** 指定管辖 and 协调意见: the office names the competent unit, and the case at stake goes there. */

import type { UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import { isActive } from '../complaint/route.ts'
import type { Deciding, Deed } from '../perform.ts'

export type Decision = { unit: UnitId; basis: string; text: string }

const decision =
  (form: 'designation' | 'opinion') =>
  ({ file, input: { unit, basis, text }, city, now }: Deciding<'dispute', Decision>) => {
    if (!isActive(unit, city, now)) return { refused: 'unknown-unit', what: unit } as const
    if (isRecused(unit, file.accused, city.units)) return { refused: 'recused', unit } as const
    if (basis.trim() === '') return { refused: 'missing', what: 'basis' } as const
    return {
      involve: [unit],
      facts: { decision: { form, unit, basis, text, at: now.toISOString() } },
      note: { form, unit, basis, text },
      owes: [{ is: 'job', job: 'carry-out', with: {} } as const],
    }
  }

export const designate: Deed<'dispute', Decision> = {
  kind: 'dispute',
  move: 'designate',
  decide: decision('designation'),
}
export const opine: Deed<'dispute', Decision> = {
  kind: 'dispute',
  move: 'opine',
  decide: decision('opinion'),
}
