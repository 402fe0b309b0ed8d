/** 会议决定: what the coordination group decided about a case at its meeting, entered item by item. */

import type { CaseKind } from '../rules/cases/case.ts'
import type { Deed } from './perform.ts'

const noteDecision = <K extends CaseKind>(kind: K): Deed<K, { text: string }> => ({
  kind,
  move: 'noteDecision',
  decide({ input: { text } }) {
    if (text.trim() === '') return { refused: 'missing', what: 'text' }
    return { note: { text } }
  },
})

/** One for each kind of case that comes before the meeting. */
export const meetingDecisions = {
  complaint: noteDecision('complaint'),
  dispute: noteDecision('dispute'),
  'plan-task': noteDecision('plan-task'),
  'criminal-transfer': noteDecision('criminal-transfer'),
  transfer: noteDecision('transfer'),
} as const
