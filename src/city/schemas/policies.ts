import { z } from 'zod'
import { doors, type Policy } from '../../rules/city.ts'
import { amount, day, id, isSpan, spanUnit, standing, text } from './fields.ts'

const tooLong = 'expected a span of at most ten years'

const Extension = z
  .strictObject({ amount, unit: spanUnit, times: z.int().min(1), approver: text, basis: text })
  .refine(isSpan, tooLong)

const PolicyRow: z.ZodType<Policy> = z
  .strictObject({
    id,
    kind: id,
    clock: id,
    category: id.exactOptional(),
    door: z.enum(doors).exactOptional(),
    amount,
    unit: spanUnit,
    start: text,
    pausedBy: z.array(id).exactOptional(),
    extension: Extension.exactOptional(),
    basis: text,
    status: standing,
    unitSource: z.enum(['explicit', 'statute-glossary', 'unstated']).exactOptional(),
    validFrom: day.exactOptional(),
    validTo: day.exactOptional(),
  })
  .refine(isSpan, tooLong)

export const PoliciesFile = z.array(PolicyRow)
