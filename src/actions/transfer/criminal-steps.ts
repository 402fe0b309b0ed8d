/** 涉嫌犯罪移送 after the packet has gone: what the police answer, and what the sender may do about it (Decree 310 art. 7-13). */

import { step } from './step.ts'

const kind = 'criminal-transfer'

export const criminalSteps = {
  cancel: step(kind, 'cancel'),
  decline: step(kind, 'decline'),
  receipt: step(kind, 'receipt'),
  passOn: step(kind, 'passOn', (passedTo) => ({ passedTo })),
  askPapers: step(kind, 'askPapers'),
  sendPapers: step(kind, 'sendPapers'),
  openCase: step(kind, 'openCase'),
  refuseCase: step(kind, 'refuseCase'),
  reconsider: step(kind, 'reconsider'),
  uphold: step(kind, 'uphold'),
  askSupervision: step(kind, 'askSupervision'),
  returnCase: step(kind, 'returnCase'),
  handGoods: step(kind, 'handGoods'),
  decideOwn: step(kind, 'decideOwn'),
} as const
