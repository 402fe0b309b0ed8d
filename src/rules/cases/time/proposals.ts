/** Steps of the ladder that a coordinator must confirm: which wait for a decision, and which were sent. Pure. */

import type { Case, Entry } from '../case.ts'

/** `seq`: the entry of the reminder that proposed it. */
export type Proposal = {
  seq: number
  step: string
  rung: string
  clock: string
  due: string
  paper?: 'reminder' | 'supervision'
}

const proposalIn = ({ seq, note }: Entry): Proposal => ({
  seq,
  step: String(note.step ?? ''),
  rung: String(note.rung ?? ''),
  clock: String(note.clock ?? ''),
  due: String(note.due ?? ''),
  ...(note.paper === 'reminder' || note.paper === 'supervision' ? { paper: note.paper } : {}),
})

/**
 * Newest first. What was proposed for a clock that has stopped since is nobody's to decide any more, nor is a
 * lighter step when a graver one was sent for the same limit.
 */
export function openProposals({ history, clocks }: Pick<Case, 'history' | 'clocks'>): Proposal[] {
  const decided = new Set(
    history.flatMap(({ deed, note }) =>
      deed === 'escalate' || deed === 'waive' ? [Number(note.proposed)] : [],
    ),
  )
  const running = new Set(
    clocks.flatMap(({ name, status, due }) => (status === 'running' ? [`${name} ${due.toISOString()}`] : [])),
  )
  return history
    .filter(({ deed, note, seq }) => deed === 'remind' && note.confirm === true && !decided.has(seq))
    .map(proposalIn)
    .filter(({ clock, due }) => running.has(`${clock} ${due}`))
    .filter((one) => !history.some((entry) => isGraver(entry, one)))
    .reverse()
}

/** Proposed after it, for the same limit, and sent. */
const isGraver = ({ deed, note }: Entry, { seq, clock, due }: Proposal): boolean =>
  deed === 'escalate' && note.clock === clock && note.due === due && Number(note.proposed) > seq

/** What coordinators have sent to the unit, newest first: 催办通知书, 督办函, 通报, 约谈. */
export const escalations = ({ history }: Pick<Case, 'history'>): Entry[] =>
  history.filter(({ deed }) => deed === 'escalate').reverse()

/** 催办通知书 alone, newest first. */
export const reminders = (file: Pick<Case, 'history'>): Entry[] =>
  escalations(file).filter(({ note }) => note.paper === 'reminder')

/** As escalations, but for 催办通知书: what makes the next 督办函 graver. */
export const supervisions = (file: Pick<Case, 'history'>): Entry[] =>
  escalations(file).filter(({ note }) => note.paper !== 'reminder')
