/** 发出, 不采取: a step of the ladder sent to the unit, or decided against. The newest proposed stands first. */

import type { InputBlock } from '@slack/web-api'
import { z } from 'zod'
import { escalated, waived } from '../../../actions/escalate.ts'
import type { Deed } from '../../../actions/perform.ts'
import type { Case, CaseKind } from '../../../rules/cases/case.ts'
import { openProposals } from '../../../rules/cases/time/proposals.ts'
import { escalationWords } from '../../../words/cases/escalation.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { clockInWords } from '../../../words/labels.ts'
import { choice, typed } from '../fields.ts'
import { type Form, form } from '../form.ts'
import { NoText, Text } from '../read-values.ts'

const Proposed = z
  .string()
  .nullish()
  .transform((seq) => Number(seq) || null)

const sending = (deed: Deed<CaseKind, { text: string; proposed?: number | null }>): Form =>
  form({
    name: 'escalate',
    deed,
    fields: ({ file }) => [
      steps(file),
      typed({ name: 'text', label: fieldLabels.demand, hint: fieldHints.demand, optional: true }),
    ],
    input: z.object({ text: NoText, proposed: Proposed }),
  })

const sparing = (deed: Deed<CaseKind, { reason: string; proposed?: number | null }>): Form =>
  form({
    name: 'waive',
    deed,
    fields: ({ file }) => [steps(file), typed({ name: 'reason', label: fieldLabels.reason })],
    input: z.object({ reason: Text, proposed: Proposed }),
  })

function steps(file: Case): InputBlock {
  const proposed = openProposals(file).map(
    ({ seq, rung, clock }) => [String(seq), escalationWords.step(rung, clockInWords(clock))] as const,
  )
  const options = proposed.length > 0 ? proposed : [['none', escalationWords.nothing] as const]
  return choice({ name: 'proposed', label: fieldLabels.step, options, initial: options[0]?.[0] })
}

export const escalationForms: readonly Form[] = [
  ...Object.values(escalated).map((deed) => sending(deed as never)),
  ...Object.values(waived).map((deed) => sparing(deed as never)),
]
