/** Forms after the ruling: the receipt of the hand-over, a ruling taken back, and the rule it makes for later cases. */

import { z } from 'zod'
import { receive } from '../../../actions/dispute/carry-out.ts'
import { confirmPrecedent, dropPrecedent } from '../../../actions/dispute/precedent.ts'
import { rescind } from '../../../actions/dispute/rescind.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneText } from '../any-case/one-text.ts'
import { day, typed } from '../fields.ts'
import { form } from '../form.ts'
import { CalendarDay, NoText, Text } from '../read-values.ts'

const orNull = NoText.transform((text) => text || null)

export const afterRulingForms = [
  oneText({
    name: 'receive',
    deed: receive,
    field: 'text',
    label: fieldLabels.handed,
    hint: fieldHints.handed,
    optional: true,
  }),
  oneText({ name: 'rescind', deed: rescind, field: 'reason', label: fieldLabels.reason }),
  oneText({ name: 'dropPrecedent', deed: dropPrecedent, field: 'reason', label: fieldLabels.reason }),
  form({
    name: 'confirmPrecedent',
    deed: confirmPrecedent,
    fields: ({ file, now }) => {
      const { precedent, about } = file.facts
      return [
        typed({
          name: 'matter',
          label: fieldLabels.ruleMatter,
          hint: fieldHints.ruleMatter,
          lines: 'one',
          initial: precedent?.matter ?? about?.matter ?? '',
        }),
        typed({
          name: 'district',
          label: fieldLabels.ruleDistrict,
          hint: fieldHints.ruleDistrict,
          lines: 'one',
          initial: precedent?.district ?? '',
          optional: true,
        }),
        day({ name: 'from', label: fieldLabels.ruleFrom, initial: precedent?.from ?? toDay(now) }),
        day({ name: 'until', label: fieldLabels.ruleUntil, optional: true }),
      ]
    },
    input: z.object({ matter: Text, district: orNull, from: CalendarDay, until: orNull }),
  }),
]
