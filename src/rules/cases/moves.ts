/** Tables of moves, and what reads them. A state machine is a table you can read aloud. */

import type { Case, CaseKind, StateOf } from './case.ts'
import { complaintMoves } from './complaint/complaint.ts'
import { disputeMoves } from './disputes/dispute.ts'
import { planTaskMoves } from './plan/plan-task.ts'
import { clueMoves } from './transfers/clue.ts'
import { criminalMoves } from './transfers/criminal.ts'
import { transferMoves } from './transfers/transfer.ts'

/** The part somebody plays in a case; see roles.ts. */
export type Part =
  | 'bot'
  | 'holder'
  | 'coordinator'
  | 'supervisor'
  | 'complainant'
  | 'party'
  | 'arbiter'
  | 'adviser'
  | 'receiver'
  | 'head'
  | 'handler'

export type Move<State extends string = string> = {
  from: readonly State[]
  /** 'same' leaves the state alone. */
  to: State | 'same'
  by: readonly Part[]
  /** Clocks started anew from the moment of the deed. */
  starts?: readonly string[]
  /** Clocks started once, from receipt: nothing that happens later starts them again. */
  startsOnce?: readonly string[]
  /** Clocks started unless they run already. */
  keeps?: readonly string[]
  stops?: readonly string[]
  pauses?: readonly string[]
  resumes?: readonly string[]
}

export type Table<State extends string = string> = {
  first: readonly State[]
  /** Ends of the case: every clock stops, every promise ends. */
  ends: readonly State[]
  /** Clocks started when the case is opened. */
  starts: readonly string[]
  moves: Record<string, Move<State>>
  /** What the bot does by itself when a clock runs out. */
  lapses: Record<string, string>
}

export const tables: { [K in CaseKind]: Table<StateOf<K>> } = {
  complaint: complaintMoves,
  dispute: disputeMoves,
  'plan-task': planTaskMoves,
  'criminal-transfer': criminalMoves,
  transfer: transferMoves,
  clue: clueMoves,
}

export const tableOf = (kind: CaseKind): Table => tables[kind]

export const isEnd = (file: Pick<Case, 'kind' | 'state'>): boolean =>
  tableOf(file.kind).ends.includes(file.state)

/** The moves open to a case in this state: also what its card shows as buttons. */
export function movesFrom({ kind, state }: Pick<Case, 'kind' | 'state'>): string[] {
  const { moves } = tableOf(kind)
  return Object.keys(moves).filter((name) => moves[name]?.from.includes(state))
}
