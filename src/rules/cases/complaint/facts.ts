/** What is known of a complaint beside its state, and what follows from it. */

import type { UnitId } from '../../city.ts'
import type { Likeness } from '../../likeness.ts'
import type { CaseNo } from '../case.ts'
import type { Charge } from '../disputes/drift.ts'
import type { NotAcceptReason, Result, ReturnReason } from './complaint.ts'

/** What the router understood, kept with the case so that the routing can be explained and replayed. */
export type Understanding = {
  kind: string
  domain: string | null
  matter: string | null
  department: UnitId | null
  district: string | null
  urgency: 'normal' | 'urgent' | 'critical'
  confidence: number
  /** It is about how a body acted, even where nobody can tell yet which one. */
  recusal: boolean
  reasons: { because: string; what: string }[]
  alternatives: UnitId[]
}

export type Return = {
  unit: UnitId
  at: string
  reason: ReturnReason
  explanation: string
  proposed: UnitId | null
  /** Since when the case had lain with the unit: the time lost is charged to it. */
  heldSince: string
}

/** Something sent along. `name` is ours: people write their own into the names of files. */
export type Attachment = {
  /** Of the file as it was sent. */
  id: string
  name: string
  size: number
  /** SHA-256, in hex. */
  digest: string
  at: string
  /** waiting: nobody gets it yet; refused: nobody ever does. */
  state: 'waiting' | 'ready' | 'refused'
  /** The picture as units see it: drawn anew, without place and time of the photograph. */
  shown?: string
  why?: 'infected' | 'unreadable'
}

export type Erasure = { at: string; basis: string }

export type ComplaintFacts = {
  /** Of a letter with several requests, this one: what units read, and what is routed. */
  text: string
  /** Such a letter as it was written, kept with the first of its requests for whoever wrote it. */
  whole?: string | undefined
  /** Its further requests, until each is a case; then their numbers, in order. */
  unopened?: string[] | undefined
  parts?: CaseNo[]
  /** The case that keeps the letter, the place in it from 1, and how many there are. */
  partOf?: { no: CaseNo; nth: number; of: number }
  /** What whoever filed it says about the body complained of. */
  about?: string | undefined
  confidential: boolean
  /** The text of a confidential complaint as units may read it: without names and numbers of whoever wrote it. */
  struck?: string | undefined
  /** What is said about the body complained of, struck alike. */
  struckAbout?: string | undefined
  /** Sealed record with the complainant's name and contact, if any was given. */
  identity?: string | undefined
  /** Of the text, to find others about the same. */
  likeness?: Likeness | undefined
  /** Complaints filed before that may be about the same. */
  like?: CaseNo[]
  understood?: Understanding
  returns: Return[]
  /** The unit that keeps acting while the coordination group names another. */
  interim?: UnitId | undefined
  /** Units disagree on whose it is; `dispute` once that has its number. */
  contested?: { since: string; dispute?: CaseNo } | undefined
  files?: Attachment[] | undefined
  /** Whoever complained wants to hear of news outside the page. */
  notify?: boolean
  /** In which language, where it is not Chinese. */
  language?: 'en'
  /** 回访: when whoever complained wants to be asked whether it has done them harm, and how many were answered. */
  checkBacks?: { days: string[]; answered: number }
  /** When the time to keep it was over, and on what basis. */
  erased?: { identity?: Erasure; words?: Erasure }
  /** The complaint that this one came of: somebody was made to suffer for it. */
  follows?: CaseNo
  question?: { text: string; at: string; asked: number }
  extension?: { days: number; reason: string; at: string } | undefined
  progress: { at: string; unit: UnitId; text: string }[]
  answer?: { result: Result; text: string; at: string; unit: UnitId }
  rating?: { happy: boolean; text: string; at: string }
  notAccepted?: { reason: NotAcceptReason; explanation: string }
  mergedInto?: CaseNo
  /** A designation binds: the unit named by it may not send the case back. */
  designated?: { by: CaseNo; basis: string } | undefined
  /** Time lost while it was passed about, as the ruling charged it. */
  charged?: Charge[] | undefined
}

type Filed = {
  accused: readonly UnitId[]
  facts: Pick<ComplaintFacts, 'understood' | 'unopened' | 'parts' | 'partOf'>
}

/** A complaint about how a body enforces the law: closed only once the supervision office has read the answer. */
function isAboutEnforcement({ accused, facts }: Filed): boolean {
  const { understood, unopened, parts, partOf } = facts
  // Whom one part of a letter complains of is kept from all of them, but only that part is about enforcement.
  if (understood && (unopened || parts || partOf)) return understood.recusal
  return accused.length > 0 || understood?.recusal === true
}

/** A second pair of eyes reads the answer before it counts: always about enforcement, and wherever the first one did not do. */
export const needsReview = (file: Filed & { facts: Pick<ComplaintFacts, 'rating'> }): boolean =>
  isAboutEnforcement(file) || file.facts.rating?.happy === false

/** What the answer clock's policy depends on; see policies.json. ordinary: what no row narrows. */
export const categories = ['enforcement', 'urgent', 'ordinary'] as const
export type Category = (typeof categories)[number]

export function categoryOf(file: Filed): Category {
  if (isAboutEnforcement(file)) return 'enforcement'
  return file.facts.understood?.urgency === 'normal' || !file.facts.understood ? 'ordinary' : 'urgent'
}
