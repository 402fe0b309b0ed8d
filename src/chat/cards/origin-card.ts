/** The answer under the message that a case came from: what was registered, with what its author may do. Pure. */

import type { KnownBlock } from '@slack/web-api'
import { movesFrom } from '../../rules/cases/moves.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { actions, button, section } from './blocks.ts'

/** What its author may do is offered where it comes up, not under every line. */
const offered: Record<string, readonly string[]> = {
  registered: ['correct', 'supplement', 'withdraw'],
  ask: ['reply', 'withdraw'],
  giveBack: ['supplement', 'seekCoordination'],
  answer: ['rate', 'reopen'],
  approveAnswer: ['rate', 'reopen'],
  close: ['rate', 'reopen'],
}

/** `about`: the notice, or the deed that it tells of. */
export function originBlocks(view: CaseView, text: string, about: string): KnownBlock[] {
  const open = movesFrom(view.file)
  const buttons = (offered[about] ?? []).filter((move) => open.includes(move))
  return [section(text), ...actions(buttons.map((move) => button(move, view.no)))]
}
