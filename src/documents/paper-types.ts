/** Every paper there is: which template it is made from, of which cases, and under which series it is numbered. */

import type { Case, CaseKind } from '../rules/cases/case.ts'
import type { CaseView } from '../storage/reads/case-view.ts'
import { complaintTags } from '../words/cases/papers/complaint.ts'
import { disputeTags } from '../words/cases/papers/dispute.ts'
import type { Tags } from '../words/cases/papers/tags.ts'
import { transferTags } from '../words/cases/papers/transfer.ts'

export type PaperName =
  | 'application'
  | 'negotiation'
  | 'coordination-notice'
  | 'acceptance'
  | 'completion-notice'
  | 'refusal'
  | 'referral'
  | 'opinion'
  | 'designation'
  | 'minutes'
  | 'transfer-letter'
  | 'transfer-receipt'
  | 'criminal-transfer'
  | 'clue-letter'
  | 'dispatch-notice'
  | 'not-accepted'
  | 'extension'
  | 'answer'
  | 'supervision'

export type PaperType = {
  kind: CaseKind
  /** Letters of its number, 〔year〕 and count follow; null: a form of the file, which has none. */
  series: 'coordination' | 'supervision' | 'transfer' | null
  /** Whether the case has come so far that the paper can be written. */
  ready(file: Case): boolean
  tags(view: CaseView): Tags
}

const did =
  (...deeds: string[]) =>
  ({ history }: Case): boolean =>
    history.some(({ deed }) => deeds.includes(deed))

const always = (): boolean => true

const dispute = (series: PaperType['series'], ready: PaperType['ready']): PaperType => ({
  kind: 'dispute',
  series,
  ready,
  tags: disputeTags,
})
const complaint = (series: PaperType['series'], ready: PaperType['ready']): PaperType => ({
  kind: 'complaint',
  series,
  ready,
  tags: complaintTags,
})

const ruledAs = (form: string) => (file: Case) =>
  file.kind === 'dispute' && file.facts.decision?.form === form

export const paperTypes: Readonly<Record<PaperName, PaperType>> = {
  application: dispute(null, (file) => file.kind === 'dispute' && file.facts.applicant !== null),
  negotiation: dispute(null, did('recordTalks', 'settle')),
  'coordination-notice': dispute('coordination', did('accept')),
  acceptance: dispute('coordination', did('accept')),
  'completion-notice': dispute('coordination', did('askForMore')),
  refusal: dispute('coordination', did('refuse')),
  referral: dispute('coordination', did('refer')),
  opinion: dispute('coordination', ruledAs('opinion')),
  // Numbered by whoever designates.
  designation: dispute(null, ruledAs('designation')),
  minutes: dispute(null, did('recordMinutes')),
  'transfer-letter': { kind: 'transfer', series: 'transfer', ready: always, tags: transferTags },
  'transfer-receipt': { kind: 'transfer', series: null, ready: did('receipt'), tags: transferTags },
  'criminal-transfer': {
    kind: 'criminal-transfer',
    series: 'transfer',
    ready: did('send'),
    tags: transferTags,
  },
  'clue-letter': { kind: 'clue', series: 'transfer', ready: did('approve'), tags: transferTags },
  'dispatch-notice': complaint('coordination', did('dispatch', 'assign')),
  'not-accepted': complaint('coordination', did('notAccept')),
  extension: complaint('coordination', did('grantExtension')),
  answer: complaint(null, (file) => file.kind === 'complaint' && ['answered', 'closed'].includes(file.state)),
  supervision: complaint(
    'supervision',
    (file) =>
      file.closedAt === null &&
      file.history.some(({ deed, note }) => deed === 'remind' && note.lamp === 'red'),
  ),
}

export const paperNames = Object.keys(paperTypes) as PaperName[]

/** The papers that a case has by now. */
export const papersOf = (file: Case): PaperName[] =>
  paperNames.filter((name) => paperTypes[name].kind === file.kind && paperTypes[name].ready(file))
