/** 执行: the complaint at stake is in the hands of the unit that the decision names; the dispute ends. */

import { isRefused, type Refused } from '../../rules/refusal.ts'
import { theBot } from '../../rules/sight/roles.ts'
import { assign } from '../complaint/assign.ts'
import type { Office } from '../office.ts'
import { type Deed, type Done, perform } from '../perform.ts'

const closeDispute: Deed<'dispute', { complaint: string }> = {
  kind: 'dispute',
  move: 'carryOut',
  decide: ({ input: { complaint } }) => ({ note: { complaint } }),
}

/** Run twice it changes nothing: each half is keyed by the dispute. `fulfils`: the job that owed it. */
export async function carryOut(
  office: Office,
  no: string,
  fulfils: string,
): Promise<Done<'dispute'> | Refused> {
  const dispute = await office.storage.cases.get(no)
  if (dispute?.kind !== 'dispute' || !dispute.facts.decision) return { refused: 'no-such-case', no }
  const { complaint, decision } = dispute.facts
  if (complaint) {
    const input = { unit: decision.unit, basis: decision.basis, designatedBy: no }
    const handed = await perform(office, assign, {
      no: complaint,
      actor: theBot,
      input,
      key: `decision:${no}`,
    })
    // A complaint that has meanwhile been answered or withdrawn needs no hand-over; the decision stands all the same.
    if (isRefused(handed) && handed.refused === 'busy') return handed
  }
  return perform(office, closeDispute, {
    no,
    actor: theBot,
    input: { complaint: complaint ?? '' },
    key: `carried:${no}`,
    fulfils,
  })
}
