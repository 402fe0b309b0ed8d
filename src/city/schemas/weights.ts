import { z } from 'zod'
import type { Row, Weights } from '../../rules/routing/learned/weights.ts'
import { id, text } from './fields.ts'

const kinds = ['complaint', 'report', 'inquiry', 'suggestion', 'dispute', 'not_actionable'] as const

/** Tens of thousands of rows: checked by hand, which is a hundred times faster than by schema. */
const RowShape = z.custom<Row>(
  (row) =>
    Array.isArray(row) &&
    row.length % 2 === 0 &&
    typeof row[0] === 'string' &&
    row.every((entry, at) => at === 0 || Number.isInteger(entry)),
  'expected a feature, its rarity and pairs of numbers; make the file anew with zhixie learn',
)

const share = z.number().min(0).max(1)

const assurance = z.strictObject({
  offset: z.number(),
  raw: z.number(),
  accused: z.number(),
  dispute: z.number(),
  agrees: z.number(),
  said: z.number(),
  byRules: z.number(),
  accusedByRules: z.number(),
})

export const WeightsFile: z.ZodType<Weights> = z.strictObject({
  version: text,
  questions: z.strictObject({
    subject: z.array(id),
    accusation: z.tuple([z.literal('no'), z.literal('yes')]),
    kind: z.array(z.enum(kinds)),
  }),
  blend: z.strictObject({
    catalogue: z.number(),
    sharpness: z.number().positive(),
    kindSharpness: z.number().positive(),
    assurance,
    accusation: z.strictObject({ factor: z.number(), offset: z.number() }),
  }),
  threshold: z.strictObject({ from: share, precision: share, coverage: share, texts: z.int() }),
  bias: z.array(z.int()),
  rows: z.array(RowShape),
})
