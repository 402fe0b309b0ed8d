/** 移送其他部门或地区: one hop, with its papers and the dates that run on; the enterprise is told. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import { clocksFor } from '../../rules/cases/transfers/transfer.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRecused } from '../../rules/recusal.ts'
import type { Refused } from '../../rules/refusal.ts'
import { everything } from '../../rules/sight/visibility.ts'
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
  const further = await passesOn(office, draft)
  if (further) return further
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

/**
 * One hop: what came by a transfer or by a ruling goes no further (市场监管程序规定 art. 14). Whoever holds it to be
 * somebody else's objects, and a ruling is asked for.
 */
export async function passesOn(
  { storage }: Pick<Office, 'storage'>,
  { unit, complaint }: Pick<NewTransfer, 'unit' | 'complaint'>,
): Promise<Refused | null> {
  if (!complaint) return null
  const file = await storage.cases.get(complaint)
  const about = await storage.cases.list({ kind: 'transfer', involved: unit, complaint }, everything)
  const came = [...about, ...(file ? [file] : [])].find((one) => hasCome(one, unit))
  if (came) return { refused: 'one-hop', no: came.no }
  if (file?.kind !== 'complaint') return null
  const { contested, designated } = file.facts
  // Nobody decides alone meanwhile, and sending it away is deciding.
  if (contested) return { refused: 'contested', dispute: contested.dispute ?? null }
  if (file.unit !== unit || !designated) return null
  return { refused: 'designated', basis: designated.basis }
}

const hasCome = (file: Case, unit: UnitId): boolean =>
  file.kind === 'transfer' && file.facts.receiver === unit && file.state !== 'taken-back'

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
