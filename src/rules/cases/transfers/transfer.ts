/** Transfer 移送 to another department or region: receipt, acceptance or objection, and the result back. */

import type { UnitId } from '../../city.ts'
import type { CaseNo } from '../case.ts'
import type { Table } from '../moves.ts'

export type TransferState = 'sent' | 'received' | 'accepted' | 'objected' | 'closed' | 'taken-back'

/** Every state in which somebody owes something still. */
const underWay = ['sent', 'received', 'accepted', 'objected'] as const

export const transferMoves = {
  first: ['sent'],
  ends: ['closed', 'taken-back'],
  starts: ['receipt', 'object'],
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
    receipt: {
      from: ['sent'],
      to: 'received',
      by: ['receiver', 'holder'],
      stops: ['receipt'],
      // Where it has not been running from the sending on, it runs from when the papers were there.
      keeps: ['object'],
    },
    // Silence is acceptance, a receipt that never came included: there is one window to object, and nobody passes a
    // case on (市场监管程序规定 art. 14).
    takeOn: {
      from: ['sent', 'received'],
      to: 'accepted',
      by: ['receiver', 'holder', 'bot'],
      stops: ['receipt', 'object'],
      starts: ['result'],
    },
    object: {
      from: ['sent', 'received'],
      to: 'objected',
      by: ['receiver', 'holder'],
      stops: ['receipt', 'object'],
      starts: ['settle'],
    },
    // The office's word, or what the dispute over it came to.
    insist: {
      from: ['objected'],
      to: 'accepted',
      by: ['coordinator', 'bot'],
      stops: ['settle'],
      starts: ['result'],
    },
    takeBack: {
      from: ['sent', 'received', 'objected'],
      to: 'taken-back',
      by: ['holder', 'coordinator', 'bot'],
    },
    noteDecision: { from: underWay, to: 'same', by: ['coordinator'] },
    reportResult: { from: ['accepted'], to: 'closed', by: ['receiver', 'holder'] },
  },
  lapses: { object: 'takeOn' },
} as const satisfies Table<TransferState>

/** What counts from the sending. A body outside the city has a window only once it has the papers: nobody here knows when. */
export const clocksFor = (receiver: UnitId | null): string[] =>
  receiver ? ['receipt', 'object'] : ['receipt']

export type TransferFacts = {
  matter: string
  why: string
  complaint?: CaseNo
  /** A unit of the city; null: a body outside it, by its name in `to`. */
  receiver: UnitId | null
  to: string
  /** What goes with it (移送清单), and dates that run on: limitation, filing, measures in force. */
  papers: string
  runningDates: string
  objection?: string
  result?: string
}
