/** The ways out without a ruling: not accepted, dropped because the papers never came, withdrawn. */

import type { Owing } from '../../rules/cases/owed.ts'
import type { Deed } from '../perform.ts'

/** The complaint at stake may be decided again by whoever holds it. */
const free: Owing = { is: 'job', job: 'leave-dispute', with: {} }

export const refuseDispute: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'refuse',
  decide({ input: { reason } }) {
    if (reason.trim() === '') return { refused: 'missing', what: 'reason' }
    return { facts: { refusal: reason }, note: { reason }, owes: [free] }
  },
}

export const drop: Deed<'dispute', Record<string, never>> = {
  kind: 'dispute',
  move: 'drop',
  decide: () => ({ owes: [free] }),
}

/** Only whoever applied may take the application back; what the office took up itself, only the office. */
export const withdrawDispute: Deed<'dispute', { reason: string }> = {
  kind: 'dispute',
  move: 'withdraw',
  decide({ file, input: { reason }, actor }) {
    const { applicant, parties } = file.facts
    const isSide =
      actor.kind === 'person' && parties.includes(actor.unit) && !actor.roles.includes('coordinator')
    if (isSide && applicant && actor.unit !== applicant) return { refused: 'not-applicant', unit: applicant }
    if (isSide && !applicant)
      return { refused: 'not-yours', no: file.no, by: ['coordinator'], unit: file.unit }
    return { note: { reason }, owes: [free] }
  },
}
