/** 涉嫌犯罪移送: a body suspects a crime; from this moment the officers verify, and every later step has its clock. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import type { City, Day, UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { isValid } from '../../rules/policies.ts'
import type { Refused } from '../../rules/refusal.ts'
import type { Office } from '../office.ts'
import { openCase } from '../open-case.ts'

export type NewCriminal = { matter: string; unit: UnitId; complaint?: CaseNo; origin: Origin; by: By }

export async function openCriminal(
  office: Office,
  { matter, unit, complaint, origin, by }: NewCriminal,
): Promise<{ file: Case<'criminal-transfer'>; isNew: boolean } | Refused> {
  const { city, clock } = office
  if (matter.trim() === '') return { refused: 'missing', what: 'text' }
  const receiver = policeBeside(unit, city, toDay(clock()))
  if (!receiver) return { refused: 'unknown-unit', what: unit }
  if (receiver === unit) return { refused: 'same-unit' }
  return openCase(office, {
    kind: 'criminal-transfer',
    state: 'verifying',
    unit,
    facts: { matter, receiver, ...(complaint ? { complaint } : {}) },
    origin,
    by,
    owes: [{ is: 'notice', say: 'registered', to: { origin: true }, with: {}, when: 'now' }],
  })
}

const policeLine = 'cq-police'

/** The police of the same level (Decree 310 art. 5 ¶2): of the district, or of the city. */
function policeBeside(id: UnitId, city: Pick<City, 'units'>, on: Day): UnitId | null {
  const unit = city.units.get(id)
  if (!unit) return null
  const line = city.units.get(policeLine)
  if (unit.region === null) return line ? line.id : null
  const own = [...city.units.values()].find(
    (one) => one.line === policeLine && one.region === unit.region && isValid(one, on),
  )
  return own?.id ?? line?.id ?? null
}
