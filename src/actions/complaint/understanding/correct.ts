/** 更正: whoever filed it says that the bot understood it wrongly; a person looks at it. */

import { stewardOf } from '../../../rules/sight/roles.ts'
import type { Deed } from '../../perform.ts'

export const correct: Deed<'complaint', { explanation: string }> = {
  kind: 'complaint',
  move: 'correct',
  decide({ file, input: { explanation }, city }) {
    if (explanation.trim() === '') return { refused: 'missing', what: 'reason' }
    return { unit: stewardOf(file.accused, city), note: { explanation } }
  },
}
