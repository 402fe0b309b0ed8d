/** 并回: parts of one letter that belonged together are one again; whoever has the case reads what has joined it. */

import type { Case } from '../../../rules/cases/case.ts'
import { areOfOneLetter } from '../../../rules/cases/complaint/letter.ts'
import type { Deed } from '../../perform.ts'

export const rejoin: Deed<'complaint', { part: Case<'complaint'> }> = {
  kind: 'complaint',
  move: 'rejoin',
  decide({ file, input: { part } }) {
    if (!areOfOneLetter(file, part)) return { refused: 'no-such-case', no: part.no }
    const { text, struck } = file.facts
    const read = part.facts.struck ?? part.facts.text
    return {
      facts: {
        text: `${text}\n${part.facts.text}`,
        ...(struck === undefined ? {} : { struck: `${struck}\n${read}` }),
      },
      accused: [...new Set([...file.accused, ...part.accused])],
      note: { complaint: part.no },
    }
  },
}
