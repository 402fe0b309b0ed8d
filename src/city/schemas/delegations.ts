import { z } from 'zod'
import type { Delegation } from '../../rules/routing/competence/delegation.ts'
import { day, id, text } from './fields.ts'

const Row: z.ZodType<Delegation> = z.strictObject({
  id,
  region: text,
  matters: z.array(id).min(1, 'expected at least one matter'),
  basis: text,
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
})

/** Powers handed to towns and streets; a list that is replaced keeps its rows, with their last day. */
export const DelegationsFile = z.array(Row)
