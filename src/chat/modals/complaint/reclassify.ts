/** 改类: what kind of complaint it is after all, and of whose enforcement it complains. */

import { z } from 'zod'
import { reclassify } from '../../../actions/complaint/understanding/reclassify.ts'
import { categories, categoryOf } from '../../../rules/cases/complaint/facts.ts'
import { categoryNames } from '../../../words/cases/category.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { choice, someUnits, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoUnits, oneOf, Text } from '../read-values.ts'

export const reclassifyForm = form({
  name: 'reclassify',
  deed: reclassify,
  fields: ({ file }) => [
    choice({
      name: 'category',
      label: fieldLabels.category,
      initial: categoryOf(file),
      options: categories.map((one) => [one, categoryNames[one]]),
    }),
    someUnits({ name: 'accused', label: fieldLabels.accused, hint: fieldHints.accused, optional: true }),
    typed({ name: 'reason', label: fieldLabels.reason }),
  ],
  input: z.object({ category: oneOf(categories), accused: NoUnits, reason: Text }),
})
