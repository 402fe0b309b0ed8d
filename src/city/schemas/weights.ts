import { z } from 'zod'
import { type Net, units, unitsInByte } from '../../rules/routing/learned/net/net.ts'
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
const floats = bytes.transform(({ buffer }) => new Float32Array(buffer, 0, buffer.byteLength >> 2))

const net = z.strictObject({ codes: bytes, scales: floats, bias: floats, heads: floats, headBias: floats })

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
  features: z.custom<string[]>(
    (said) => Array.isArray(said) && said.every((feature) => typeof feature === 'string'),
    'expected the features as strings',
  ),
  rarities: bytes,
  nets: z.array(net).min(1),
})

type Kept = z.input<typeof Kept>

export const WeightsFile: z.ZodType<Weights, Kept> = Kept.transform((kept, context): Weights => {
  const { features, rarities, ...rest } = kept
  if (!isWhole(kept)) {
    const message = 'expected as many numbers as the features ask for; make the file anew with zhixie learn'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  return {
    ...rest,
    vocabulary: {
      features: new Map(features.map((feature, nth) => [feature, nth])),
      rarities: new Uint16Array(rarities.buffer),
    },
  }
})

function isWhole({ features, rarities, questions, nets }: z.output<typeof Kept>): boolean {
  const answers = Object.values(questions).reduce((sum, { length }) => sum + length, 0)
  const whole = ({ codes, scales, bias, heads, headBias }: Net) =>
    codes.length === (features.length * units) / unitsInByte &&
    scales.length === features.length &&
    bias.length === units &&
    heads.length === answers * units &&
    headBias.length === answers
  return rarities.length === 2 * features.length && nets.every(whole)
}

/** As the file holds them; the inverse of reading. */
export function writeWeights({ vocabulary, nets, ...rest }: Weights): Kept {
  return {
    ...rest,
    questions: {
      ...rest.questions,
      subject: [...rest.questions.subject],
      accusation: ['no', 'yes'],
      kind: [...rest.questions.kind],
    },
    features: [...vocabulary.features.keys()],
    rarities: inBase64(vocabulary.rarities),
    nets: nets.map(({ codes, scales, bias, heads, headBias }) => ({
      codes: inBase64(codes),
      scales: inBase64(scales),
      bias: inBase64(bias),
      heads: inBase64(heads),
      headBias: inBase64(headBias),
    })),
  }
}

const inBase64 = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Float32Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')
