import { z } from 'zod'
import type { Weights } from '../../rules/routing/learned/weights.ts'
import { id, text } from './fields.ts'

const kinds = ['complaint', 'report', 'inquiry', 'suggestion', 'dispute', 'not_actionable'] as const

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

/** Numbers of one size, in base64: a hundred thousand rows as JSON would be read five times as slowly. */
const bytes = z.base64().transform((said) => new Uint8Array(Buffer.from(said, 'base64')))

const Kept = z.strictObject({
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
    accusation: z.strictObject({ factor: z.number(), byRules: z.number(), offset: z.number() }),
  }),
  threshold: z.strictObject({ from: share, precision: share, coverage: share, texts: z.int() }),
  bias: z.array(z.int()),
  features: z.custom<string[]>(
    (said) => Array.isArray(said) && said.every((feature) => typeof feature === 'string'),
    'expected the features as strings',
  ),
  rarities: bytes,
  /** How many columns each feature has. */
  lengths: bytes,
  columns: bytes,
  amounts: bytes,
})

type Kept = z.input<typeof Kept>

export const WeightsFile: z.ZodType<Weights, Kept> = Kept.transform((kept, context): Weights => {
  const { features, lengths, ...rest } = kept
  const starts = new Uint32Array(lengths.length + 1)
  for (let nth = 0; nth < lengths.length; nth++) starts[nth + 1] = (starts[nth] ?? 0) + (lengths[nth] ?? 0)
  if (!isWhole(kept, starts)) {
    const message = 'expected as many numbers as the features ask for; make the file anew with zhixie learn'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  return {
    ...rest,
    features: new Map(features.map((feature, nth) => [feature, nth])),
    rarities: new Uint16Array(kept.rarities.buffer),
    starts,
    amounts: new Int8Array(kept.amounts.buffer),
  }
})

function isWhole(
  { features, rarities, lengths, columns, amounts, bias }: z.output<typeof Kept>,
  starts: Uint32Array,
): boolean {
  const sizes = [rarities.length / 2, lengths.length].every((size) => size === features.length)
  const pairs = [columns.length, amounts.length].every((size) => size === starts.at(-1))
  return sizes && pairs && columns.every((column) => column < bias.length)
}

/** As the file holds them; the inverse of reading. */
export function writeWeights({ features, starts, ...rest }: Weights): Kept {
  return {
    ...rest,
    questions: {
      ...rest.questions,
      subject: [...rest.questions.subject],
      accusation: ['no', 'yes'],
      kind: [...rest.questions.kind],
    },
    bias: [...rest.bias],
    features: [...features.keys()],
    rarities: inBase64(rest.rarities),
    lengths: inBase64(
      Uint8Array.from({ length: starts.length - 1 }, (_, nth) => (starts[nth + 1] ?? 0) - (starts[nth] ?? 0)),
    ),
    columns: inBase64(rest.columns),
    amounts: inBase64(rest.amounts),
  }
}

const inBase64 = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Int8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')
