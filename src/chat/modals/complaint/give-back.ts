/** 退回: the reason, the proof, and the unit that is competent instead. */

import { z } from 'zod'
import { giveBack } from '../../../actions/complaint/give-back.ts'
import { returnReasons } from '../../../rules/cases/complaint/complaint.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { returnReasons as reasonWords } from '../../../words/labels.ts'
import { choice, oneUnit, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoUnit, oneOf, Text } from '../read-values.ts'

export const giveBackForm = form({
  name: 'giveBack',
  deed: giveBack,
  fields: () => [
    choice({
      name: 'reason',
      label: fieldLabels.returnReason,
      options: returnReasons.map((reason) => [reason, reasonWords[reason]]),
    }),
    typed({ name: 'explanation', label: fieldLabels.explanation, hint: fieldHints.giveBack }),
    oneUnit({ name: 'proposed', label: fieldLabels.proposedUnit, optional: true }),
  ],
  input: z.object({ reason: oneOf(returnReasons), explanation: Text, proposed: NoUnit }),
})
