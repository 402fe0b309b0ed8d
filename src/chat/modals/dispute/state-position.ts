/** 陈述意见: a party's view, and the law it rests on. */

import { z } from 'zod'
import { statePosition } from '../../../actions/dispute/state-position.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, Text } from '../read-values.ts'
import { datesField } from './statement.ts'

export const statePositionForm = form({
  name: 'state',
  deed: statePosition,
  fields: () => [
    typed({ name: 'view', label: fieldLabels.view }),
    typed({ name: 'basis', label: fieldLabels.legalBasis, hint: fieldHints.basis, optional: true }),
    datesField(),
  ],
  input: z.object({ view: Text, basis: NoText, runningDates: NoText }),
})
