/** 问题线索: noted for the discipline inspection office. Only the people named in it ever see that it exists. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import type { ClueKind } from '../../rules/cases/transfers/clue.ts'
import type { PersonId, UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import type { Refused } from '../../rules/refusal.ts'
import type { Office } from '../office.ts'
import { openCase } from '../open-case.ts'

export type NewClue = {
  kind: ClueKind
  summary: string
  evidence: string
  unit: UnitId
  /** Who may see it beside whoever notes it; one of them approves. */
  handlers: readonly { id: PersonId; unit: UnitId }[]
  complaint?: CaseNo
  origin: Origin & { person: PersonId }
  by: By
}

export async function openClue(
  office: Office,
  draft: NewClue,
): Promise<{ file: Case<'clue'>; isNew: boolean } | Refused> {
  const { kind, summary, evidence, unit, complaint, origin, by } = draft
  if (summary.trim() === '') return { refused: 'missing', what: 'text' }
  const accused = complaint ? ((await office.storage.cases.get(complaint))?.accused ?? []) : []
  // Neither the body concerned nor anybody of it may ever learn of it.
  const concerned = draft.handlers.find((one) => isRecused(one.unit, accused, office.city.units))
  if (concerned) return { refused: 'recused', unit: concerned.unit }
  const confined = [...new Set([origin.person, ...draft.handlers.map(({ id }) => id)])]
  // Somebody else must approve: a clue that one person alone knows of goes nowhere.
  if (confined.length < 2) return { refused: 'missing', what: 'handlers' }
  return openCase(office, {
    kind: 'clue',
    state: 'noted',
    unit,
    accused: [...accused],
    confined,
    facts: { kind, summary, evidence, ...(complaint ? { complaint } : {}) },
    origin,
    by,
  })
}
