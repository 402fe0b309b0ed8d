/** What the door says in English of states, deeds, days and limits. */

import type {
  ComplaintState,
  NotAcceptReason,
  Result,
  ReturnReason,
} from '../../../rules/cases/complaint/complaint.ts'
import type { CountedDay, DayReason } from '../../../rules/deadlines.ts'
import type { Refused } from '../../../rules/refusal.ts'
import { isTold, type ToldDeed } from '../../../rules/sight/told-to-author.ts'
import { type SayingKey, sayingsOf, type Telling } from '../../timeline.ts'
import { dayInEnglish, dueInEnglish, momentInEnglish } from './en-dates.ts'
import type { Said } from './said.ts'

const states: Record<ComplaintState, string> = {
  received: 'Received, being assigned',
  triage: 'With the coordinators',
  dispatched: 'Sent to a unit',
  signed: 'Being handled',
  waiting: 'Waiting for you',
  returned: 'Sent back, being reassigned',
  'taken-over': 'Taken over by the coordination group',
  'in-review': 'Answer under review',
  answered: 'Answered',
  closed: 'Closed',
  'not-accepted': 'Not accepted',
  withdrawn: 'Withdrawn',
  merged: 'Merged with another',
}

const deeds: Record<ToldDeed, string> = {
  open: 'Registered',
  dispatch: 'Sent to a unit',
  triage: 'Given to the coordinators',
  assign: 'Assigned by the coordinators',
  sign: 'Signed for',
  giveBack: 'Sent back by the unit',
  giveUp: 'Sent back a third time; the coordination group took over',
  joinDispute: 'Units disagree on who is responsible',
  leaveDispute: 'The disagreement ended; handling goes on',
  ask: 'Question to you',
  reply: 'Your reply',
  supplement: 'Material added by you',
  seekCoordination: 'You asked for coordination',
  grantExtension: 'Time limit extended',
  answer: 'Answered',
  notAccept: 'Not accepted',
  merge: 'Merged with another complaint',
  withdraw: 'Withdrawn',
  reopen: 'Reopened, because you were not content',
  rate: 'Rated as satisfactory',
  close: 'Closed',
  correct: 'Assignment corrected',
  reclassify: 'Handled as another kind of complaint',
  reclassifyAside: 'Handled as another kind of complaint; the unit stepped aside',
  answerForReview: 'Answer given for review',
  approveAnswer: 'Answer passed the review',
  sendBackAnswer: 'Answer sent back to be done again',
  erase: 'Destroyed, because the time to keep it was over',
  setNotices: 'Messages switched on or off by you',
  wantCheckBacks: 'You agreed to be asked later',
  answerCheckBack: 'You answered the question',
  readIdentity: 'A unit opened your identity',
}

const results: Record<Result, string> = {
  solved: 'Solved',
  explained: 'Explained',
  partly: 'Partly solved',
  refused: 'Not upheld (with reasons)',
}

const standings = {
  law: 'set by law',
  practice: 'by common practice',
  default: 'set by this system, not by law',
  plan: 'set by the plan',
} satisfies Record<Parameters<Said['standing']>[0], string>

const grounds: Record<ReturnReason | NotAcceptReason, string> = {
  'wrong-region': 'not in its district',
  'not-competent': 'not its responsibility',
  'other-competent': 'another unit is responsible',
  duplicate: 'the same complaint twice',
  incomplete: 'too little to act on',
  litigation: 'it is before a court; please turn to that court',
  petition: 'it is being handled as a petition (信访); please ask the body that accepted it',
  arbitration: 'it is before an arbitration body; please turn to that body',
  review: 'it is under administrative reconsideration; please ask the reconsideration body',
  discipline: 'it concerns breaches of discipline; please call 12388',
  'no-facts': 'no facts that could be checked; please file again with time, place and events',
}

const labels: Record<SayingKey, string> = {
  rung: 'Step',
  clock: 'Time limit',
  unit: 'Unit',
  chosen: 'Responsible unit',
  result: 'Result',
  reason: 'Reason',
  explanation: 'Explanation',
  proposed: 'Unit proposed instead',
  runningDates: 'Time limits that run on',
  view: 'View',
  text: 'Text',
  files: 'Files',
  dispute: 'Dispute number',
  transfer: 'Transfer number',
  officers: 'Officers',
  receiver: 'Receiving unit',
  lacking: 'Missing papers',
  notCopied: 'Not copied to the procuratorate',
  contact: 'Contact unit',
  present: 'Present',
  filed: 'Case filed',
  proof: 'Proof',
  held: 'Meeting held',
  place: 'Time and place',
  safety: 'Reason for the exception',
  matter: 'Matter',
  district: 'District',
  missing: 'To be completed',
  days: 'Working days added',
  from: 'Earlier limit',
  to: 'New limit',
  due: 'Due',
  basis: 'Basis',
  into: 'Merged into',
  complaint: 'Related complaint',
}

const inEnglish: Telling = {
  labels,
  clock: (name) => name,
  result: (code) => (results as Record<string, string>)[code] ?? code,
  reason: (code) => (grounds as Record<string, string>)[code] ?? code,
  due: dueInEnglish,
}

const dayReasons: Record<DayReason, string> = {
  start: 'first day, not counted',
  working: 'working day',
  'make-up': 'make-up working day, counted',
  weekend: 'weekend, not counted',
  holiday: 'public holiday, not counted',
  natural: 'counted as a calendar day',
  running: 'counted by the hour',
  open: 'counted by the hours in which the office is open',
  shut: 'after office hours, does not count',
  paused: 'paused, not counted',
  'rolled-to': 'the last day is a day of rest, so this working day is the last',
  'rolled-back': 'counted back to a day of rest, so the working day before it',
}

function dayReason({ why, notice, provisional }: CountedDay): string {
  const paper = notice ? `: ${notice}` : ''
  return `${dayReasons[why]}${paper}${provisional ? ' (holidays of that year not yet published, provisional)' : ''}`
}

const hint: Said['hint'] = ({ kind, recusal, district }, { matter, unit, elsewhere }) => {
  if (elsewhere) {
    const { name, english = name, phone, address } = elsewhere
    return `Matters like this are usually for: ${english}, telephone ${phone}${address ? `, ${address}` : ''}. You can also file it here.`
  }
  if (kind === 'not_actionable')
    return 'It is not clear yet what should be done. Please say when, where, what happened and what you ask for; you can also file it as it is.'
  const seems = recusal
    ? 'This looks like a complaint about enforcement: the body complained of will neither handle it nor see it. '
    : matter
      ? `This looks like: ${matter}. `
      : ''
  const goes = unit ? `It would go to ${unit} first. ` : ''
  const where = district ? '' : 'Naming the district and street helps to find the unit faster.'
  return `${seems}${goes}${where}`.trim()
}

/** What can happen on the pages of the door; the rest is said to officials only. */
function refused(no: Refused, { nameOf }: { nameOf: (unit: string) => string }): string {
  if (no.refused === 'recused')
    return `${nameOf(no.unit)} is itself concerned and must step aside; please choose another unit.`
  if (no.refused === 'no-more')
    return `It has ${no.limit} files already; no more can be added. Please write the most important part as text.`
  if (no.refused === 'busy') return 'Somebody else was working on it at this moment. Please try once more.'
  return 'This cannot be done now. Please see below where it stands and what you can do.'
}

export const saidInEnglish: Said = {
  state: (state) => states[state],
  deed: (deed) => (isTold(deed) ? deeds[deed] : deed),
  result: (result) => results[result],
  standing: (standing) => standings[standing],
  standingOf: (standing, basis) => `${standings[standing]}: ${basis}`,
  moment: momentInEnglish,
  due: dueInEnglish,
  day: dayInEnglish,
  date: dayInEnglish,
  dayReason,
  sayings: (entry, view) => sayingsOf(entry, view, inEnglish),
  hint,
  refused,
}
