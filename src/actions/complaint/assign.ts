/** 指派: a coordinator names the unit. The choice is kept with what was offered, so that routing can learn from it. */

import type { CaseNo } from '../../rules/cases/case.ts'
import { chargeFor } from '../../rules/cases/disputes/drift.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import type { Deed } from '../perform.ts'
import { isActive } from './route.ts'

export type Assignment = { unit: UnitId; basis: string; designatedBy?: CaseNo }

export const assign: Deed<'complaint', Assignment> = {
  kind: 'complaint',
  move: 'assign',
  decide({ file, input: { unit, basis, designatedBy }, city, now }) {
    if (!city.units.has(unit) || !isActive(unit, city, now)) return { refused: 'unknown-unit', what: unit }
    if (isRecused(unit, file.accused, city.units)) return { refused: 'recused', unit }
    if (file.state === 'dispatched' && file.unit === unit && !designatedBy) return { refused: 'same-unit' }
    const offered = [
      file.facts.understood?.department ?? null,
      ...(file.facts.understood?.alternatives ?? []),
    ]
    return {
      unit,
      facts: {
        interim: undefined,
        extension: undefined,
        ...(designatedBy
          ? {
              designated: { by: designatedBy, basis },
              contested: undefined,
              charged: chargeFor({
                returns: file.facts.returns,
                competent: unit,
                office: city.coordination,
                at: now,
              }),
            }
          : {}),
      },
      note: {
        chosen: unit,
        basis,
        offered,
        matter: file.facts.understood?.matter ?? null,
        ...(designatedBy ? { designatedBy } : {}),
      },
    }
  },
}
