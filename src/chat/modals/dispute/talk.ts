/** 登记协商, 协商一致 and 申请协调: what the parties do among themselves before anybody rules. */

import { z } from 'zod'
import { apply, recordTalks, settle } from '../../../actions/dispute/talk.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneUnit, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, Text, Unit } from '../read-values.ts'
import { datesField, statement } from './statement.ts'

export const talkForms = [
  form({
    name: 'recordTalks',
    deed: recordTalks,
    fields: () => [
      typed({ name: 'present', label: fieldLabels.present, hint: fieldHints.present, lines: 'one' }),
      typed({ name: 'result', label: fieldLabels.talks, hint: fieldHints.talks }),
    ],
    input: z.object({ present: Text, result: Text }),
  }),
  form({
    name: 'settle',
    deed: settle,
    fields: ({ file, city }) => {
      const { offer } = file.facts
      const known = offer
        ? { id: offer.unit, name: city.units.get(offer.unit)?.name ?? offer.unit }
        : undefined
      return [
        oneUnit({ name: 'unit', label: fieldLabels.unit, hint: fieldHints.settle, initial: known }),
        typed({ name: 'text', label: fieldLabels.agreed, initial: offer?.text, optional: true }),
      ]
    },
    input: z.object({ unit: Unit, text: NoText }),
  }),
  form({
    name: 'apply',
    deed: apply,
    fields: ({ file, actor }) => {
      const own = actor.kind === 'person' ? actor.unit : ''
      const known = file.facts.positions.find(({ unit }) => unit === own)
      return [
        typed({ name: 'text', label: fieldLabels.talks, hint: fieldHints.talks }),
        ...(file.facts.parties.includes(own) ? statement(known) : []),
        datesField(),
      ]
    },
    input: z.object({ text: Text, view: NoText, basis: NoText, runningDates: NoText }),
  }),
]
