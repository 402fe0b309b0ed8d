import { z } from 'zod'
import type { Matter } from '../../rules/city.ts'
import { id, text } from './fields.ts'

const MatterRow: z.ZodType<Matter> = z.strictObject({
  id,
  name: text,
  domain: text,
  department: id,
  alternatives: z.array(id).exactOptional(),
  assisting: z.strictObject({ units: z.array(id).min(1), basis: text }).exactOptional(),
  level: z.enum(['municipal', 'district', 'town']),
  basis: text,
  words: z.array(text).min(1, 'expected at least one word that people use'),
})

export const MattersFile = z.array(MatterRow).min(1, 'expected at least one matter')
