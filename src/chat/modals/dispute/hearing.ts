/** Forms of the hearing: filing times, safety measures, meetings, a longer limit, and the way up to the arbiter. */

import { z } from 'zod'
import { convene, recordMinutes } from '../../../actions/dispute/meet.ts'
import { prolong } from '../../../actions/dispute/prolong.ts'
import { recordFiling } from '../../../actions/dispute/record-filing.ts'
import { refer } from '../../../actions/dispute/refer.ts'
import { takeMeasures } from '../../../actions/dispute/take-measures.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneText } from '../any-case/one-text.ts'
import { day, typed } from '../fields.ts'
import { form } from '../form.ts'
import { CalendarDay, NoText, Text } from '../read-values.ts'

const hour = /^([01]\d|2[0-3]):[0-5]\d$/

/** CalendarDay and, where it is on record, the hour: 2026-03-09T09:30. */
const Filed = z
  .object({
    filed: CalendarDay,
    hour: NoText.refine((typed) => typed === '' || hour.test(typed), { error: fieldHints.hour }),
    proof: Text,
  })
  .transform(({ filed, hour, proof }) => ({ at: hour ? `${filed}T${hour}` : filed, proof }))

export const hearingForms = [
  form({
    name: 'recordFiling',
    deed: recordFiling,
    fields: () => [
      day({ name: 'filed', label: fieldLabels.filed }),
      typed({
        name: 'hour',
        label: fieldLabels.hour,
        hint: fieldHints.hour,
        lines: 'one',
        optional: true,
      }),
      typed({ name: 'proof', label: fieldLabels.proof, hint: fieldHints.proof, lines: 'one' }),
    ],
    input: Filed,
  }),
  form({
    name: 'takeMeasures',
    deed: takeMeasures,
    fields: () => [
      typed({ name: 'reason', label: fieldLabels.safety, hint: fieldHints.safety }),
      typed({ name: 'text', label: fieldLabels.measure }),
    ],
    input: z.object({ reason: Text, text: Text }),
  }),
  form({
    name: 'convene',
    deed: convene,
    fields: () => [
      day({ name: 'at', label: fieldLabels.meetingDay }),
      typed({ name: 'place', label: fieldLabels.place, hint: fieldHints.place, lines: 'one' }),
    ],
    input: z.object({ at: CalendarDay, place: Text }),
  }),
  form({
    name: 'recordMinutes',
    deed: recordMinutes,
    fields: () => [
      typed({ name: 'present', label: fieldLabels.present, hint: fieldHints.present, lines: 'one' }),
      typed({ name: 'minutes', label: fieldLabels.minutes, hint: fieldHints.minutes }),
    ],
    input: z.object({ present: Text, minutes: Text }),
  }),
  oneText({ name: 'prolong', deed: prolong, field: 'reason', label: fieldLabels.reason }),
  oneText({ name: 'refer', deed: refer, field: 'text', label: fieldLabels.proposal, hint: fieldHints.refer }),
]
