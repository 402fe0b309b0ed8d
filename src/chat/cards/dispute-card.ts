/** Cards of a dispute: at the coordinators' desk, in each party's channel, and with the arbiter. Pure. */

import type { Button, KnownBlock } from '@slack/web-api'
import { movesFrom } from '../../rules/cases/moves.ts'
import type { UnitId } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { cardTitle, cardWords } from '../../words/cards.ts'
import { disputeKinds } from '../../words/cases/disputes/labels.ts'
import { disputeLines } from '../../words/cases/disputes/lines.ts'
import { plain, quote } from '../../words/clip.ts'
import { actions, button, context, fields, header, section, withinLimits } from './blocks.ts'
import { clocksOf } from './complaint-card.ts'

type Look = 'primary' | 'danger'
type Offered = readonly [string, Look?]

const deskButtons: readonly Offered[] = [
  ['accept', 'primary'],
  ['askForMore'],
  ['recordMinutes', 'primary'],
  ['designate', 'primary'],
  ['opine'],
  ['refer'],
  ['convene'],
  ['prolong'],
  ['refuse', 'danger'],
  ['rescind', 'danger'],
]
const partyButtons: readonly Offered[] = [
  ['state', 'primary'],
  ['complete', 'primary'],
  ['settle'],
  ['recordTalks'],
  ['apply'],
  ['recordFiling'],
  ['takeMeasures'],
]
const receiverButtons: readonly Offered[] = [['receive', 'primary']]
const adviserButtons: readonly Offered[] = [['state', 'primary']]
const arbiterButtons: readonly Offered[] = [
  ['designate', 'primary'],
  ['rescind', 'danger'],
]

export const disputeCard = (view: CaseView): KnownBlock[] => card(view, [...deskButtons, ...rulesOf(view)])

/** The arbiter names the unit; whoever advises it says what it proposes. */
export function arbiterCard(view: CaseView, place?: UnitId): KnownBlock[] {
  const { file } = view
  const advises = file.kind === 'dispute' && place !== undefined && file.facts.arbiter.advises === place
  return card(view, advises ? adviserButtons : arbiterButtons)
}

/** `place`: the party, or the unit that was named, in whose channel it stands. */
export function partyCard(view: CaseView, place?: UnitId): KnownBlock[] {
  const { file } = view
  const isReceiver = file.kind === 'dispute' && file.facts.decision?.unit === place
  return card(view, isReceiver ? receiverButtons : partyButtons)
}

/** What a coordinator may do with the rule that a ruling proposes; a rule that was dropped is not asked about again. */
function rulesOf({ file }: CaseView): Offered[] {
  const status = file.kind === 'dispute' ? file.facts.precedent?.status : undefined
  if (status === 'proposed') return [['confirmPrecedent', 'primary'], ['dropPrecedent']]
  return status === 'confirmed' ? [['dropPrecedent']] : []
}

function card(view: CaseView, offered: readonly Offered[]): KnownBlock[] {
  const { file, no } = view
  if (file.kind !== 'dispute') return []
  const open = movesFrom(file)
  const buttons: Button[] = offered
    .filter(([move]) => open.includes(move))
    .map(([move, look]) => button(move, no, look))
  const lines = disputeLines(view)
  return withinLimits([
    header(cardTitle(view)),
    section(`*${cardWords.dispute}*\n${quote(file.facts.matter, 600)}`),
    ...fields([
      [cardWords.disputeKind, disputeKinds[file.facts.kind]],
      [cardWords.arbiter, lines.arbiter],
      [cardWords.contact, view.nameOf(file.facts.contact)],
      [cardWords.complaint, file.facts.complaint],
      [cardWords.missing, file.state === 'incomplete' ? plain(file.facts.missing ?? '') : null],
    ]),
    ...positions(view),
    ...lines.said.map(({ label, value }) => section(`*${label}*\n${value}`)),
    ...clocksOf(view),
    ...(view.open && file.state !== 'decided' ? [context(cardWords.partyHint)] : []),
    ...actions([...buttons, button('detail', no)]),
  ])
}

/** Both sides, each with its view and basis, side by side. */
function positions({ file, nameOf }: CaseView): KnownBlock[] {
  if (file.kind !== 'dispute') return []
  const { parties, positions, arbiter } = file.facts
  const adviser = positions.filter(({ unit }) => unit === arbiter.advises).map(({ unit }) => unit)
  return fields(
    [...parties.slice(0, 9), ...adviser].map((unit) => {
      const stated = positions.find((position) => position.unit === unit)
      const basis = stated?.basis ? `\n_${cardWords.basis}：${plain(stated.basis).slice(0, 300)}_` : ''
      return [
        nameOf(unit),
        stated ? `${plain(stated.view).slice(0, 800)}${basis}` : cardWords.noPosition,
      ] as const
    }),
  )
}
