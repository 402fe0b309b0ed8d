/** 办结: the answer, with a result. Where it is about enforcement, or is the second one, the supervision office reads it before it counts. */

import type { Case } from '../../rules/cases/case.ts'
import type { Result } from '../../rules/cases/complaint/complaint.ts'
import { needsReview } from '../../rules/cases/complaint/facts.ts'
import type { Owing } from '../../rules/cases/owed.ts'
import type { UnitId } from '../../rules/city.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import type { Deed } from '../perform.ts'

/** `safety`: why public or personal safety does not wait for a ruling on whose case it is. */
export type Answering = { result: Result; text: string; safety?: string }

export const answer: Deed<'complaint', Answering> = {
  kind: 'complaint',
  move: ({ file }) => (needsReview(file) ? 'answerForReview' : 'answer'),
  decide({ file, input: { result, text, safety = '' }, actor, now }) {
    const { contested } = file.facts
    if (contested && safety.trim() === '') return { refused: 'contested', dispute: contested.dispute ?? null }
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    const unit = answering(file, actor)
    return {
      unit,
      facts: {
        answer: { result, text, at: now.toISOString(), unit },
        extension: undefined,
        interim: undefined,
      },
      note: { result, text, ...(contested ? { safety } : {}) },
      ...(contested ? { owes: [tellOthers({ unit, reason: safety, text })] } : {}),
    }
  },
}

/** All parties of the dispute see that one of them acted alone, and why. */
const tellOthers = (said: { unit: UnitId; reason: string; text: string }): Owing => ({
  is: 'job',
  job: 'tell-measure',
  with: said,
})

/** The last holder, who kept acting while the coordinators looked for another, answers for what it wrote. */
function answering({ unit, facts: { interim } }: Case<'complaint'>, actor: Actor): UnitId {
  return interim && actor.kind === 'person' && actor.unit === interim ? interim : unit
}
