/** 执行: the complaint at stake goes to the unit that was named; the dispute ends once that unit has signed for it. */

import type { Case, CaseNo } from '../../rules/cases/case.ts'
import { isEnd } from '../../rules/cases/moves.ts'
import { isRefused, type Refused } from '../../rules/refusal.ts'
import { theBot } from '../../rules/sight/roles.ts'
import { assign } from '../complaint/assign.ts'
import type { Office } from '../office.ts'
import { type Deed, type Done, perform } from '../perform.ts'
import { transferSteps } from '../transfer/transfer-steps.ts'

/** 移交回执: by the unit that was named, or noted by a coordinator, with what was handed over. */
export const receive: Deed<'dispute', { text: string }> = {
  kind: 'dispute',
  move: 'receive',
  decide: ({ file, input: { text } }) => ({ note: { text, unit: file.facts.decision?.unit ?? file.unit } }),
}

const handOver: Deed<'dispute', { complaint: string }> = {
  kind: 'dispute',
  move: 'carryOut',
  decide: ({ input: { complaint } }) => ({ note: { complaint } }),
}

/**
 * Run twice it changes nothing: each half is keyed by the decision. `fulfils`: the job that owed it. `not-yet`: the
 * complaint cannot be handed over now; the job stays owed until it can or needs it no more.
 */
export async function carryOut(
  office: Office,
  no: string,
  fulfils: string,
): Promise<Done<'dispute'> | Refused | 'not-yet'> {
  const dispute = await office.storage.cases.get(no)
  if (dispute?.kind !== 'dispute' || !dispute.facts.decision) return { refused: 'no-such-case', no }
  const { complaint = '', decision } = dispute.facts
  const handed = await handOverComplaint(office, dispute)
  if (handed === 'not-yet' || !(await settleTransfer(office, dispute))) return 'not-yet'
  const asked = { no, actor: theBot, key: `carried:${no}:${decision.at}`, fulfils }
  const done =
    handed === 'nothing-left'
      ? await perform(office, receive, { ...asked, input: { text: '' } })
      : await perform(office, handOver, { ...asked, input: { complaint } })
  return isRefused(done) && done.refused === 'busy' ? 'not-yet' : done
}

type Handed = 'handed' | 'nothing-left' | 'not-yet'

async function handOverComplaint(office: Office, { no, facts }: Case<'dispute'>): Promise<Handed> {
  const { complaint, decision } = facts
  if (!complaint || !decision) return 'handed'
  const basis = decision.basis || decision.text
  const input = { unit: decision.unit, basis, designatedBy: no }
  const asked = { no: complaint, actor: theBot, input, key: `decision:${no}:${decision.at}` }
  if (!isRefused(await perform(office, assign, asked))) return 'handed'
  return (await isSettled(office, complaint)) ? 'nothing-left' : 'not-yet'
}

/** 拒收的移送: bound to take it where it was named, taken back by its sender where not. False: tried again later. */
async function settleTransfer(office: Office, { no, facts }: Case<'dispute'>): Promise<boolean> {
  const { transfer, decision } = facts
  if (!transfer || !decision) return true
  const file = await office.storage.cases.get(transfer)
  const isReceiver = file?.kind === 'transfer' && file.facts.receiver === decision.unit
  const deed = isReceiver ? transferSteps.insist : transferSteps.takeBack
  const input = { text: decision.basis ? `${no}：${decision.basis}` : no }
  const done = await perform(office, deed, {
    no: transfer,
    actor: theBot,
    input,
    key: `decision:${no}:${decision.at}`,
  })
  return !(isRefused(done) && done.refused === 'busy')
}

/** A complaint that was meanwhile answered, withdrawn or merged needs no hand-over; the decision stands all the same. */
async function isSettled({ storage }: Office, complaint: CaseNo): Promise<boolean> {
  const file = await storage.cases.get(complaint)
  return !file || file.state === 'answered' || isEnd(file)
}
