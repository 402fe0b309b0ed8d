/** 不予受理: one of the lawful grounds, and an explanation that whoever complained will read. */

import { z } from 'zod'
import { notAccept } from '../../../actions/complaint/endings/not-accept.ts'
import { notAcceptReasons } from '../../../rules/cases/complaint/complaint.ts'
import { fieldLabels } from '../../../words/chat/modals.ts'
import { notAcceptReasons as reasonWords } from '../../../words/labels.ts'
import { choice, typed } from '../fields.ts'
import { form } from '../form.ts'
import { oneOf, Text } from '../read-values.ts'

export const notAcceptForm = form({
  name: 'notAccept',
  deed: notAccept,
  fields: () => [
    choice({
      name: 'reason',
      label: fieldLabels.reason,
      options: notAcceptReasons.map((reason) => [reason, reasonWords[reason].label]),
    }),
    typed({ name: 'explanation', label: fieldLabels.explanation }),
  ],
  input: z.object({ reason: oneOf(notAcceptReasons), explanation: Text }),
})
