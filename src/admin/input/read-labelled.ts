/** A file of labelled texts, one object a line: the text and what people say is right. */

import { z } from 'zod'
import type { Labelled } from '../../rules/routing/evaluation/mark.ts'
import { readLines } from './read-texts.ts'

const name = z.string('expected a name').min(1, 'expected a name')

const LabelledLine: z.ZodType<Labelled> = z.object({
  id: z
    .union([z.string(), z.number()], 'expected a text or a number')
    .nullish()
    .transform((id) => id ?? null),
  text: z.string('expected a text').trim().min(1, 'expected a text that is not empty'),
  department: z.union([name, z.null()], 'expected the official name of the department, or null'),
  alternatives: z.array(name, 'expected a list of names').optional(),
  domain: name.optional(),
  district: name.nullish(),
  kind: z
    .enum(
      ['complaint', 'report', 'inquiry', 'suggestion', 'dispute', 'not_actionable'],
      'expected a kind of text',
    )
    .optional(),
  urgency: z.enum(['normal', 'urgent', 'critical'], 'expected normal, urgent or critical').optional(),
  accusedUnit: name.nullish(),
})

/** All lines or none. */
export const readLabelled = (path: string): Promise<Labelled[]> =>
  readLines(path, LabelledLine, '{"text": …, "department": …}')
