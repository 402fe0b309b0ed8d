import { z } from 'zod'
import { text } from './fields.ts'

/** Where people are sent whose matter is none of the city's bodies; the first row that fits counts. */
export const ElsewhereFile = z.array(
  z.strictObject({
    name: text,
    english: text.exactOptional(),
    phone: z.string().regex(/^[\d-]{3,20}$/, 'expected a telephone number'),
    address: text.exactOptional(),
    words: z.array(text).min(1, 'expected at least one word'),
    kinds: z
      .array(z.enum(['complaint', 'report', 'inquiry', 'suggestion', 'dispute', 'not_actionable']))
      .exactOptional(),
  }),
)
