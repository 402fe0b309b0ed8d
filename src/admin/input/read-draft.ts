/** A complaint as a file, for whoever files in another's name: the draft of every door, with `confidential` for its mode. */

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Draft } from '../../actions/complaint/filing/draft.ts'
import { readJsonInput } from './read-json-input.ts'

const FileDraft = Draft.omit({ mode: true, notify: true })
  .extend({
    confidential: z.boolean('expected true or false').default(false),
    /** Names this filing: the same one again is the same case. Without it the content does. */
    key: z.string('expected a text').trim().min(1, 'expected a text that is not empty').max(300).optional(),
  })
  .strict()

/** `key` is always there, and the same for the same draft. */
export async function readDraft(path: string): Promise<{ draft: Draft; key: string }> {
  const { confidential, key, ...fields } = await readJsonInput(path, FileDraft)
  const content = Object.entries({ ...fields, confidential }).sort(([one], [other]) => (one < other ? -1 : 1))
  const mark = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32)
  return {
    draft: { ...fields, mode: confidential ? 'hidden' : 'named', notify: false },
    key: `cli:${key ?? mark}`,
  }
}
