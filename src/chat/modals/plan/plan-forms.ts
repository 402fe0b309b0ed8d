/** Forms of a plan task: a report by one of its units, and what the coordinators say to it. */

import { z } from 'zod'
import { changeDate, sendBackWork } from '../../../actions/plan/accept-work.ts'
import { reportProgress } from '../../../actions/plan/report-progress.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { day, tick, typed } from '../fields.ts'
import { form } from '../form.ts'
import { oneText } from '../one-text.ts'
import { CalendarDay, Text, Ticked } from '../read-values.ts'

const report = form({
  name: 'reportProgress',
  deed: reportProgress,
  fields: ({ file }) => [
    typed({ name: 'text', label: fieldLabels.progress }),
    ...(file.state === 'open'
      ? [tick({ name: 'done', label: fieldLabels.done, says: fieldHints.doneReport })]
      : []),
  ],
  input: z.object({ text: Text, done: Ticked }),
})

const moveDate = form({
  name: 'changeDate',
  deed: changeDate,
  fields: ({ file }) => [
    day({ name: 'deadline', label: fieldLabels.deadline, initial: file.facts.deadline ?? undefined }),
    typed({ name: 'reason', label: fieldLabels.reason }),
  ],
  input: z.object({ deadline: CalendarDay, reason: Text }),
})

export const planForms = [
  report,
  moveDate,
  oneText({ name: 'sendBack', deed: sendBackWork, field: 'reason', label: fieldLabels.reason }),
]
