/** 申请协调: a dispute over who is competent, raised by a unit, a coordinator, or the bot after the second return. */

import type { By, Case, CaseNo, Origin } from '../../rules/cases/case.ts'
import { arbiterOf } from '../../rules/cases/disputes/arbiter.ts'
import { bodiesOf } from '../../rules/cases/disputes/common-superior.ts'
import { deskOfDispute } from '../../rules/cases/disputes/desk.ts'
import {
  type DisputeFacts,
  type DisputeKind,
  type Position,
  startsWith,
} from '../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { ancestry } from '../../rules/recusal.ts'
import type { Refused } from '../../rules/refusal.ts'
import { everything } from '../../rules/sight/visibility.ts'
import type { Office } from '../office.ts'
import { openCase } from '../open-case.ts'
import { contactOf } from './contact.ts'

export type NewDispute = {
  matter: string
  kind: DisputeKind
  applicant: UnitId | null
  parties: readonly UnitId[]
  positions: readonly Omit<Position, 'at'>[]
  complaint?: CaseNo
  /** The transfer that its receiver objects to. */
  transfer?: CaseNo
  /** Who had it before it was disputed, where no complaint tells. */
  firstHeld?: UnitId
  runningDates?: string
  /** What the parties have already talked over; without it the talks may still be ahead. */
  talks?: { present: string; result: string }
  /** The parties want to talk first; the office is asked only when that fails. */
  talkFirst?: boolean
  about?: NonNullable<DisputeFacts['about']>
  origin: Origin
  by: By
}

/** The latest few are shown; all of them are in the list. */
const mostLike = 3

export async function openDispute(
  office: Office,
  draft: NewDispute,
): Promise<{ file: Case<'dispute'>; isNew: boolean } | Refused> {
  const { city } = office
  const parties = [...new Set(draft.parties)]
  const refusal = unfit({ ...draft, parties }, office)
  if (refusal) return refusal
  const found = draft.complaint ? await office.storage.cases.get(draft.complaint) : null
  const complaint = found?.kind === 'complaint' ? found : null
  const accused = complaint?.accused ?? []
  const unit = deskOfDispute({ accused, parties, city })
  if (!unit) return { refused: 'no-arbiter' }

  const now = office.clock()
  const state = draft.talkFirst ? 'negotiating' : 'applied'
  return openCase(office, {
    kind: 'dispute',
    state,
    starts: startsWith(state),
    unit,
    accused: [...accused],
    involve: parties,
    facts: {
      ...factsFrom({ ...draft, parties }, now),
      ...(await likeIt(office, { ...draft, parties })),
      arbiter: arbiterOf({ kind: draft.kind, parties, city, on: toDay(now) }),
      contact: contactOf({ ...draft, complaint, parties, desk: unit, units: city.units }),
    },
    origin: draft.origin,
    by: draft.by,
    owes: [{ is: 'notice', say: 'registered', to: { origin: true }, with: {}, when: 'now' }],
  })
}

/**
 * Earlier rulings on the same matter: the first thing that whoever decides will ask for. All sides read them on the
 * card, so none is named that came of a complaint about one of them.
 */
async function likeIt(
  { storage, city }: Office,
  { about, parties }: NewDispute,
): Promise<Pick<DisputeFacts, 'like'>> {
  const sight = { ...everything, stepsAsideFor: parties.flatMap((unit) => ancestry(unit, city.units)) }
  const rules = about?.matter ? await storage.precedents.about(about.matter, sight) : []
  if (rules.length === 0) return {}
  return { like: rules.slice(-mostLike).map(({ no, unit, citation }) => ({ no, unit, citation })) }
}

function unfit({ matter, parties, complaint }: NewDispute, { city }: Office): Refused | null {
  if (matter.trim() === '') return { refused: 'missing', what: 'text' }
  // A unit that alone keeps sending a complaint back disputes with the office that gave it to it.
  if (parties.length < (complaint ? 1 : 2)) return { refused: 'missing', what: 'other-party' }
  const unknown = parties.find((unit) => !city.units.has(unit))
  if (unknown) return { refused: 'unknown-unit', what: unknown }
  const [body = '', ...more] = bodiesOf(parties, city.units)
  return parties.length > 1 && more.length === 0 ? { refused: 'one-body', unit: body } : null
}

function factsFrom(draft: NewDispute, now: Date): Omit<DisputeFacts, 'arbiter' | 'contact'> {
  const { matter, kind, applicant, parties, complaint, transfer, runningDates, talks, about } = draft
  const at = now.toISOString()
  return {
    matter,
    kind,
    applicant,
    parties: [...parties],
    positions: draft.positions.map((position) => ({ ...position, at })),
    ...(talks && applicant ? { talks: [{ ...talks, unit: applicant, at }] } : {}),
    ...(complaint ? { complaint } : {}),
    ...(transfer ? { transfer } : {}),
    ...(runningDates ? { runningDates } : {}),
    ...(about ? { about } : {}),
  }
}
