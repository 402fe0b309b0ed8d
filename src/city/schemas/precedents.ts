import { z } from 'zod'
import type { Rule } from '../../rules/routing/under-precedent.ts'
import { day, id, text } from './fields.ts'

const Row: z.ZodType<Rule> = z.strictObject({
  no: text,
  matter: text,
  district: text.nullable(),
  unit: id,
  from: day,
  until: day.nullable(),
  citation: text,
})

/** Rulings that are not among the installation's own disputes: from before it, or by a higher authority. */
export const PrecedentsFile = z.array(Row)
