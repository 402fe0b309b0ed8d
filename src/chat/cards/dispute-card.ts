/** Cards of a dispute: at the coordinators' desk with both sides, and in each party's channel. Pure. */

import type { Button, KnownBlock } from '@slack/web-api'
import { movesFrom } from '../../rules/cases/moves.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { cardTitle, cardWords } from '../../words/cards.ts'
import { plain, quote } from '../../words/clip.ts'
import { disputeKinds } from '../../words/labels.ts'
import { actions, button, context, fields, header, section, withinLimits } from './blocks.ts'
import { clocksOf } from './complaint-card.ts'

type Look = 'primary' | 'danger'
const deskButtons: readonly [string, Look?][] = [
  ['accept', 'primary'],
  ['askForMore'],
  ['designate', 'primary'],
  ['opine'],
  ['refuse', 'danger'],
]
const partyButtons: readonly [string, Look?][] = [
  ['state', 'primary'],
  ['complete', 'primary'],
]

export const disputeCard = (view: CaseView): KnownBlock[] => card(view, deskButtons)

export const partyCard = (view: CaseView): KnownBlock[] => card(view, partyButtons)

function card(view: CaseView, offered: readonly [string, Look?][]): KnownBlock[] {
  const { file, no } = view
  if (file.kind !== 'dispute') return []
  const open = movesFrom(file)
  const buttons: Button[] = offered
    .filter(([move]) => open.includes(move))
    .map(([move, look]) => button(move, no, look))
  return withinLimits([
    header(cardTitle(view)),
    section(`*${cardWords.dispute}*\n${quote(file.facts.matter, 600)}`),
    ...fields([
      [cardWords.disputeKind, disputeKinds[file.facts.kind]],
      [cardWords.complaint, file.facts.complaint],
      [cardWords.missing, file.state === 'incomplete' ? plain(file.facts.missing ?? '') : null],
    ]),
    ...positions(view),
    ...decision(view),
    ...clocksOf(view),
    ...(view.open ? [context(cardWords.partyHint)] : []),
    ...actions([...buttons, button('detail', no)]),
  ])
}

/** Both sides, each with its view and basis, side by side. */
function positions({ file, nameOf }: CaseView): KnownBlock[] {
  if (file.kind !== 'dispute') return []
  const { parties, positions } = file.facts
  return fields(
    parties.slice(0, 10).map((unit) => {
      const stated = positions.find((position) => position.unit === unit)
      const basis = stated?.basis ? `\n_${cardWords.basis}：${plain(stated.basis).slice(0, 300)}_` : ''
      return [
        nameOf(unit),
        stated ? `${plain(stated.view).slice(0, 800)}${basis}` : cardWords.noPosition,
      ] as const
    }),
  )
}

function decision({ file, nameOf }: CaseView): KnownBlock[] {
  if (file.kind !== 'dispute' || !file.facts.decision) return []
  const { unit, basis, text } = file.facts.decision
  return [
    section(
      `*${cardWords.decision}*：${cardWords.designated} *${nameOf(unit)}*\n${cardWords.basis}：${plain(basis)}${text ? `\n${quote(text, 500)}` : ''}`,
    ),
  ]
}
