import { z } from 'zod'
import type { SpokenBody } from '../../rules/city.ts'
import { id, text } from './fields.ts'

const BodyRow: z.ZodType<SpokenBody> = z
  .strictObject({
    line: id.exactOptional(),
    kind: z.enum(['town', 'government']).exactOptional(),
    names: z.array(text).min(1, 'expected at least one name'),
    bare: z.array(text).exactOptional(),
  })
  .refine(
    ({ line, kind }) => (line === undefined) !== (kind === undefined),
    'expected either "line" or "kind"',
  )

export const BodiesFile = z.array(BodyRow)
