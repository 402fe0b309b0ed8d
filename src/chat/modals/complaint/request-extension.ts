/** 申请延期: how many working days more, and why. */

import { z } from 'zod'
import { requestExtension } from '../../../actions/complaint/extension/request-extension.ts'
import { type Case, runningClock } from '../../../rules/cases/case.ts'
import { policyOf } from '../../../rules/cases/time/clocks.ts'
import type { City } from '../../../rules/city.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { count, typed } from '../fields.ts'
import { form } from '../form.ts'
import { Days, Text } from '../read-values.ts'

export const requestExtensionForm = form({
  name: 'requestExtension',
  deed: requestExtension,
  fields: ({ file, city }) => {
    const allowed = allowedFor(file, city)
    const hint = allowed ? fieldHints.days(allowed.amount, allowed.basis) : fieldHints.noExtension
    return [
      count({ name: 'days', label: fieldLabels.days, most: allowed?.amount ?? 0, hint }),
      typed({ name: 'reason', label: fieldLabels.reason }),
    ]
  },
  input: z.object({ days: Days, reason: Text }),
})

function allowedFor(file: Case<'complaint'>, city: City) {
  const clock = runningClock(file, 'answer')
  return clock ? policyOf({ name: 'answer', file, from: clock.from, city }).extension : undefined
}
