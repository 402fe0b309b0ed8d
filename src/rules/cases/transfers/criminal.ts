/** Criminal transfer 涉嫌犯罪移送: Decree 310 (rev. 2020) from the officers' report to the hand-over of goods. */

import type { PersonId, UnitId } from '../../city.ts'
import type { CaseNo } from '../case.ts'
import type { Table } from '../moves.ts'

export type CriminalState =
  | 'verifying'
  | 'reported'
  | 'approved'
  | 'sent'
  | 'received'
  | 'opened'
  | 'refused'
  | 'reconsidering'
  | 'upheld'
  | 'supervised'
  | 'sent-back'
  | 'kept'
  | 'handed-over'
  | 'own-decision'
  | 'cancelled'

/** Every state in which somebody owes something still. */
const underWay = [
  'verifying',
  'reported',
  'approved',
  'sent',
  'received',
  'opened',
  'refused',
  'reconsidering',
  'upheld',
  'supervised',
  'sent-back',
] as const

/** Comments name the articles of 行政执法机关移送涉嫌犯罪案件的规定. */
export const criminalMoves = {
  first: ['verifying'],
  ends: ['kept', 'handed-over', 'own-decision', 'cancelled'],
  starts: ['verify'],
  moves: {
    escalate: {
      from: underWay,
      to: 'same',
      by: ['coordinator', 'supervisor'],
    },
    waive: {
      from: underWay,
      to: 'same',
      by: ['coordinator', 'supervisor'],
    },
    noteDecision: { from: underWay, to: 'same', by: ['coordinator'] },
    // art. 5 ¶1: two officers or more verify and report.
    report: { from: ['verifying'], to: 'reported', by: ['holder'], stops: ['verify'], starts: ['approve'] },
    cancel: { from: ['verifying'], to: 'cancelled', by: ['holder'] },
    // art. 5 ¶2: the head of the body approves, or puts on file why not.
    approve: { from: ['reported'], to: 'approved', by: ['head'], stops: ['approve'], starts: ['hand-over'] },
    decline: { from: ['reported'], to: 'kept', by: ['head'] },
    send: { from: ['approved'], to: 'sent', by: ['holder'], stops: ['hand-over'], starts: ['receipt'] },
    // art. 7: the police sign the receipt; what is not theirs they pass on, and tell the sender.
    receipt: {
      from: ['sent'],
      to: 'received',
      by: ['receiver', 'holder'],
      stops: ['receipt'],
      starts: ['decide'],
    },
    passOn: {
      from: ['sent', 'received'],
      to: 'sent',
      by: ['receiver', 'holder'],
      stops: ['decide', 'complete'],
      starts: ['receipt'],
    },
    // 公安机关办理刑事案件程序规定 art. 180: incomplete papers are asked for, and are no ground to refuse receipt.
    askPapers: { from: ['sent', 'received'], to: 'same', by: ['receiver', 'holder'], starts: ['complete'] },
    sendPapers: { from: ['sent', 'received'], to: 'same', by: ['holder'], stops: ['complete'] },
    // art. 8
    openCase: {
      from: ['received', 'reconsidering', 'supervised'],
      to: 'opened',
      by: ['receiver', 'holder'],
      stops: ['decide', 'complete', 'reconsider', 'supervision'],
      starts: ['hand-over-goods'],
    },
    refuseCase: {
      from: ['received'],
      to: 'refused',
      by: ['receiver', 'holder'],
      stops: ['decide', 'complete'],
      starts: ['ask-reconsideration'],
    },
    // art. 9
    reconsider: {
      from: ['refused'],
      to: 'reconsidering',
      by: ['holder'],
      stops: ['ask-reconsideration'],
      starts: ['reconsider'],
    },
    uphold: {
      from: ['reconsidering'],
      to: 'upheld',
      by: ['receiver', 'holder'],
      stops: ['reconsider'],
      starts: ['ask-supervision'],
    },
    askSupervision: {
      from: ['refused', 'upheld'],
      to: 'supervised',
      by: ['holder'],
      stops: ['ask-reconsideration', 'ask-supervision'],
      starts: ['supervision'],
    },
    // art. 13: no crime, but an administrative liability.
    returnCase: {
      from: ['received', 'opened'],
      to: 'sent-back',
      by: ['receiver', 'holder'],
      stops: ['decide', 'hand-over-goods', 'complete'],
      starts: ['own-decision'],
    },
    // art. 12, art. 10
    handGoods: { from: ['opened'], to: 'handed-over', by: ['holder'] },
    decideOwn: { from: ['refused', 'upheld', 'supervised', 'sent-back'], to: 'own-decision', by: ['holder'] },
  },
  lapses: {},
} as const satisfies Table<CriminalState>

/** What goes to the police (art. 6). */
export const packetItems = ['letter', 'inquiry', 'goods', 'appraisal', 'other'] as const
export type PacketItem = (typeof packetItems)[number]

export type CriminalFacts = {
  matter: string
  complaint?: CaseNo
  /** The police of the same level (art. 5 ¶2). */
  receiver: UnitId
  officers?: string[]
  report?: string
  approvedBy?: PersonId
  packet?: { items: PacketItem[]; lacking: string; copied: boolean; notCopied: string; at: string }
  /** Where the police passed it on to (art. 7). */
  passedTo?: string
}
