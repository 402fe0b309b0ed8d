/** A complaint as a file, for whoever files in another's name. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readJsonInput } from './read-json-input.ts'

const short = z
  .string('expected a text')
  .trim()
  .min(1, 'expected a text that is not empty')
  .max(300, 'expected at most 300 characters')

const Draft = z.strictObject({
  text: z
    .string('expected the text of the complaint')
    .trim()
    .min(1, 'expected the text of the complaint')
    .max(20_000, 'expected at most 20000 characters'),
  confidential: z.boolean('expected true or false').default(false),
  enterprise: short.optional(),
  contact: short.optional(),
  name: short.optional(),
  /** The body complained of, in the complainant's words. */
  about: short.optional(),
  /** Names this filing: the same one again is the same case. Without it the content does. */
  key: short.optional(),
})
export type Draft = z.infer<typeof Draft>

/** `key` is always there, and the same for the same draft. */
export async function readDraft(path: string): Promise<Draft & { key: string }> {
  const draft = await readJsonInput(path, Draft)
  const content = Object.entries(draft).sort(([one], [other]) => (one < other ? -1 : 1))
  const mark = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
  return { ...draft, key: `cli:${draft.key ?? mark}` }
}
