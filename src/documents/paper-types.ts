/** Every paper there is: which template it is made from, of which cases, and under which series it is numbered. */

import type { Case, CaseKind, Entry } from '../rules/cases/case.ts'
import { reminders, supervisions } from '../rules/cases/time/proposals.ts'
import type { CaseView } from '../storage/reads/case-view.ts'
import { complaintTags } from '../words/cases/papers/complaint.ts'
import { disputeTags } from '../words/cases/papers/dispute.ts'
import { fileTags, urgingTags } from '../words/cases/papers/steps.ts'
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
  | 'supervision-yellow'
  | 'supervision-red'
  | 'accepted'
  | 'supplement'
  | 'return-review'
  | 'reminder'
  | 'supervision-notice'
  | 'supervision-opinion'
  | 'supervision-decision'
  | 'case-file'

export type PaperType = {
  kinds: readonly CaseKind[]
  /** Letters of its number, 〔year〕 and count follow; null: a form of the file, which has none. */
  series: 'coordination' | 'supervision' | 'transfer' | null
  /** Whether the case has come so far that the paper can be written. */
  ready(file: Case): boolean
  tags(view: CaseView): Tags
  /** The entry that it was sent with, where it may be sent several times. */
  letter?(file: Case): Entry | undefined
}

const did =
  (...deeds: string[]) =>
  ({ history }: Case): boolean =>
    history.some(({ deed }) => deeds.includes(deed))

const always = (): boolean => true

const dispute = (series: PaperType['series'], ready: PaperType['ready']): PaperType => ({
  kinds: ['dispute'],
  series,
  ready,
  tags: disputeTags,
})
const complaint = (series: PaperType['series'], ready: PaperType['ready']): PaperType => ({
  kinds: ['complaint'],
  series,
  ready,
  tags: complaintTags,
})

const everyKind = ['complaint', 'dispute', 'plan-task', 'criminal-transfer', 'transfer'] as const

/** Letters to whoever owes, in whatever kind of case. */
const urging = (
  series: PaperType['series'],
  ready: PaperType['ready'],
  letter: (file: Case) => Entry | undefined,
): PaperType => ({
  kinds: everyKind,
  series,
  ready: (file) => file.closedAt === null && ready(file),
  tags: (view) => urgingTags(view, letter(view.file)),
  letter,
})

const isLate = ({ history }: Case): boolean =>
  history.some(({ deed, note }) => deed === 'remind' && note.lamp === 'red')

/** Decree 825: what is supervised is an act of enforcement that somebody complains of. */
const isOfEnforcement = (file: Case): boolean =>
  file.kind === 'complaint' &&
  file.accused.length > 0 &&
  file.history.some(({ deed }) => deed === 'dispatch' || deed === 'assign')

const isApplied = (file: Case): boolean => file.kind === 'dispute' && file.facts.applicant !== null

const ruledAs = (form: string) => (file: Case) =>
  file.kind === 'dispute' && file.facts.decision?.form === form

export const paperTypes: Readonly<Record<PaperName, PaperType>> = {
  application: dispute(null, isApplied),
  negotiation: dispute(null, did('recordTalks', 'settle')),
  'coordination-notice': dispute('coordination', did('accept', 'acceptHeard')),
  // What the office took up of its own accord nobody had applied for.
  acceptance: dispute('coordination', (file) => isApplied(file) && did('accept', 'acceptHeard')(file)),
  'completion-notice': dispute('coordination', did('askForMore')),
  refusal: dispute('coordination', did('refuse')),
  referral: dispute('coordination', did('refer')),
  opinion: dispute('coordination', ruledAs('opinion')),
  // Numbered by whoever designates.
  designation: dispute(null, ruledAs('designation')),
  minutes: dispute(null, did('recordMinutes')),
  'transfer-letter': { kinds: ['transfer'], series: 'transfer', ready: always, tags: transferTags },
  'transfer-receipt': { kinds: ['transfer'], series: null, ready: did('receipt'), tags: transferTags },
  'criminal-transfer': {
    kinds: ['criminal-transfer'],
    series: 'transfer',
    ready: did('send'),
    tags: transferTags,
  },
  'clue-letter': { kinds: ['clue'], series: 'transfer', ready: did('approve'), tags: transferTags },
  'dispatch-notice': complaint('coordination', did('dispatch', 'assign')),
  'not-accepted': complaint('coordination', did('notAccept')),
  extension: complaint('coordination', did('grantExtension')),
  answer: complaint(null, (file) => file.kind === 'complaint' && ['answered', 'closed'].includes(file.state)),
  accepted: complaint('coordination', did('sign')),
  supplement: complaint(null, did('ask')),
  'return-review': complaint(null, did('giveBack', 'giveUp')),
  reminder: urging('coordination', isLate, (file) => reminders(file)[0]),
  // In three colours: the first letter, and those for which earlier ones were sent in vain.
  supervision: urging('supervision', isLate, (file) => supervisions(file).at(-1)),
  'supervision-yellow': urging(
    'supervision',
    (file) => supervisions(file).length > 1,
    (file) => supervisions(file).at(-2),
  ),
  'supervision-red': urging(
    'supervision',
    (file) => supervisions(file).length > 2,
    (file) => supervisions(file)[0],
  ),
  'supervision-notice': complaint('supervision', isOfEnforcement),
  'supervision-opinion': complaint('supervision', isOfEnforcement),
  'supervision-decision': complaint('supervision', isOfEnforcement),
  'case-file': { kinds: everyKind, series: null, ready: always, tags: fileTags },
}

export const paperNames = Object.keys(paperTypes) as PaperName[]

/** Under which series a paper of this case is counted; units count their own transfers. */
export const seriesFor = ({ series }: PaperType, { unit }: Pick<Case, 'unit'>): string | null =>
  series === 'transfer' ? `transfer:${unit}` : series

/** What a number is given for, once: a letter that is sent again is another paper. */
export function keyOf(name: PaperName, file: Case): string {
  const letter = paperTypes[name].letter?.(file)
  return letter ? `${file.no}:${name}:${letter.seq}` : `${file.no}:${name}`
}

/** The papers that a case has by now. */
export const papersOf = (file: Case): PaperName[] =>
  paperNames.filter((name) => paperTypes[name].kinds.includes(file.kind) && paperTypes[name].ready(file))
