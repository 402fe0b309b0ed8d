/** Dispute 争议 over who is competent: its states, its moves, its facts. */

import type { UnitId } from '../../city.ts'
import type { CaseNo } from '../case.ts'
import type { Table } from '../moves.ts'
import type { Arbiter } from './arbiter.ts'
import type { Filing } from './filings.ts'

export type DisputeState =
  | 'negotiating'
  | 'applied'
  | 'incomplete'
  | 'hearing'
  | 'meeting'
  | 'referred'
  | 'decided'
  | 'closed'
  | 'not-accepted'
  | 'dropped'
  | 'withdrawn'

/** Nobody has been named yet: whatever a party may say or show, it may say or show now. */
const undecided = ['negotiating', 'applied', 'incomplete', 'hearing', 'meeting', 'referred'] as const
const beforeDecision = ['negotiate', 'accept', 'complete', 'opinion', 'result', 'designate'] as const

export const disputeMoves = {
  first: ['negotiating', 'applied'],
  ends: ['closed', 'not-accepted', 'dropped', 'withdrawn'],
  starts: ['negotiate'],
  moves: {
    // 行政处罚法 art. 25 ¶2: the parties talk first; what they agree on needs no arbiter.
    recordTalks: { from: ['negotiating', 'applied', 'incomplete', 'hearing'], to: 'same', by: ['party'] },
    offer: { from: undecided, to: 'same', by: ['party'] },
    settle: {
      from: undecided,
      to: 'decided',
      by: ['party'],
      stops: beforeDecision,
      starts: ['hand-over'],
    },
    apply: {
      from: ['negotiating'],
      to: 'applied',
      by: ['party', 'coordinator', 'bot'],
      stops: ['negotiate'],
      starts: ['accept'],
    },

    // The office checks the application; it may also take a dispute up of its own accord.
    accept: {
      from: ['negotiating', 'applied'],
      to: 'hearing',
      by: ['coordinator', 'bot'],
      stops: ['negotiate', 'accept'],
      starts: ['opinion', 'result'],
    },
    // Whoever has said all there is, as after two returns, has nothing left to be waited for.
    acceptHeard: {
      from: ['negotiating', 'applied'],
      to: 'hearing',
      by: ['coordinator', 'bot'],
      stops: ['negotiate', 'accept'],
      starts: ['result'],
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
    refuse: { from: ['negotiating', 'applied'], to: 'not-accepted', by: ['coordinator'] },

    // The parties are heard. The clock for it ends with the last of them, not with the decision.
    state: { from: undecided, to: 'same', by: ['party', 'adviser'] },
    stateLast: { from: ['hearing', 'meeting', 'referred'], to: 'same', by: ['party'], stops: ['opinion'] },
    recordFiling: { from: undecided, to: 'same', by: ['party'] },
    takeMeasures: { from: undecided, to: 'same', by: ['party', 'bot'] },
    convene: { from: ['hearing'], to: 'meeting', by: ['coordinator'] },
    recordMinutes: { from: ['meeting'], to: 'hearing', by: ['coordinator'] },
    prolong: { from: ['hearing', 'meeting'], to: 'same', by: ['coordinator'] },

    // Who is competent. The superior may also designate at once (art. 25 ¶2, second half).
    opine: {
      from: ['applied', 'hearing'],
      to: 'decided',
      by: ['coordinator'],
      stops: beforeDecision,
      starts: ['hand-over'],
    },
    refer: {
      from: ['applied', 'hearing'],
      to: 'referred',
      by: ['coordinator'],
      stops: ['accept', 'result'],
      starts: ['designate'],
    },
    designate: {
      from: ['negotiating', 'applied', 'hearing', 'referred'],
      to: 'decided',
      by: ['coordinator', 'arbiter'],
      stops: beforeDecision,
      starts: ['hand-over'],
    },

    // Carried out when the unit that was named has signed for it.
    carryOut: { from: ['decided'], to: 'same', by: ['bot'] },
    receive: { from: ['decided'], to: 'closed', by: ['receiver', 'coordinator', 'bot'] },
    rescind: {
      from: ['decided', 'closed'],
      to: 'hearing',
      by: ['coordinator', 'arbiter'],
      stops: ['hand-over'],
      starts: ['result'],
    },
    escalate: { from: [...undecided, 'decided'], to: 'same', by: ['coordinator', 'supervisor'] },
    waive: { from: [...undecided, 'decided'], to: 'same', by: ['coordinator', 'supervisor'] },
    noteDecision: { from: [...undecided, 'decided'], to: 'same', by: ['coordinator'] },
    confirmPrecedent: { from: ['decided', 'closed'], to: 'same', by: ['coordinator'] },
    flagPrecedent: { from: ['decided', 'closed'], to: 'same', by: ['bot'] },
    // The other side of a contradiction, and the end of one: in its own thread, and no news of its own.
    markPrecedent: { from: ['decided', 'closed'], to: 'same', by: ['bot'] },
    dropPrecedent: { from: ['decided', 'closed'], to: 'same', by: ['coordinator'] },
    withdraw: { from: undecided, to: 'withdrawn', by: ['party', 'coordinator'] },
  },
  lapses: { negotiate: 'apply', complete: 'drop' },
} as const satisfies Table<DisputeState>

export const disputeKinds = [
  'both-claim',
  'both-decline',
  'application-of-law',
  'assistance-refused',
  'transfer-refused',
  'delegated-power',
  'cross-district',
  'city-against-district',
] as const
export type DisputeKind = (typeof disputeKinds)[number]

export type Position = { unit: UnitId; view: string; basis: string; at: string }

/** 协商记录: kept in writing (住房和城乡建设行政处罚程序规定 art. 6). */
export type Talks = { unit: UnitId; at: string; present: string; result: string }

/** What the parties have agreed on so far: settled once every one of them stands by the same unit. */
export type Offer = { unit: UnitId; text: string; by: UnitId[] }

/** 临时措施: the one exception from "nobody decides alone" (重庆市行政执法监督条例 art. 11). */
export type Measure = { unit: UnitId; reason: string; text: string; at: string }

export type Meeting = { at: string; place: string; minutes?: string; present?: string }

export type Decision = {
  form: 'designation' | 'opinion' | 'settlement'
  unit: UnitId
  basis: string
  text: string
  at: string
  /** In whose name it was decided; null: an authority outside the city, which `basis` names. */
  authority: UnitId | null
  /** Who entered it, where that is not the authority itself: shown, so that nobody takes the entry for its act. */
  enteredBy?: UnitId
  /** Parties that had not been heard by then: shown, never glossed over. */
  unheard: UnitId[]
}

/** A rule for later cases that a decision proposes; it routes nothing before a coordinator has confirmed it. */
export type Precedent = {
  status: 'proposed' | 'confirmed' | 'dropped' | 'withdrawn'
  /** The catalogue's matter; a decision about none proposes no rule. */
  matter: string
  district: string | null
  unit: UnitId
  from: string
  until: string | null
  citation: string
  /** Others that, when this one was confirmed, named somebody else for the same. */
  against?: CaseNo[]
}

export type DisputeFacts = {
  matter: string
  kind: DisputeKind
  /** The unit that applied; null where the bot or a coordinator did. */
  applicant: UnitId | null
  parties: UnitId[]
  positions: Position[]
  /** Who decides if the parties do not agree, and why. */
  arbiter: Arbiter
  /** The one body that the enterprise turns to meanwhile. */
  contact: UnitId
  /** The complaint the parties pass to each other, if there is one. */
  complaint?: CaseNo
  /** The transfer whose receiver objected, if that is what it is about. */
  transfer?: CaseNo
  talks?: Talks[]
  offer?: Offer | undefined
  filings?: Filing[]
  /** 在计期限: limitation, measures in force and the like; they run on, and go with the case. */
  runningDates?: string
  measures?: Measure[]
  meetings?: Meeting[]
  referral?: string
  missing?: string
  decision?: Decision | undefined
  /** Decisions that were taken back, oldest first. */
  rescinded?: (Decision & { reason: string })[]
  precedent?: Precedent | undefined
  refusal?: string
  /** The catalogue's matter and the district, where routing had recognised them. */
  about?: { matter: string | null; district: string | null }
  /** Earlier rulings on the same matter, as they stood when the dispute was opened. */
  like?: { no: CaseNo; unit: UnitId; citation: string }[]
}

/** The clock a dispute begins with: talks among the parties, or the check of an application that is there already. */
export const startsWith = (state: 'negotiating' | 'applied'): string[] => [
  state === 'negotiating' ? 'negotiate' : 'accept',
]

export const unheard = ({ parties, positions }: Pick<DisputeFacts, 'parties' | 'positions'>): UnitId[] =>
  parties.filter((unit) => !positions.some((position) => position.unit === unit))
