/** Every button there is, by its action id: what it does at once, or the form that it opens. */

import { close } from '../../actions/complaint/endings/close.ts'
import { rate } from '../../actions/complaint/endings/rate.ts'
import { grantExtension } from '../../actions/complaint/extension/decide-extension.ts'
import { goOn } from '../../actions/complaint/hearing/reply.ts'
import { approveAnswer } from '../../actions/complaint/review-answer.ts'
import { sign } from '../../actions/complaint/sign.ts'
import { accept } from '../../actions/dispute/hear-parties.ts'
import type { CaseKind } from '../../rules/cases/case.ts'
import type { FormName } from '../../words/chat/modals.ts'
import type { Form } from '../modals/form.ts'
import { formFor } from '../modals/forms.ts'
import { type Act, act } from './act.ts'

/** `does` acts at once, `opens` shows a form: one for each kind of case that has the move. */
export type Button = { does: Act } | { opens: readonly Form[] }

const escalatedKinds = ['complaint', 'dispute', 'plan-task', 'criminal-transfer', 'transfer'] as const

const opens = (name: FormName, ...kinds: readonly [CaseKind, ...CaseKind[]]): Button => ({
  opens: kinds.flatMap((kind) => formFor(kind, name) ?? []),
})

/** In the order in which they are offered. */
export const buttons: Readonly<Record<string, Button>> = {
  sign: { does: act(sign, {}) },
  answer: opens('answer', 'complaint'),
  giveBack: opens('giveBack', 'complaint'),
  requestExtension: opens('requestExtension', 'complaint'),
  progress: opens('progress', 'complaint'),
  ask: opens('ask', 'complaint'),
  contest: opens('contest', 'complaint'),

  assign: opens('assign', 'complaint'),
  notAccept: opens('notAccept', 'complaint'),
  merge: opens('merge', 'complaint'),
  reclassify: opens('reclassify', 'complaint'),
  grantExtension: { does: act(grantExtension, {}) },
  refuseExtension: opens('refuseExtension', 'complaint'),
  approveAnswer: { does: act(approveAnswer, {}) },
  sendBackAnswer: opens('sendBackAnswer', 'complaint'),
  goOn: { does: act(goOn, {}) },
  close: { does: act(close, {}) },

  correct: opens('correct', 'complaint'),
  reply: opens('reply', 'complaint'),
  supplement: opens('supplement', 'complaint'),
  seekCoordination: opens('seekCoordination', 'complaint'),
  rate: { does: act(rate, { text: '' }) },
  reopen: opens('reopen', 'complaint'),
  withdraw: opens('withdraw', 'complaint', 'dispute'),

  escalate: opens('escalate', ...escalatedKinds),
  waive: opens('waive', ...escalatedKinds),
  noteDecision: opens('noteDecision', ...escalatedKinds),

  accept: { does: act(accept, {}) },
  askForMore: opens('askForMore', 'dispute'),
  designate: opens('designate', 'dispute'),
  opine: opens('opine', 'dispute'),
  refuse: opens('refuse', 'dispute'),
  state: opens('state', 'dispute'),
  settle: opens('settle', 'dispute'),
  recordTalks: opens('recordTalks', 'dispute'),
  apply: opens('apply', 'dispute'),
  recordFiling: opens('recordFiling', 'dispute'),
  takeMeasures: opens('takeMeasures', 'dispute'),
  convene: opens('convene', 'dispute'),
  recordMinutes: opens('recordMinutes', 'dispute'),
  prolong: opens('prolong', 'dispute'),
  refer: opens('refer', 'dispute'),
  receive: opens('receive', 'dispute'),
  confirmPrecedent: opens('confirmPrecedent', 'dispute'),
  dropPrecedent: opens('dropPrecedent', 'dispute'),
  rescind: opens('rescind', 'dispute'),
  complete: opens('complete', 'dispute'),

  report: opens('report', 'criminal-transfer'),
  cancel: opens('cancel', 'criminal-transfer'),
  approve: opens('approve', 'criminal-transfer', 'clue'),
  decline: opens('decline', 'criminal-transfer', 'clue'),
  send: opens('send', 'criminal-transfer', 'clue'),
  receipt: opens('receipt', 'criminal-transfer', 'transfer', 'clue'),
  passOn: opens('passOn', 'criminal-transfer'),
  askPapers: opens('askPapers', 'criminal-transfer'),
  sendPapers: opens('sendPapers', 'criminal-transfer'),
  openCase: opens('openCase', 'criminal-transfer'),
  refuseCase: opens('refuseCase', 'criminal-transfer'),
  reconsider: opens('reconsider', 'criminal-transfer'),
  uphold: opens('uphold', 'criminal-transfer'),
  askSupervision: opens('askSupervision', 'criminal-transfer'),
  returnCase: opens('returnCase', 'criminal-transfer'),
  handGoods: opens('handGoods', 'criminal-transfer'),
  decideOwn: opens('decideOwn', 'criminal-transfer'),
  takeOn: opens('takeOn', 'transfer'),
  object: opens('object', 'transfer'),
  insist: opens('insist', 'transfer'),
  reportResult: opens('reportResult', 'transfer'),
  takeBack: opens('takeBack', 'transfer'),

  reportProgress: opens('reportProgress', 'plan-task'),
  acceptWork: opens('acceptWork', 'plan-task'),
  sendBack: opens('sendBack', 'plan-task'),
  askDate: opens('askDate', 'plan-task'),
  changeDate: opens('changeDate', 'plan-task'),
  setDate: opens('changeDate', 'plan-task'),
  refuseDate: opens('refuseDate', 'plan-task'),
  drop: opens('drop', 'plan-task'),
}

/** The act or the form that a button means for a case of this kind. */
export function meaning(button: Button, kind: CaseKind): { does: Act } | { opens: Form } | null {
  if ('does' in button) return button.does.kind === kind ? button : null
  const form = button.opens.find((form) => form.kind === kind)
  return form ? { opens: form } : null
}
