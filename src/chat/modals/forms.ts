/** Table of contents: every form of a deed, found by kind of case and move. */

import { meetingDecisions } from '../../actions/note-decision.ts'
import type { Deed } from '../../actions/perform.ts'
import type { CaseKind } from '../../rules/cases/case.ts'
import { fieldHints, fieldLabels } from '../../words/chat/modals.ts'
import { escalationForms } from './any-case/escalation.ts'
import { oneText } from './any-case/one-text.ts'
import { answerForm } from './complaint/answer.ts'
import { assignForm } from './complaint/assign.ts'
import { contestForm } from './complaint/contest.ts'
import { giveBackForm } from './complaint/give-back.ts'
import { mergeForm } from './complaint/merge.ts'
import { notAcceptForm } from './complaint/not-accept.ts'
import { reclassifyForm } from './complaint/reclassify.ts'
import { requestExtensionForm } from './complaint/request-extension.ts'
import { shortComplaintForms } from './complaint/short-forms.ts'
import { afterRulingForms } from './dispute/after-ruling.ts'
import { designateForm, opineForm } from './dispute/decide.ts'
import { hearingForms } from './dispute/hearing.ts'
import { shortDisputeForms } from './dispute/short-forms.ts'
import { statePositionForm } from './dispute/state-position.ts'
import { talkForms } from './dispute/talk.ts'
import type { Form } from './form.ts'
import { planForms } from './plan/plan-forms.ts'
import { transferForms } from './transfer/steps.ts'

/** What the coordination group decided about a case of whatever kind. */
const noted = (deed: Deed<CaseKind, { text: string }>): Form =>
  oneText({
    name: 'noteDecision',
    deed,
    field: 'text',
    label: fieldLabels.decided,
    hint: fieldHints.decided,
  })

const all: readonly Form[] = [
  ...escalationForms,
  giveBackForm,
  requestExtensionForm,
  answerForm,
  assignForm,
  notAcceptForm,
  mergeForm,
  reclassifyForm,
  contestForm,
  ...shortComplaintForms,
  statePositionForm,
  designateForm,
  opineForm,
  ...shortDisputeForms,
  ...talkForms,
  ...hearingForms,
  ...afterRulingForms,
  ...planForms,
  ...transferForms,
  ...Object.values(meetingDecisions).map((deed) => noted(deed as Deed<CaseKind, { text: string }>)),
]

export const forms: ReadonlyMap<string, Form> = new Map(all.map((form) => [form.id, form]))

export const formFor = (kind: CaseKind, name: string): Form | undefined => forms.get(`${kind}:${name}`)
