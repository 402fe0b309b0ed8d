/** A case: whatever is owed to somebody. Complaint, dispute and plan task differ in their tables, not in this. */

import type { Door, PersonId, Span, UnitId } from '../city.ts'
import type { ComplaintState } from './complaint/complaint.ts'
import type { ComplaintFacts } from './complaint/facts.ts'
import type { DisputeFacts, DisputeState } from './disputes/dispute.ts'
import type { Owed } from './owed.ts'
import type { PlanTaskFacts, PlanTaskState } from './plan/plan-task.ts'
import type { ClueFacts, ClueState } from './transfers/clue.ts'
import type { CriminalFacts, CriminalState } from './transfers/criminal.ts'
import type { TransferFacts, TransferState } from './transfers/transfer.ts'

export type CaseNo = string
export type CaseKind = 'complaint' | 'dispute' | 'plan-task' | 'criminal-transfer' | 'transfer' | 'clue'

type Kinds = {
  complaint: { state: ComplaintState; facts: ComplaintFacts }
  dispute: { state: DisputeState; facts: DisputeFacts }
  'plan-task': { state: PlanTaskState; facts: PlanTaskFacts }
  'criminal-transfer': { state: CriminalState; facts: CriminalFacts }
  transfer: { state: TransferState; facts: TransferFacts }
  clue: { state: ClueState; facts: ClueFacts }
}
export type StateOf<K extends CaseKind> = Kinds[K]['state']
export type FactsOf<K extends CaseKind> = Kinds[K]['facts']

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type By =
  | { kind: 'bot' }
  | { kind: 'complainant' }
  | { kind: 'person'; id: PersonId; name: string; unit: UnitId }

/** One line of the file. `hash` seals it together with the line before. */
export type Entry = {
  seq: number
  at: Date
  deed: string
  by: By
  from: string
  to: string
  unit: UnitId
  note: { [key: string]: Json }
  /** Where the deed came from, so that the same one is done once. */
  key?: string
  /** The note was destroyed when its time was over; its digest keeps the seal whole. Empty: to be destroyed with this write. */
  erased?: string
  prev: string
  hash: string
}
export type NewEntry = Omit<Entry, 'prev' | 'hash'>

export type Clock = {
  name: string
  /** The row of policies.json it was started under; null for a date that the plan itself gives. */
  policy: string | null
  span: Span | null
  from: Date
  due: Date
  provisional: boolean
  calendar: string
  status: 'running' | 'paused' | 'stopped'
  stoppedAt?: Date
  pauses: { from: Date; to?: Date }[]
  extensions: { at: Date; span: Span; basis: string }[]
  /** When this due date was set, if later than the start. */
  since?: Date
  /** Steps of the ladder already taken. */
  taken: string[]
}

/** Where a case came from; `key` is unique, so the same message or form opens one case. */
export type Origin = {
  key: string
  door: Door
  person?: PersonId
  channel?: string
  thread?: string
}

export type Case<K extends CaseKind = CaseKind> = {
  [Kind in K]: {
    no: CaseNo
    kind: Kind
    state: StateOf<Kind>
    /** The one accountable unit. */
    unit: UnitId
    /** Every unit that has a part in it, and so may see it. */
    involved: UnitId[]
    /** Bodies complained of: they and all below them see nothing. */
    accused: UnitId[]
    /** Where there are any, only these people see the case, on whatever surface. */
    confined?: PersonId[]
    facts: FactsOf<Kind>
    clocks: Clock[]
    /** The version of the ladder in force when it was opened. */
    ladder?: string
    history: Entry[]
    owed: Owed[]
    openedAt: Date
    /** Null while the case is open. */
    closedAt: Date | null
    /** When the sweep must look at it next. */
    wake: Date | null
    version: number
    origin: Origin
  }
}[K]

export const runningClock = (file: Pick<Case, 'clocks'>, name: string): Clock | undefined =>
  file.clocks.find((clock) => clock.name === name && clock.status !== 'stopped')
