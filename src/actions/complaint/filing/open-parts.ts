/** 分件: the further requests of a letter become cases of their own; the first names them, and is routed only then. */

import type { Case, CaseNo } from '../../../rules/cases/case.ts'
import { partKey } from '../../../rules/cases/complaint/letter.ts'
import type { Owing } from '../../../rules/cases/owed.ts'
import type { Office } from '../../office.ts'
import type { Deed } from '../../perform.ts'
import { openComplaint } from './open-complaint.ts'

/** Whom one part complains of gets none of the others either. Cut off and done again, each part is one case. */
export async function openParts(office: Office, letter: Case<'complaint'>): Promise<CaseNo[]> {
  const { facts, origin, accused, history } = letter
  const { unopened = [], confidential, identity, notify, language } = facts
  const nos: CaseNo[] = []
  for (const [place, text] of unopened.entries()) {
    const nth = place + 2
    const key = partKey(origin.key, nth)
    // The code of the letter opens them all, and is there before they are.
    if (origin.door === 'form') await office.storage.codes.share(origin.key, key, office.clock())
    const { file } = await openComplaint(office, {
      text,
      confidential,
      accused,
      partOf: { no: letter.no, nth, of: unopened.length + 1 },
      ...(identity ? { sealed: identity } : {}),
      ...(notify ? { notify } : {}),
      ...(language ? { language } : {}),
      origin: { ...origin, key },
      by: history[0]?.by ?? { kind: 'bot' },
    })
    nos.push(file.no)
  }
  return nos
}

const toBeRouted: Owing = { is: 'job', job: 'route', with: {} }

export const noteParts: Deed<'complaint', { nos: readonly CaseNo[] }> = {
  kind: 'complaint',
  move: 'noteParts',
  decide: ({ file, input: { nos } }) => ({
    facts: { parts: [...nos], unopened: undefined },
    note: { parts: [...nos] },
    owes: file.state === 'received' ? [toBeRouted] : [],
  }),
}
