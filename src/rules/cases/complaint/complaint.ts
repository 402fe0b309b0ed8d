/** Complaint 诉求: its states and its moves. To change what may happen, change this table. */

import type { Table } from '../moves.ts'

export type ComplaintState =
  | 'received'
  | 'triage'
  | 'dispatched'
  | 'signed'
  | 'waiting'
  | 'returned'
  | 'taken-over'
  | 'in-review'
  | 'answered'
  | 'closed'
  | 'not-accepted'
  | 'withdrawn'
  | 'merged'

const beforeAnswer = [
  'received',
  'triage',
  'dispatched',
  'signed',
  'waiting',
  'returned',
  'taken-over',
] as const

/** What is done in its own time, whatever has become of the case by then: photographs are looked at, its author changes a wish. */
const everyState = [
  ...beforeAnswer,
  'in-review',
  'answered',
  'closed',
  'not-accepted',
  'withdrawn',
  'merged',
] as const

export const complaintMoves = {
  first: ['received'],
  ends: ['closed', 'not-accepted', 'withdrawn', 'merged'],
  starts: ['route'],
  moves: {
    // Routing: sure → the unit has it; unsure → the coordinators choose.
    dispatch: {
      from: ['received', 'returned'],
      to: 'dispatched',
      by: ['bot'],
      starts: ['sign', 'return'],
      startsOnce: ['answer'],
      stops: ['route'],
    },
    triage: { from: ['received', 'returned'], to: 'triage', by: ['bot'], startsOnce: ['answer'] },
    assign: {
      from: ['received', 'triage', 'dispatched', 'signed', 'returned', 'taken-over'],
      to: 'dispatched',
      by: ['coordinator', 'bot'],
      starts: ['sign', 'return'],
      startsOnce: ['answer'],
      stops: ['route', 'name-unit', 'extension-decision'],
    },
    correct: {
      from: ['received', 'triage', 'dispatched'],
      to: 'triage',
      by: ['complainant', 'coordinator'],
      starts: ['route'],
      startsOnce: ['answer'],
      stops: ['sign', 'return'],
    },

    // What it was taken for is put right, within the time that has run; whoever is accused by it lets go of it.
    reclassify: {
      from: ['triage', 'dispatched', 'signed', 'waiting', 'returned', 'taken-over'],
      to: 'same',
      by: ['coordinator'],
    },
    reclassifyAside: {
      from: ['triage', 'dispatched', 'signed', 'waiting', 'returned', 'taken-over'],
      to: 'triage',
      by: ['coordinator'],
      starts: ['route'],
      resumes: ['answer'],
      stops: ['sign', 'return', 'wait', 'name-unit', 'extension-decision'],
    },

    // The unit's side. The complainant's clock (answer) runs on through every return.
    sign: { from: ['dispatched'], to: 'signed', by: ['holder'], stops: ['sign'] },
    giveBack: {
      from: ['dispatched', 'signed'],
      to: 'returned',
      by: ['holder'],
      stops: ['sign', 'return', 'extension-decision'],
      starts: ['route'],
    },
    // The return that is one too many: the coordination group must name a unit within its own clock.
    giveUp: {
      from: ['dispatched', 'signed'],
      to: 'taken-over',
      by: ['holder'],
      stops: ['sign', 'return', 'extension-decision'],
      starts: ['name-unit'],
    },
    ask: { from: ['signed'], to: 'waiting', by: ['holder'], pauses: ['answer'], starts: ['wait'] },
    reply: {
      from: ['waiting'],
      to: 'signed',
      by: ['complainant', 'coordinator'],
      resumes: ['answer'],
      stops: ['wait'],
    },
    goOn: {
      from: ['waiting'],
      to: 'signed',
      by: ['bot', 'coordinator'],
      resumes: ['answer'],
      stops: ['wait'],
    },
    progress: {
      from: ['triage', 'dispatched', 'signed', 'waiting', 'returned', 'taken-over'],
      to: 'same',
      by: ['holder'],
    },
    // Whoever complained may always say more, and may always ask the coordinators to look: neither stops a clock.
    supplement: { from: [...beforeAnswer, 'in-review'], to: 'same', by: ['complainant'] },
    seekCoordination: { from: [...beforeAnswer, 'in-review', 'answered'], to: 'same', by: ['complainant'] },
    // While it is disputed who is competent, nobody answers alone (重庆市行政执法监督条例 art. 11).
    contest: { from: beforeAnswer, to: 'same', by: ['holder', 'coordinator', 'bot'] },
    joinDispute: { from: [...beforeAnswer, 'in-review', 'answered'], to: 'same', by: ['bot'] },
    leaveDispute: { from: [...beforeAnswer, 'in-review', 'answered'], to: 'same', by: ['bot'] },
    escalate: {
      from: [...beforeAnswer, 'in-review', 'answered'],
      to: 'same',
      by: ['coordinator', 'supervisor'],
    },
    waive: {
      from: [...beforeAnswer, 'in-review', 'answered'],
      to: 'same',
      by: ['coordinator', 'supervisor'],
    },
    noteParts: { from: everyState, to: 'same', by: ['bot'] },
    rejoin: { from: [...beforeAnswer, 'in-review'], to: 'same', by: ['bot'] },
    noteFiles: { from: everyState, to: 'same', by: ['bot'] },
    noteDecision: { from: [...beforeAnswer, 'in-review', 'answered'], to: 'same', by: ['coordinator'] },
    noteTransfer: { from: [...beforeAnswer, 'in-review', 'answered', 'closed'], to: 'same', by: ['bot'] },
    requestExtension: { from: ['signed'], to: 'same', by: ['holder'], starts: ['extension-decision'] },
    // A question to the complainant does not hold up the coordinator, whose own clock runs on.
    grantExtension: {
      from: ['signed', 'waiting'],
      to: 'same',
      by: ['coordinator'],
      stops: ['extension-decision'],
    },
    refuseExtension: {
      from: ['signed', 'waiting'],
      to: 'same',
      by: ['coordinator'],
      stops: ['extension-decision'],
    },
    answer: {
      from: ['signed', 'taken-over'],
      to: 'answered',
      by: ['holder'],
      stops: ['answer', 'return', 'name-unit', 'extension-decision'],
      starts: ['feedback'],
    },

    // An answer to a complaint about enforcement is read by the supervision office before it counts.
    answerForReview: {
      from: ['signed', 'taken-over'],
      to: 'in-review',
      by: ['holder'],
      pauses: ['answer'],
      stops: ['return', 'name-unit', 'extension-decision'],
      starts: ['review'],
    },
    approveAnswer: {
      from: ['in-review'],
      to: 'answered',
      by: ['supervisor'],
      stops: ['answer', 'review'],
      starts: ['feedback'],
    },
    sendBackAnswer: {
      from: ['in-review'],
      to: 'signed',
      by: ['supervisor'],
      stops: ['review'],
      resumes: ['answer'],
    },

    // After the answer.
    rate: { from: ['answered', 'closed'], to: 'same', by: ['complainant'] },
    reopen: {
      from: ['answered', 'closed'],
      to: 'dispatched',
      by: ['complainant', 'coordinator'],
      stops: ['feedback'],
      starts: ['sign', 'return', 'answer'],
    },
    close: { from: ['answered'], to: 'closed', by: ['bot', 'coordinator'] },

    // Ways out that are no answer. Nothing is ever closed as "not ours".
    notAccept: {
      from: ['received', 'triage', 'dispatched', 'signed', 'taken-over'],
      to: 'not-accepted',
      by: ['coordinator'],
    },
    withdraw: { from: beforeAnswer, to: 'withdrawn', by: ['complainant'] },
    // Whether to be told of news outside the page; and to be asked, long after, whether it has done harm.
    setNotices: { from: everyState, to: 'same', by: ['complainant'] },
    wantCheckBacks: { from: ['answered', 'closed'], to: 'same', by: ['complainant'] },
    answerCheckBack: { from: everyState, to: 'same', by: ['complainant'] },
    // When the time to keep it is over.
    erase: { from: ['closed', 'not-accepted', 'withdrawn', 'merged'], to: 'same', by: ['bot'] },
    readIdentity: {
      from: everyState,
      to: 'same',
      by: ['coordinator'],
    },
    merge: { from: beforeAnswer, to: 'merged', by: ['coordinator'] },
  },
  lapses: { wait: 'goOn', feedback: 'close' },
} as const satisfies Table<ComplaintState>

/** 回访: rows of policies.json, counted from when whoever complained agreed to be asked. */
export const checkBackClocks = ['check-back-1', 'check-back-2', 'check-back-3'] as const

/** 保存期限: how long after its end the identity and the words of a complaint are kept; rows of policies.json. */
export const retentionClocks = { identity: 'keep-identity', words: 'keep-words' } as const
export type Kept = keyof typeof retentionClocks

export const returnReasons = [
  'wrong-region',
  'not-competent',
  'other-competent',
  'duplicate',
  'incomplete',
] as const
export type ReturnReason = (typeof returnReasons)[number]

export const results = ['solved', 'explained', 'partly', 'refused'] as const
export type Result = (typeof results)[number]

/** Lawful reasons only: each has words that say where to go instead. */
export const notAcceptReasons = [
  'litigation',
  'petition',
  'arbitration',
  'review',
  'discipline',
  'no-facts',
] as const
export type NotAcceptReason = (typeof notAcceptReasons)[number]
