import { z } from 'zod'
import type { Rung } from '../../rules/city.ts'
import { everyText, id, spanText, standing, text } from './fields.ts'

/** '*' stands for every clock that no other rung names and that is not quiet. */
const clock = z.union([id, z.literal('*')])

const RungRow: z.ZodType<Rung> = z.strictObject({
  id,
  clocks: z.array(clock).min(1, 'expected at least one clock, or "*"'),
  at: spanText,
  name: text,
  lamp: z.enum(['green', 'yellow', 'red']),
  to: z
    .array(z.enum(['liaison', 'leader', 'coordination', 'supervision']))
    .min(1, 'expected at least one office'),
  every: everyText.exactOptional(),
  confirm: z.boolean().exactOptional(),
  paper: z.enum(['reminder', 'supervision']).exactOptional(),
  basis: text,
  status: standing,
})

/** quiet: clocks that are somebody's window and no unit's duty, so nobody is reminded of them. */
export const LadderFile = z.strictObject({ quiet: z.array(id), rungs: z.array(RungRow) })
export type LadderFile = z.infer<typeof LadderFile>
