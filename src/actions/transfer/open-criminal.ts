/** 涉嫌犯罪移送: a body suspects a crime; from this moment the officers verify, and every later step has its clock. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import type { City, Day, UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { isValid } from '../../rules/policies.ts'
import { isRecused } from '../../rules/recusal.ts'
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
  if (!receiver) return { refused: 'no-police' }
  if (receiver === unit) return { refused: 'same-unit' }
  const accused = complaint ? ((await office.storage.cases.get(complaint))?.accused ?? []) : []
  if (isRecused(receiver, accused, city.units)) return { refused: 'recused', unit: receiver }
  return openCase(office, {
    kind: 'criminal-transfer',
    state: 'verifying',
    unit,
    accused: [...accused],
    facts: { matter, receiver, ...(complaint ? { complaint } : {}) },
    origin,
    by,
    owes: [{ is: 'notice', say: 'registered', to: { origin: true }, with: {}, when: 'now' }],
  })
}

/** The police of the same level (Decree 310 art. 5 ¶2): of the district, or of the city; null: the city names none. */
function policeBeside(id: UnitId, { units, police }: Pick<City, 'units' | 'police'>, on: Day): UnitId | null {
  const region = units.get(id)?.region ?? null
  if (!police || region === null) return police ?? null
  const own = [...units.values()].find(
    (one) => one.line === police && one.region === region && isValid(one, on),
  )
  return own?.id ?? police
}
