/** Forms that ask for one text and nothing else. */

import { z } from 'zod'
import type { Deed } from '../../../actions/perform.ts'
import type { CaseKind } from '../../../rules/cases/case.ts'
import type { FormName } from '../../../words/chat/modals.ts'
import { typed } from '../fields.ts'
import { type Form, form } from '../form.ts'
import { NoText, Text } from '../read-values.ts'

type OneText<K extends CaseKind, Field extends string> = {
  name: FormName
  deed: Deed<K, Record<Field, string>>
  field: Field
  label: string
  hint?: string
  optional?: boolean
}

export function oneText<K extends CaseKind, Field extends string>(asked: OneText<K, Field>): Form {
  const { name, deed, field, label, hint, optional = false } = asked
  const input = z.object({ [field]: optional ? NoText : Text }) as unknown as z.ZodType<Record<Field, string>>
  return form({
    name,
    deed,
    fields: () => [typed({ name: field, label, optional, ...(hint ? { hint } : {}) })],
    input,
  })
}
