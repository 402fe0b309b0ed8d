/** Steps of the ladder that a coordinator must confirm: which wait for a decision, and which were sent. Pure. */

import type { Case, Entry } from '../case.ts'

/** `seq`: the entry of the reminder that proposed it. */
export type Proposal = { seq: number; step: string; rung: string; clock: string; due: string }

const proposalIn = ({ seq, note }: Entry): Proposal => ({
  seq,
  step: String(note.step ?? ''),
  rung: String(note.rung ?? ''),
  clock: String(note.clock ?? ''),
  due: String(note.due ?? ''),
})

/** Newest first. What was proposed for a clock that has stopped since is nobody's to decide any more. */
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
    .reverse()
}

/** What coordinators have sent to the unit, newest first: 督办函, 通报, 约谈. */
export const escalations = ({ history }: Pick<Case, 'history'>): Entry[] =>
  history.filter(({ deed }) => deed === 'escalate').reverse()
