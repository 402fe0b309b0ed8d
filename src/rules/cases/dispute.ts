/** Dispute 争议 over who is competent: its states, its moves, its facts. */

import type { UnitId } from '../city.ts'
import type { CaseNo } from './case.ts'
import type { Table } from './moves.ts'

export type DisputeState =
  | 'applied'
  | 'incomplete'
  | 'hearing'
  | 'decided'
  | 'closed'
  | 'not-accepted'
  | 'dropped'
  | 'withdrawn'

export const disputeMoves = {
  first: ['applied'],
  ends: ['closed', 'not-accepted', 'dropped', 'withdrawn'],
  starts: ['accept'],
  moves: {
    accept: {
      from: ['applied'],
      to: 'hearing',
      by: ['coordinator', 'bot'],
      stops: ['accept'],
      starts: ['opinion', 'result'],
    },
    askForMore: {
      from: ['applied'],
      to: 'incomplete',
      by: ['coordinator'],
      stops: ['accept'],
      starts: ['complete'],
    },
    complete: { from: ['incomplete'], to: 'applied', by: ['party'], stops: ['complete'], starts: ['accept'] },
    // 梁平区 procedure: papers not completed in time, the application counts as dropped.
    drop: { from: ['incomplete'], to: 'dropped', by: ['bot'] },
    refuse: { from: ['applied'], to: 'not-accepted', by: ['coordinator'] },
    state: { from: ['applied', 'incomplete', 'hearing'], to: 'same', by: ['party'] },
    designate: {
      from: ['applied', 'hearing'],
      to: 'decided',
      by: ['coordinator'],
      stops: ['accept', 'opinion', 'result'],
      starts: ['hand-over'],
    },
    opine: {
      from: ['applied', 'hearing'],
      to: 'decided',
      by: ['coordinator'],
      stops: ['accept', 'opinion', 'result'],
      starts: ['hand-over'],
    },
    carryOut: { from: ['decided'], to: 'closed', by: ['bot', 'coordinator', 'party'] },
    withdraw: { from: ['applied', 'incomplete', 'hearing'], to: 'withdrawn', by: ['party', 'coordinator'] },
  },
  lapses: { complete: 'drop' },
} as const satisfies Table<DisputeState>

export const disputeKinds = [
  'both-claim',
  'both-decline',
  'application-of-law',
  'transfer-refused',
  'delegated-power',
] as const
export type DisputeKind = (typeof disputeKinds)[number]

export type Position = { unit: UnitId; view: string; basis: string; at: string }

export type DisputeFacts = {
  matter: string
  kind: DisputeKind
  /** The unit that applied; null where the bot or a coordinator did. */
  applicant: UnitId | null
  parties: UnitId[]
  positions: Position[]
  /** The complaint the parties pass to each other, if there is one. */
  complaint?: CaseNo
  missing?: string
  decision?: { form: 'designation' | 'opinion'; unit: UnitId; basis: string; text: string; at: string }
  refusal?: string
}
