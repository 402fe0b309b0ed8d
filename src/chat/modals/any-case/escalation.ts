/** 发出, 不采取: a step of the ladder sent to the unit, or decided against. The newest proposed stands first. */

import type { InputBlock } from '@slack/web-api'
import { z } from 'zod'
import { escalated, waived } from '../../../actions/escalate.ts'
import type { Deed } from '../../../actions/perform.ts'
import type { Case, CaseKind } from '../../../rules/cases/case.ts'
import { openProposals } from '../../../rules/cases/time/proposals.ts'
import { escalationWords } from '../../../words/cases/escalation.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { choice, typed } from '../fields.ts'
import { type Form, form } from '../form.ts'
import { NoText, Text } from '../read-values.ts'

const Step = z.string().nullish()

const sending = (deed: Deed<CaseKind, { text: string; step?: string | null }>): Form =>
  form({
    name: 'escalate',
    deed,
    fields: ({ file }) => [
      steps(file),
      typed({ name: 'text', label: fieldLabels.demand, hint: fieldHints.demand, optional: true }),
    ],
    input: z.object({ text: NoText, step: Step.transform((step) => step ?? null) }),
  })

const sparing = (deed: Deed<CaseKind, { reason: string; step?: string | null }>): Form =>
  form({
    name: 'waive',
    deed,
    fields: ({ file }) => [steps(file), typed({ name: 'reason', label: fieldLabels.reason })],
    input: z.object({ reason: Text, step: Step.transform((step) => step ?? null) }),
  })

function steps(file: Case): InputBlock {
  const proposed = openProposals(file).map(({ step, rung }) => [step, rung] as const)
  const options = proposed.length > 0 ? proposed : [['none', escalationWords.nothing] as const]
  return choice({ name: 'step', label: fieldLabels.step, options, initial: options[0]?.[0] })
}

export const escalationForms: readonly Form[] = [
  ...Object.values(escalated).map((deed) => sending(deed as never)),
  ...Object.values(waived).map((deed) => sparing(deed as never)),
]
