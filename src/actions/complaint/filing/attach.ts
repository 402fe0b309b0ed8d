/** 附件: files that come along with a filing or with what is said later, and what became of them once they were looked at. */

import type { Attachment } from '../../../rules/cases/complaint/facts.ts'
import type { Owing } from '../../../rules/cases/owed.ts'
import type { Refused } from '../../../rules/refusal.ts'
import type { Deed } from '../../perform.ts'

/** A file as the door has kept it; `ending` by its content. */
export type Sent = Pick<Attachment, 'id' | 'size' | 'digest'> & { ending: string }

/** Ours, no law's: so many files belong to one complaint in all. */
const mostFiles = 30

export const toBeChecked: Owing = { is: 'job', job: 'check-files', with: {} }

/** The same content again is the same file. Names are counted on and say nothing of whoever sent them. */
export function attached(
  before: readonly Attachment[],
  sent: readonly Sent[],
  now: Date,
): Attachment[] | Refused {
  const known = new Set(before.map(({ digest }) => digest))
  const fresh = sent.filter(({ digest }) => !known.has(digest) && known.add(digest))
  if (before.length + fresh.length > mostFiles) return { refused: 'no-more', what: 'file', limit: mostFiles }
  return fresh.map(({ id, size, digest, ending }, place) => ({
    id,
    name: `${before.length + place + 1}.${ending}`,
    size,
    digest,
    at: now.toISOString(),
    state: 'waiting',
  }))
}

export type Checked = Pick<Attachment, 'id' | 'shown' | 'why'> & { state: 'ready' | 'refused' }

/** What was found of files that still waited; looked at twice, the first finding holds. */
export const noteFiles: Deed<'complaint', { checked: readonly Checked[] }> = {
  kind: 'complaint',
  move: 'noteFiles',
  decide({ file: { facts }, input: { checked } }) {
    const found = new Map(checked.map((one) => [one.id, one]))
    const files = (facts.files ?? []).map((file): Attachment => {
      const finding = file.state === 'waiting' ? found.get(file.id) : undefined
      return finding ? { ...file, ...finding } : file
    })
    const refused = files.filter(({ id, state }) => state === 'refused' && found.has(id))
    return { facts: { files }, note: { refused: refused.length } }
  },
}
