/** Approval by a second person, the hand-over to the discipline inspection office, and its receipt. */

import type { Deed } from '../perform.ts'
import { type Sentence, step } from './step.ts'

const kind = 'clue'

const approve: Deed<'clue', Sentence> = {
  kind,
  move: 'approve',
  decide({ file, input: { text }, actor }) {
    if (actor.kind !== 'person' || actor.id === file.origin.person) return { refused: 'own-work' }
    return { facts: { approvedBy: actor.name }, note: { text } }
  },
}

export const clueSteps = {
  approve,
  decline: step(kind, 'decline'),
  send: step(kind, 'send', (sentTo) => ({ sentTo })),
  receipt: step(kind, 'receipt', (receipt) => ({ receipt })),
} as const
