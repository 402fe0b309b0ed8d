/** 争议中: units disagree on whose complaint it is. From the same write on nobody answers it alone. */

import type { CaseNo } from '../../../rules/cases/case.ts'
import { unsaid } from '../../../rules/cases/disputes/application.ts'
import type { DisputeKind } from '../../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../../rules/city.ts'
import { isRecused } from '../../../rules/recusal.ts'
import type { Deed } from '../../perform.ts'

export type Contesting = {
  kind: DisputeKind
  others: readonly UnitId[]
  view: string
  basis: string
  talks: string
  /** 在计期限: they run on while it is disputed, and go with it. */
  runningDates: string
  talkFirst: boolean
}

/** The dispute itself is a case of its own, opened from what is noted here. */
export const contest: Deed<'complaint', Contesting> = {
  kind: 'complaint',
  move: 'contest',
  decide({ file, input, now, city }) {
    if (file.facts.contested) return { refused: 'contested', dispute: file.facts.contested.dispute ?? null }
    const unknown = input.others.find((unit) => !city.units.has(unit))
    if (unknown) return { refused: 'unknown-unit', what: unknown }
    const accused = input.others.find((unit) => isRecused(unit, file.accused, city.units))
    if (accused) return { refused: 'recused', unit: accused }
    if (input.others.length === 0) return { refused: 'missing', what: 'other-party' }
    const missing = input.talkFirst ? null : unsaid(input)
    if (missing) return { refused: 'missing', what: missing }
    return {
      facts: { contested: { since: now.toISOString() } },
      note: { ...input, others: [...input.others] },
      owes: [{ is: 'job', job: 'open-dispute', with: { entry: String(file.history.length) } }],
    }
  },
}

type Joining = { dispute: CaseNo; contact: UnitId; parties: readonly UnitId[] }

/**
 * `contact`: whom whoever complained turns to meanwhile. What was designated before is open again. The other sides,
 * who are to say whose it is, may read what it is about (the office passes the papers on to them).
 */
export const joinDispute: Deed<'complaint', Joining> = {
  kind: 'complaint',
  move: 'joinDispute',
  decide: ({ file, input: { dispute, contact, parties }, now, city }) => ({
    involve: parties.filter((unit) => !isRecused(unit, file.accused, city.units)),
    facts: {
      contested: { since: file.facts.contested?.since ?? now.toISOString(), dispute },
      designated: undefined,
      // Charged by a ruling that has been taken back, it is nobody's until the next one.
      charged: undefined,
    },
    note: { dispute, contact },
  }),
}

export const leaveDispute: Deed<'complaint', { dispute: CaseNo }> = {
  kind: 'complaint',
  move: 'leaveDispute',
  // One that has ended frees the complaint only from itself.
  decide: ({ file, input: { dispute } }) => ({
    ...((file.facts.contested?.dispute ?? dispute) === dispute ? { facts: { contested: undefined } } : {}),
    note: { dispute },
  }),
}
