/** 指派: the unit, beginning with the one that routing would choose, and on what ground. */

import { z } from 'zod'
import { assign } from '../../../actions/complaint/assign.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneUnit, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, Unit } from '../read-values.ts'
import { likelyUnits } from '../units/likely-units.ts'

export const assignForm = form({
  name: 'assign',
  deed: assign,
  fields: ({ file, city, now }) => [
    oneUnit({ name: 'unit', label: fieldLabels.unit, initial: likelyUnits(file, city, now)[0] }),
    typed({ name: 'basis', label: fieldLabels.basis, hint: fieldHints.basis, optional: true }),
  ],
  input: z.object({ unit: Unit, basis: NoText }),
})
