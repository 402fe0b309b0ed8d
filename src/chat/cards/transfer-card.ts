/** Cards of a transfer: in the channel of the sender and of the receiver, each with its own buttons. Pure. */

import type { KnownBlock } from '@slack/web-api'
import { movesFrom, type Part, tableOf } from '../../rules/cases/moves.ts'
import type { UnitId } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { cardTitle } from '../../words/cards.ts'
import { transferHints, transferWords as words } from '../../words/cases/transfers/forms.ts'
import { subjectOf, transferLines } from '../../words/cases/transfers/lines.ts'
import { quote } from '../../words/clip.ts'
import { actions, button, context, fields, header, section, withinLimits } from './blocks.ts'
import { clocksOf } from './complaint-card.ts'

/** `place`: the unit in whose channel it stands; nobody's for a private card. */
export function transferCard(view: CaseView, place?: UnitId): KnownBlock[] {
  const { file, no } = view
  const buttons = place ? movesAt(view, place).map((move) => button(move, no)) : []
  return withinLimits([
    header(cardTitle(view)),
    ...(file.confined ? [section(words.onPage)] : whatItIs(view)),
    ...clocksOf(view),
    ...(view.open && ruleOf(view) ? [context(ruleOf(view))] : []),
    ...actions([...buttons, button('detail', no)]),
  ])
}

const whatItIs = (view: CaseView): KnownBlock[] => [
  section(`*${words.matter}*\n${quote(subjectOf(view.file), 600)}`),
  ...fields([
    [words.from, view.unit.name],
    ...transferLines(view).map(({ label, value }) => [label, value] as const),
  ]),
]

/** What whoever reads it must know before acting. */
const ruleOf = ({ kind }: CaseView): string =>
  kind === 'criminal-transfer' ? transferHints.basis : kind === 'transfer' ? words.oneHop : words.confined

/** The sender's people, its head among them, press here; the receiver's there. */
function movesAt({ file }: CaseView, place: UnitId): string[] {
  const parts: readonly Part[] = place === file.unit ? ['holder', 'head'] : ['receiver']
  const { moves } = tableOf(file.kind)
  return movesFrom(file).filter((name) => moves[name]?.by.some((part) => parts.includes(part)))
}
