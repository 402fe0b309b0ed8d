/** 申请协调: a dispute over who is competent, raised by a unit, a coordinator, or the bot after the second return. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import type { DisputeKind, Position } from '../../rules/cases/dispute.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Refused } from '../../rules/refusal.ts'
import { stewardOf } from '../../rules/sight/roles.ts'
import type { Office } from '../office.ts'
import { openCase } from '../open-case.ts'

export type NewDispute = {
  matter: string
  kind: DisputeKind
  applicant: UnitId | null
  parties: readonly UnitId[]
  positions: readonly Omit<Position, 'at'>[]
  complaint?: CaseNo
  origin: Origin
  by: By
}

export async function openDispute(
  office: Office,
  draft: NewDispute,
): Promise<{ file: Case<'dispute'>; isNew: boolean } | Refused> {
  const parties = [...new Set(draft.parties)]
  if (draft.matter.trim() === '') return { refused: 'missing', what: 'text' }
  // A unit that alone keeps sending a complaint back disputes with the office that gave it to it.
  if (parties.length < (draft.complaint ? 1 : 2)) return { refused: 'missing', what: 'other-party' }
  const unknown = parties.find((unit) => !office.city.units.has(unit))
  if (unknown) return { refused: 'unknown-unit', what: unknown }

  const at = office.clock().toISOString()
  const about = draft.complaint ? await office.storage.cases.get(draft.complaint) : null
  const accused = about?.accused ?? []
  const { matter, kind, applicant, complaint, origin, by } = draft
  const positions = draft.positions.map((position) => ({ ...position, at }))
  return openCase(office, {
    kind: 'dispute',
    state: 'applied',
    unit: stewardOf(accused, office.city),
    accused: [...accused],
    involve: parties,
    facts: { matter, kind, applicant, parties, positions, ...(complaint ? { complaint } : {}) },
    origin,
    by,
    owes: [{ is: 'notice', say: 'registered', to: { origin: true }, with: {}, when: 'now' }],
  })
}
