/** Forms of a plan task: a report by one of its units, and what the coordinators say to it. */

import { z } from 'zod'
import { acceptWork, sendBackWork } from '../../../actions/plan/accept-work.ts'
import { dropTask } from '../../../actions/plan/amend-task.ts'
import { askDate, changeDate, refuseDate } from '../../../actions/plan/change-date.ts'
import { reportProgress } from '../../../actions/plan/report-progress.ts'
import { waiting } from '../../../rules/cases/plan/shares.ts'
import { partsIn } from '../../../rules/sight/roles.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneText } from '../any-case/one-text.ts'
import { day, files, oneUnit, tick, typed } from '../fields.ts'
import { form } from '../form.ts'
import { CalendarDay, Files, NoText, NoUnit, Text, Ticked } from '../read-values.ts'

const NoDay = CalendarDay.nullish().transform((chosen) => chosen ?? null)

const whoseShare = (hint: string) =>
  oneUnit({ name: 'unit', label: fieldLabels.sharer, optional: true, hint })

const report = form({
  name: 'reportProgress',
  deed: reportProgress,
  fields: ({ file, actor, city }) => [
    typed({ name: 'text', label: fieldLabels.progress }),
    ...(file.state === 'open'
      ? [tick({ name: 'done', label: fieldLabels.done, says: fieldHints.doneReport })]
      : []),
    typed({
      name: 'evidence',
      label: fieldLabels.evidence,
      hint: fieldHints.evidence,
      lines: 'one',
      optional: true,
    }),
    files({ name: 'files', label: fieldLabels.evidenceFiles, most: 5 }),
    day({ name: 'on', label: fieldLabels.doneOn, hint: fieldHints.doneOn, optional: true }),
    ...(partsIn(file, actor, city).has('coordinator') ? [whoseShare(fieldHints.sharerEnter)] : []),
  ],
  input: z
    .object({ text: Text, done: Ticked, evidence: NoText, files: Files, on: NoDay, unit: NoUnit })
    .transform(({ evidence, files: sent, ...said }) => ({
      ...said,
      evidence: [evidence, ...sent].filter(Boolean).join('；'),
    })),
})

const accept = form({
  name: 'acceptWork',
  deed: acceptWork,
  fields: ({ file }) => [whoseShare(fieldHints.acceptAll(waiting(file).length))],
  input: z.object({ unit: NoUnit }),
})

const sendBack = form({
  name: 'sendBack',
  deed: sendBackWork,
  fields: () => [typed({ name: 'reason', label: fieldLabels.reason }), whoseShare(fieldHints.sendBackOne)],
  input: z.object({ reason: Text, unit: NoUnit }),
})

const wishDate = form({
  name: 'askDate',
  deed: askDate,
  fields: () => [
    day({ name: 'deadline', label: fieldLabels.deadline }),
    typed({ name: 'reason', label: fieldLabels.reason }),
  ],
  input: z.object({ deadline: CalendarDay, reason: Text }),
})

/** What a unit has asked for stands there already: sending it is the consent. */
const moveDate = form({
  name: 'changeDate',
  deed: changeDate,
  fields: ({ file }) => [
    day({
      name: 'deadline',
      label: fieldLabels.deadline,
      initial: file.facts.asked?.deadline ?? file.facts.deadline ?? undefined,
    }),
    typed({ name: 'reason', label: fieldLabels.reason, initial: file.facts.asked?.reason }),
  ],
  input: z.object({ deadline: CalendarDay, reason: Text }),
})

export const planForms = [
  report,
  accept,
  sendBack,
  wishDate,
  moveDate,
  oneText({ name: 'refuseDate', deed: refuseDate, field: 'reason', label: fieldLabels.reason }),
  oneText({ name: 'drop', deed: dropTask, field: 'reason', label: fieldLabels.reason }),
]
