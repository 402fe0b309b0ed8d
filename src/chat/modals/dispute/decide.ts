/** 指定管辖 and 出具意见: the competent unit, on what ground, and what each side has to do. */

import { z } from 'zod'
import { designate, opine } from '../../../actions/dispute/decide-dispute.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { oneUnit, typed } from '../fields.ts'
import { form } from '../form.ts'
import { NoText, Text, Unit } from '../read-values.ts'

const fields = () => [
  oneUnit({ name: 'unit', label: fieldLabels.unit }),
  typed({ name: 'basis', label: fieldLabels.basis, hint: fieldHints.basis }),
  typed({ name: 'text', label: fieldLabels.decision, hint: fieldHints.decision, optional: true }),
]
const input = z.object({ unit: Unit, basis: Text, text: NoText })

export const designateForm = form({ name: 'designate', deed: designate, fields, input })
export const opineForm = form({ name: 'opine', deed: opine, fields, input })
