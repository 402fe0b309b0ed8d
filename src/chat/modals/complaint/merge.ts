/** 并案: into a complaint that is there and that whoever merges may see. */

import { z } from 'zod'
import { merge } from '../../../actions/complaint/endings/merge.ts'
import { maySee } from '../../../actions/perform.ts'
import { fieldHints, fieldLabels } from '../../../words/chat/modals.ts'
import { typed } from '../fields.ts'
import { form } from '../form.ts'
import { Text } from '../read-values.ts'

export const mergeForm = form({
  name: 'merge',
  deed: merge,
  fields: () => [typed({ name: 'into', label: fieldLabels.into, hint: fieldHints.into, lines: 'one' })],
  input: z.object({ into: Text.transform((no) => no.toUpperCase()) }),
  async check({ office, actor, input: { into } }) {
    const other = await office.storage.cases.get(into)
    if (other?.kind === 'complaint' && maySee(actor, other, office.city)) return null
    return { refused: 'no-such-case', no: into.slice(0, 40) }
  },
})
