/** 执行: the complaint at stake is in the hands of the unit that the decision names; the dispute ends. */

import type { Case } from '../../rules/cases/case.ts'
import { isEnd } from '../../rules/cases/moves.ts'
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

/**
 * Run twice it changes nothing: each half is keyed by the dispute. `fulfils`: the job that owed it. `not-yet`: the
 * complaint cannot be handed over now; the dispute stays open, under its clock, until it can or needs it no more.
 */
export async function carryOut(
  office: Office,
  no: string,
  fulfils: string,
): Promise<Done<'dispute'> | Refused | 'not-yet'> {
  const dispute = await office.storage.cases.get(no)
  if (dispute?.kind !== 'dispute' || !dispute.facts.decision) return { refused: 'no-such-case', no }
  if (!(await isHandedOver(office, dispute))) return 'not-yet'
  const closed = await perform(office, closeDispute, {
    no,
    actor: theBot,
    input: { complaint: dispute.facts.complaint ?? '' },
    key: `carried:${no}`,
    fulfils,
  })
  return isRefused(closed) && closed.refused === 'busy' ? 'not-yet' : closed
}

async function isHandedOver(office: Office, { no, facts }: Case<'dispute'>): Promise<boolean> {
  const { complaint, decision } = facts
  if (!complaint || !decision) return true
  const input = { unit: decision.unit, basis: decision.basis, designatedBy: no }
  const asked = { no: complaint, actor: theBot, input, key: `decision:${no}` }
  if (!isRefused(await perform(office, assign, asked))) return true
  // A complaint that was meanwhile answered, withdrawn or merged needs no hand-over; the decision stands all the same.
  const file = await office.storage.cases.get(complaint)
  return !file || file.state === 'answered' || isEnd(file)
}
