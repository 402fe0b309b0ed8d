/** Forms of a transfer's steps: the report, the packet by its check-list, and the sentences between the offices. */

import { z } from 'zod'
import { clueSteps } from '../../../actions/transfer/clue-steps.ts'
import { criminalSteps } from '../../../actions/transfer/criminal-steps.ts'
import { approveCrime, reportCrime } from '../../../actions/transfer/report-crime.ts'
import { sendPacket } from '../../../actions/transfer/send-packet.ts'
import { transferSteps } from '../../../actions/transfer/transfer-steps.ts'
import { packetItems } from '../../../rules/cases/transfers/criminal.ts'
import { transferHints as hints, transferFields as labels } from '../../../words/cases/transfers/forms.ts'
import { packetLabels } from '../../../words/cases/transfers/labels.ts'
import type { FormName } from '../../../words/chat/modals.ts'
import { oneText } from '../any-case/one-text.ts'
import { tick, ticks, typed } from '../fields.ts'
import { type Form, form } from '../form.ts'
import { NoText, someOf, Text, Ticked } from '../read-values.ts'

const report = form({
  name: 'report',
  deed: reportCrime,
  fields: () => [
    typed({ name: 'officers', label: labels.officers, hint: hints.officers, lines: 'one' }),
    typed({ name: 'text', label: labels.report, hint: hints.report }),
  ],
  input: z.object({ officers: Text, text: Text }),
})

const send = form({
  name: 'send',
  deed: sendPacket,
  fields: () => [
    ticks({
      name: 'items',
      label: labels.packet,
      hint: hints.packet,
      options: packetItems.map((item) => [item, packetLabels[item]]),
    }),
    typed({ name: 'lacking', label: labels.lacking, optional: true }),
    tick({ name: 'copied', label: labels.copied, says: hints.copied }),
    typed({ name: 'notCopied', label: labels.notCopied, optional: true }),
  ],
  input: z.object({ items: someOf(packetItems), lacking: NoText, copied: Ticked, notCopied: NoText }),
})

const object = form({
  name: 'object',
  deed: transferSteps.object,
  fields: () => [
    typed({ name: 'text', label: labels.text, hint: hints.object }),
    typed({ name: 'basis', label: labels.basis, hint: hints.objectBasis, optional: true }),
  ],
  input: z.object({ text: Text, basis: NoText }),
})

const sentence = { field: 'text', label: labels.text } as const

/** Nothing need be said where the step itself says it. */
const optional: readonly string[] = ['takeOn']

const { object: _, ...sentences } = transferSteps

const steps: readonly Form[] = [
  ...Object.entries(criminalSteps).map(([name, deed]) =>
    oneText({ name: name as FormName, deed, ...sentence }),
  ),
  ...Object.entries(sentences).map(([name, deed]) =>
    oneText({ name: name as FormName, deed, ...sentence, optional: optional.includes(name) }),
  ),
  ...Object.entries(clueSteps).map(([name, deed]) =>
    oneText({ name: name as FormName, deed, ...sentence, optional: name === 'approve' }),
  ),
  oneText({ name: 'approve', deed: approveCrime, ...sentence, optional: true }),
]

export const transferForms: readonly Form[] = [report, send, object, ...steps]
