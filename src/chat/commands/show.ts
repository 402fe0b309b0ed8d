/** 查: one case for one person, with the buttons that this person may use. */

import type { KnownBlock } from '@slack/web-api'
import type { Case } from '../../rules/cases/case.ts'
import type { UnitId } from '../../rules/city.ts'
import { asRead } from '../../rules/sight/as-units-read.ts'
import { sightOf } from '../../rules/sight/visibility.ts'
import { type CaseView, caseView } from '../../storage/reads/case-view.ts'
import { cardTitle, cardWords } from '../../words/cards.ts'
import { commandWords, showWords } from '../../words/chat/commands.ts'
import { refusalInWords } from '../../words/refusals.ts'
import { moveButton } from '../buttons/move-button.ts'
import { movesFor } from '../buttons/moves-for.ts'
import { actions, header } from '../cards/blocks.ts'
import { complaintCard } from '../cards/complaint-card.ts'
import { partyCard } from '../cards/dispute-card.ts'
import { transferCard } from '../cards/transfer-card.ts'
import { type Desk, nameOf } from '../desk/desk.ts'
import { actorOn, officerOf, type Person } from '../desk/who.ts'
import { caseFor } from '../modals/look/show-case.ts'
import type { Command, Said } from './command.ts'
import { taskBlocks } from './plan/task-blocks.ts'

export const show: Command = {
  ...commandWords.show,
  async run({ desk, person, rest }) {
    const no = rest.trim().toUpperCase()
    if (no === '') return { text: showWords.noNumber }
    const file = await caseFor(desk, { no, person })
    if (file) return privateCard(desk, file, person)
    return {
      text: refusalInWords({ refused: 'no-such-case', no: no.slice(0, 40) }, { nameOf: nameOf(desk) }),
    }
  },
}

/** The case as its card shows it, with this person's own buttons. */
export function privateCard({ app }: Desk, file: Case, person: Person): Said & { blocks: KnownBlock[] } {
  const { city } = app
  const now = app.clock()
  const officer = officerOf(person)
  const reader = sightOf(officer, city).all ? null : person.unit
  const view = caseView(asRead(file, officer, city), now, city)
  const moves = movesFor({ file, actor: actorOn({ file, person, city }), now, city })
  const buttons = [...moves.slice(0, 20), 'detail', 'why', 'papers'].map((move) => moveButton(move, file.no))
  const blocks = cardOf(view, reader).filter((block) => block.type !== 'actions')
  return { text: cardWords.fallback(view), blocks: [...blocks, ...actions(buttons)] }
}

function cardOf(view: CaseView, reader: UnitId | null): KnownBlock[] {
  if (view.kind === 'complaint') return complaintCard(view, view.unit.id)
  if (view.kind === 'dispute') return partyCard(view)
  return view.kind === 'plan-task'
    ? [header(cardTitle(view)), ...taskBlocks(view, reader)]
    : transferCard(view)
}
