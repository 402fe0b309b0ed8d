/** 并案: into a complaint that is still open and that whoever merges may see, so that the work does go on there. */

import { z } from 'zod'
import { merge } from '../../../actions/complaint/endings/merge.ts'
import { maySee } from '../../../actions/perform.ts'
import { isEnd } from '../../../rules/cases/moves.ts'
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
    if (other?.kind !== 'complaint' || !maySee(actor, other, office.city))
      return { refused: 'no-such-case', no: into.slice(0, 40) }
    const { no, state, kind } = other
    return isEnd(other) ? { refused: 'not-now', no, state, kind, deed: 'merge' } : null
  },
})
