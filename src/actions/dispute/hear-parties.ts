/** 受理 and 补正: the office checks the application, and the parties are heard. */

import { unheard } from '../../rules/cases/disputes/dispute.ts'
import type { Deed } from '../perform.ts'

export const accept: Deed<'dispute', Record<string, never>> = {
  kind: 'dispute',
  move: ({ file }) => (unheard(file.facts).length === 0 ? 'acceptHeard' : 'accept'),
  decide: () => ({}),
}

export const askForMore: Deed<'dispute', { missing: string }> = {
  kind: 'dispute',
  move: 'askForMore',
  decide({ input: { missing } }) {
    if (missing.trim() === '') return { refused: 'missing', what: 'reason' }
    return { facts: { missing }, note: { missing } }
  },
}

export const complete: Deed<'dispute', { text: string }> = {
  kind: 'dispute',
  move: 'complete',
  decide({ file, input: { text }, actor }) {
    const { applicant } = file.facts
    // Else the other side could stop the time in which the application is to be completed, or dropped.
    if (applicant && actor.kind === 'person' && actor.unit !== applicant)
      return { refused: 'not-applicant', unit: applicant }
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return { note: { text } }
  },
}
