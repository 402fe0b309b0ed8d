/** Discipline clue 问题线索: to the discipline inspection office. Seen by the people named in it, and by nobody else. */

import type { CaseNo } from '../case.ts'
import type { Table } from '../moves.ts'

export type ClueState = 'noted' | 'approved' | 'sent' | 'closed' | 'kept'

export const clueMoves = {
  first: ['noted'],
  ends: ['closed', 'kept'],
  starts: ['transfer'],
  moves: {
    approve: { from: ['noted'], to: 'approved', by: ['handler'] },
    decline: { from: ['noted'], to: 'kept', by: ['handler'] },
    send: { from: ['approved'], to: 'sent', by: ['handler'], stops: ['transfer'], starts: ['receipt'] },
    receipt: { from: ['sent'], to: 'closed', by: ['handler'] },
  },
  lapses: {},
} as const satisfies Table<ClueState>

/** Three kinds of leads (执法机关和司法机关向纪检监察机关移送问题线索工作办法). */
export const clueKinds = ['discipline', 'duty-violation', 'duty-crime'] as const
export type ClueKind = (typeof clueKinds)[number]

export type ClueFacts = {
  kind: ClueKind
  summary: string
  evidence: string
  complaint?: CaseNo
  approvedBy?: string
  sentTo?: string
  receipt?: string
}
