/** Table of contents: every form of a deed, found by kind of case and move. */

import type { CaseKind } from '../../rules/cases/case.ts'
import { answerForm } from './complaint/answer.ts'
import { assignForm } from './complaint/assign.ts'
import { contestForm } from './complaint/contest.ts'
import { giveBackForm } from './complaint/give-back.ts'
import { mergeForm } from './complaint/merge.ts'
import { notAcceptForm } from './complaint/not-accept.ts'
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

const all: readonly Form[] = [
  giveBackForm,
  requestExtensionForm,
  answerForm,
  assignForm,
  notAcceptForm,
  mergeForm,
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
]

export const forms: ReadonlyMap<string, Form> = new Map(all.map((form) => [form.id, form]))

export const formFor = (kind: CaseKind, name: string): Form | undefined => forms.get(`${kind}:${name}`)
