/** 办结: the answer, with a result. Where it is about enforcement, the supervision office reads it before it counts. */

import { isAboutEnforcement, type Result } from '../../rules/cases/complaint.ts'
import type { Deed } from '../perform.ts'

export const answer: Deed<'complaint', { result: Result; text: string }> = {
  kind: 'complaint',
  move: ({ file }) => (isAboutEnforcement(file) ? 'answerForReview' : 'answer'),
  decide({ file, input: { result, text }, now }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return {
      facts: { answer: { result, text, at: now.toISOString(), unit: file.unit }, extension: undefined },
      note: { result, text },
    }
  },
}
