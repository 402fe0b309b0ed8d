/** Receipt, acceptance, the one objection, and the result that comes back into the same complaint. */

import type { Owing } from '../../rules/cases/owed.ts'
import type { Deed } from '../perform.ts'
import { type Sentence, step } from './step.ts'

const kind = 'transfer'

/** Silence is acceptance: what the bot does when the window closes. */
const accept: Deed<'transfer', Sentence> = {
  kind,
  move: 'takeOn',
  decide: ({ input, actor }) => ({
    note: actor.kind === 'bot' ? { reason: 'silence' } : { text: input.text ?? '' },
  }),
}

/** Never passed on: whoever holds it to be somebody else's asks for a ruling (one hop). */
const object: Deed<'transfer', Sentence & { basis: string }> = {
  kind,
  move: 'object',
  decide({ file, input: { text, basis } }) {
    const { receiver } = file.facts
    if (text.trim() === '') return { refused: 'missing', what: 'reason' }
    // A body outside the city says so in its own letter; one of the city asks for a ruling with it.
    if (receiver && basis.trim() === '') return { refused: 'missing', what: 'basis' }
    const disputed: Owing[] = receiver ? [{ is: 'job', job: 'dispute-transfer', with: { text, basis } }] : []
    return { facts: { objection: text }, note: { text, basis }, owes: disputed }
  },
}

const reportResult: Deed<'transfer', Sentence> = {
  kind,
  move: 'reportResult',
  decide({ file, input: { text } }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const told: Owing[] = file.facts.complaint ? [{ is: 'job', job: 'note-transfer', with: { text } }] : []
    return { facts: { result: text }, note: { text }, owes: told }
  },
}

export const transferSteps = {
  receipt: step(kind, 'receipt'),
  takeOn: accept,
  object,
  insist: step(kind, 'insist'),
  takeBack: step(kind, 'takeBack'),
  reportResult,
} as const
