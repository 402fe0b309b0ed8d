/** The button of a move, on cards that only one person sees. Pure. */

import type { Button } from '@slack/web-api'
import { rareLabels } from '../../words/chat/modals.ts'
import { button } from '../cards/blocks.ts'
import { plainText } from '../modals/fields.ts'

/** As on the cards that everybody sees; moves that stand on none of those have labels of their own. */
export function moveButton(move: string, no: string): Button {
  const label = rareLabels[move]
  return label ? { ...button(move, no), text: plainText(label) } : button(move, no)
}
