/** 移送其他部门或地区: one hop, with its papers and the dates that run on; the enterprise is told. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import { clocksFor } from '../../rules/cases/transfers/transfer.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import type { Refused } from '../../rules/refusal.ts'
import { isActive } from '../complaint/route.ts'
import type { Office } from '../office.ts'
import { openCase } from '../open-case.ts'

export type NewTransfer = {
  matter: string
  why: string
  unit: UnitId
  /** A unit of the city, or the name of a body outside it. */
  receiver: UnitId | null
  outside: string
  papers: string
  runningDates: string
  complaint?: CaseNo
  origin: Origin
  by: By
}

export async function openTransfer(
  office: Office,
  draft: NewTransfer,
): Promise<{ file: Case<'transfer'>; isNew: boolean } | Refused> {
  const found = draft.complaint ? await office.storage.cases.get(draft.complaint) : null
  const accused = found?.accused ?? []
  const refusal = unfit(draft, accused, office)
  if (refusal) return refusal
  const { matter, why, unit, receiver, outside, papers, runningDates, complaint, origin, by } = draft
  const to = receiver ? (office.city.units.get(receiver)?.name ?? receiver) : outside
  return openCase(office, {
    kind: 'transfer',
    state: 'sent',
    starts: clocksFor(receiver),
    unit,
    accused: [...accused],
    involve: receiver ? [receiver] : [],
    facts: { matter, why, receiver, to, papers, runningDates, ...(complaint ? { complaint } : {}) },
    origin,
    by,
    owes: [
      { is: 'notice', say: 'registered', to: { origin: true }, with: {}, when: 'now' },
      ...(complaint ? [{ is: 'job', job: 'note-transfer', with: {} } as const] : []),
    ],
  })
}

function unfit(draft: NewTransfer, accused: readonly UnitId[], { city, clock }: Office): Refused | null {
  const { matter, why, receiver, outside, unit } = draft
  if (matter.trim() === '') return { refused: 'missing', what: 'text' }
  // 案件移送函: on what ground it is somebody else's is what the letter is about.
  if (why.trim() === '') return { refused: 'missing', what: 'reason' }
  if (!receiver && outside.trim() === '') return { refused: 'missing', what: 'unit' }
  if (!receiver) return null
  if (!isActive(receiver, city, clock())) return { refused: 'unknown-unit', what: receiver }
  if (receiver === unit) return { refused: 'same-unit' }
  return isRecused(receiver, accused, city.units) ? { refused: 'recused', unit: receiver } : null
}
