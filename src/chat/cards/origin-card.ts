/** The answer under the message that a case came from: what was registered, with what its author may do. Pure. */

import type { KnownBlock } from '@slack/web-api'
import { movesFrom } from '../../rules/cases/moves.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { actions, button, section } from './blocks.ts'

const forAuthor = ['correct', 'reply', 'rate', 'reopen', 'withdraw'] as const

export function originBlocks(view: CaseView, text: string): KnownBlock[] {
  const open = movesFrom(view.file)
  return [
    section(text),
    ...actions(forAuthor.filter((move) => open.includes(move)).map((move) => button(move, view.no))),
  ]
}
