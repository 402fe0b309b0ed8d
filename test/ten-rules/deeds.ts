import { answerCheckBack, wantCheckBacks } from '../../src/actions/complaint/after/check-back.ts'
import { setNotices } from '../../src/actions/complaint/after/set-notices.ts'
import { answer } from '../../src/actions/complaint/answer.ts'
import { assign } from '../../src/actions/complaint/assign.ts'
import { close } from '../../src/actions/complaint/endings/close.ts'
import { erase } from '../../src/actions/complaint/endings/erase.ts'
import { merge } from '../../src/actions/complaint/endings/merge.ts'
import { notAccept } from '../../src/actions/complaint/endings/not-accept.ts'
import { rate } from '../../src/actions/complaint/endings/rate.ts'
import { reopen } from '../../src/actions/complaint/endings/reopen.ts'
import { withdraw } from '../../src/actions/complaint/endings/withdraw.ts'
import { grantExtension, refuseExtension } from '../../src/actions/complaint/extension/decide-extension.ts'
import { requestExtension } from '../../src/actions/complaint/extension/request-extension.ts'
import { noteFiles } from '../../src/actions/complaint/filing/attach.ts'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { ask } from '../../src/actions/complaint/hearing/ask.ts'
import { goOn, reply } from '../../src/actions/complaint/hearing/reply.ts'
import { sayMore, seekCoordination } from '../../src/actions/complaint/hearing/say-more.ts'
import { contest, joinDispute, leaveDispute } from '../../src/actions/complaint/linked/contest.ts'
import { noteTransfer } from '../../src/actions/complaint/linked/note-transfer.ts'
import { progress } from '../../src/actions/complaint/progress.ts'
import { readIdentity } from '../../src/actions/complaint/read-identity.ts'
import { approveAnswer, sendBackAnswer } from '../../src/actions/complaint/review-answer.ts'
import { route } from '../../src/actions/complaint/route.ts'
import { sign } from '../../src/actions/complaint/sign.ts'
import { correct } from '../../src/actions/complaint/understanding/correct.ts'
import { reclassify } from '../../src/actions/complaint/understanding/reclassify.ts'
import { receive } from '../../src/actions/dispute/carry-out.ts'
import { designate, opine } from '../../src/actions/dispute/decide-dispute.ts'
import { drop, refuseDispute, withdrawDispute } from '../../src/actions/dispute/end-dispute.ts'
import { accept, askForMore, complete } from '../../src/actions/dispute/hear-parties.ts'
import { convene, recordMinutes } from '../../src/actions/dispute/meet.ts'
import { confirmPrecedent, dropPrecedent, flagPrecedent } from '../../src/actions/dispute/precedent.ts'
import { prolong } from '../../src/actions/dispute/prolong.ts'
import { recordFiling } from '../../src/actions/dispute/record-filing.ts'
import { refer } from '../../src/actions/dispute/refer.ts'
import { rescind } from '../../src/actions/dispute/rescind.ts'
import { statePosition } from '../../src/actions/dispute/state-position.ts'
import { takeMeasures } from '../../src/actions/dispute/take-measures.ts'
import { apply, recordTalks, settle } from '../../src/actions/dispute/talk.ts'
import { escalated, waived } from '../../src/actions/escalate.ts'
import { meetingDecisions } from '../../src/actions/note-decision.ts'
import type { Deed } from '../../src/actions/perform.ts'
import { acceptWork, sendBackWork } from '../../src/actions/plan/accept-work.ts'
import { type Amendment, amendTask, dropTask } from '../../src/actions/plan/amend-task.ts'
import { askDate, changeDate, refuseDate } from '../../src/actions/plan/change-date.ts'
import { nameOwners } from '../../src/actions/plan/name-owners.ts'
import { reportProgress } from '../../src/actions/plan/report-progress.ts'
import type { CaseKind } from '../../src/rules/cases/case.ts'
import type { Day, UnitId } from '../../src/rules/city.ts'
import { understood } from '../build.ts'
import { transferDeeds } from './transfer-deeds.ts'

/** Units that a walk may send a case to; the last one exists in no city. */
export const somewhere: readonly UnitId[] = [
  'cq-yuzhong-market',
  'cq-yuzhong-urban',
  'cq-yuzhong-fire',
  'nowhere',
]

export type AnyDeed = { name: string; deed: Deed<CaseKind, never>; input: (unit: UnitId) => never }

const a = <K extends CaseKind, const Input>(
  name: string,
  deed: Deed<K, Input>,
  input: (unit: UnitId) => NoInfer<Input>,
): AnyDeed => ({ name, deed: deed as never, input: input as never })

const nothing = () => ({})
const text = '已核实'
const words = () => ({ text })
const because = () => ({ reason: text })

const reworded = (unit: UnitId, deadline: Day | null): Amendment => ({
  ...{ plan: 'p1', taskNo: 1, marker: '1.', sectionPath: [], text: '修改后的任务' },
  ...{ owners: [text], lead: [], support: [] },
  ...{ units: [unit], deadline, deadlineText: null, longTerm: deadline === null, recurring: null },
  reason: text,
})

/** Every deed there is, by kind of case, with an input made from a unit. */
export const deedsOf: Record<CaseKind, readonly AnyDeed[]> = {
  complaint: [
    a('escalate', escalated.complaint, words),
    a('waive', waived.complaint, because),
    a('route', route, (unit) => ({ unit, sure: true, accused: [], understood })),
    a('route, unsure', route, () => ({ unit: null, sure: false, accused: [], understood })),
    a('assign', assign, (unit) => ({ unit, basis: text })),
    a('correct', correct, () => ({ explanation: text })),
    a('reclassify', reclassify, (unit) => ({ category: 'enforcement', accused: [unit], reason: text })),
    a('reclassify, about nobody', reclassify, () => ({ category: 'urgent', accused: [], reason: text })),
    a('sign', sign, nothing),
    a('giveBack', giveBack, (proposed) => ({ reason: 'other-competent', explanation: text, proposed })),
    a('ask', ask, words),
    a('reply', reply, words),
    a('goOn', goOn, nothing),
    a('progress', progress, words),
    a('supplement', sayMore, words),
    a('seekCoordination', seekCoordination, because),
    a('contest', contest, (unit) => ({
      kind: 'both-claim',
      others: [unit],
      view: text,
      basis: text,
      talks: '',
      runningDates: '',
      talkFirst: false,
    })),
    a('erase', erase, () => ({ what: 'identity', basis: 'x' })),
    a('setNotices', setNotices, () => ({ on: true })),
    a('wantCheckBacks', wantCheckBacks, () => ({})),
    a('answerCheckBack', answerCheckBack, () => ({})),
    a('noteFiles', noteFiles, () => ({ checked: [] })),
    a('noteTransfer', noteTransfer, () => ({ transfer: 'YS1999-00001', to: text, text })),
    a('noteDecision', meetingDecisions.complaint, words),
    a('joinDispute', joinDispute, () => ({ dispute: 'ZY1999-00001', contact: 'cq-justice', parties: [] })),
    a('leaveDispute', leaveDispute, () => ({ dispute: 'ZY1999-00001' })),
    a('requestExtension', requestExtension, () => ({ days: 3, reason: text })),
    a('grantExtension', grantExtension, nothing),
    a('refuseExtension', refuseExtension, because),
    a('answer', answer, () => ({ result: 'solved', text })),
    a('approveAnswer', approveAnswer, nothing),
    a('sendBackAnswer', sendBackAnswer, because),
    a('rate', rate, words),
    a('reopen', reopen, because),
    a('close', close, nothing),
    a('notAccept', notAccept, () => ({ reason: 'litigation', explanation: text })),
    a('withdraw', withdraw, because),
    a('readIdentity', readIdentity, because),
    a('merge', merge, () => ({ into: 'SQ1999-00001' })),
  ],
  dispute: [
    a('escalate', escalated.dispute, words),
    a('waive', waived.dispute, because),
    a('accept', accept, nothing),
    a('askForMore', askForMore, () => ({ missing: text })),
    a('complete', complete, words),
    a('drop', drop, nothing),
    a('refuse', refuseDispute, because),
    a('state', statePosition, () => ({ view: text, basis: '' })),
    a('designate', designate, (unit) => ({ unit, basis: text, text: '' })),
    a('opine', opine, (unit) => ({ unit, basis: text, text: '' })),
    a('withdraw', withdrawDispute, because),
    a('noteDecision', meetingDecisions.dispute, words),
    a('recordTalks', recordTalks, () => ({ present: text, result: text })),
    a('settle', settle, (unit) => ({ unit, text })),
    a('apply', apply, words),
    a('recordFiling', recordFiling, () => ({ at: '2026-03-09T09:30', proof: text })),
    a('takeMeasures', takeMeasures, () => ({ reason: text, text })),
    a('convene', convene, () => ({ at: '2026-03-12', place: text })),
    a('recordMinutes', recordMinutes, () => ({ present: text, minutes: text })),
    a('prolong', prolong, because),
    a('refer', refer, words),
    a('receive', receive, words),
    a('rescind', rescind, because),
    a('confirmPrecedent', confirmPrecedent, () => ({
      matter: '食品生产经营许可',
      district: null,
      from: '2026-03-09',
      until: null,
    })),
    a('flagPrecedent', flagPrecedent, () => ({ against: ['ZY1999-00001'], isNews: true })),
    a('markPrecedent', flagPrecedent, () => ({ against: [], isNews: false })),
    a('dropPrecedent', dropPrecedent, because),
  ],
  ...transferDeeds,
  'plan-task': [
    a('escalate', escalated['plan-task'], words),
    a('waive', waived['plan-task'], because),
    a('progress', reportProgress, () => ({ text, done: false })),
    a('reportDone', reportProgress, () => ({ text, done: true })),
    a('noteDecision', meetingDecisions['plan-task'], words),
    a('acceptWork', acceptWork, nothing),
    a('sendBack', sendBackWork, because),
    a('askDate', askDate, () => ({ deadline: '2027-12-31', reason: text })),
    a('refuseDate', refuseDate, because),
    a('changeDate', changeDate, () => ({ deadline: '2026-12-31', reason: text })),
    a('nameOwners', nameOwners, (unit) => ({ name: text, units: [unit] })),
    a('amendTask', amendTask, (unit) => reworded(unit, '2027-06-30')),
    a('amendTask, to a standing duty', amendTask, (unit) => reworded(unit, null)),
    a('drop', dropTask, because),
  ],
}
