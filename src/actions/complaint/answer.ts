/** 办结: the answer, with a result. Where it is about enforcement, the supervision office reads it before it counts. */

import type { Case } from '../../rules/cases/case.ts'
import { isAboutEnforcement, type Result } from '../../rules/cases/complaint.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import type { Deed } from '../perform.ts'

export const answer: Deed<'complaint', { result: Result; text: string }> = {
  kind: 'complaint',
  move: ({ file }) => (isAboutEnforcement(file) ? 'answerForReview' : 'answer'),
  decide({ file, input: { result, text }, actor, now }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const unit = answering(file, actor)
    return {
      unit,
      facts: {
        answer: { result, text, at: now.toISOString(), unit },
        extension: undefined,
        interim: undefined,
      },
      note: { result, text },
    }
  },
}

/** The last holder, who kept acting while the coordinators looked for another, answers for what it wrote. */
function answering({ unit, facts: { interim } }: Case<'complaint'>, actor: Actor): UnitId {
  return interim && actor.kind === 'person' && actor.unit === interim ? interim : unit
}
