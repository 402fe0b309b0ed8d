/** Cards at the coordinators' and supervisors' desks: triage, extension requests, answers to be reviewed. Pure. */

import type { KnownBlock } from '@slack/web-api'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { cardTitle, cardWords } from '../../words/cards.ts'
import { plain, quote } from '../../words/clip.ts'
import { results, returnReasons } from '../../words/labels.ts'
import { tellingReasons } from '../../words/routing/reasons.ts'
import { actions, button, context, header, section, withinLimits } from './blocks.ts'
import { clocksOf, whatItIs } from './complaint-card.ts'

export function triageCard(view: CaseView): KnownBlock[] {
  const { file, no, state } = view
  if (file.kind !== 'complaint') return []
  const undecided = state === 'triage' || state === 'taken-over' || state === 'returned'
  const hint =
    state === 'taken-over'
      ? `${cardWords.takenOver}${file.facts.interim ? view.nameOf(file.facts.interim) : ''}`
      : cardWords.choiceHint
  return withinLimits([
    header(cardTitle(view)),
    ...whatItIs(view),
    ...(undecided ? ranked(view) : []),
    ...returnsOf(view),
    ...clocksOf(view),
    ...(undecided ? [context(hint)] : []),
    ...actions([
      ...(undecided
        ? [button('assign', no, 'primary'), button('notAccept', no, 'danger'), button('merge', no)]
        : []),
      button('detail', no),
    ]),
  ])
}

/** The units that the router would choose, best first; whoever must step aside was never among them. */
function ranked({ file, nameOf }: CaseView): KnownBlock[] {
  if (file.kind !== 'complaint' || !file.facts.understood) return []
  const { alternatives, reasons } = file.facts.understood
  const lines = alternatives.slice(0, 6).map((unit, place) => `${place + 1}. ${nameOf(unit)}`)
  const why = file.facts.confidential ? [] : tellingReasons(reasons).map(plain)
  return [
    ...(lines.length > 0 ? [section(`*${cardWords.choices}*\n${lines.join('\n')}`)] : []),
    ...(why.length > 0 ? [context(`${cardWords.why}：${why.join('；')}`)] : []),
  ]
}

function returnsOf({ file, nameOf }: CaseView): KnownBlock[] {
  if (file.kind !== 'complaint' || file.facts.returns.length === 0) return []
  const hidden = file.facts.confidential
  const lines = file.facts.returns.map(
    (gone) =>
      `• ${nameOf(gone.unit)}：${returnReasons[gone.reason]}${hidden ? '' : `，${plain(gone.explanation).slice(0, 300)}`}`,
  )
  return [section(`*${cardWords.returned}*\n${lines.join('\n')}`)]
}

export function extensionCard(view: CaseView): KnownBlock[] {
  const { file, no, unit } = view
  if (file.kind !== 'complaint') return []
  const asked = file.facts.extension
  if (!asked)
    return [
      header(cardTitle(view)),
      section(`${unit.name}：${cardWords.settled}`),
      ...actions([button('detail', no)]),
    ]
  return withinLimits([
    header(cardTitle(view)),
    section(
      `*${unit.name}* ${cardWords.extension(asked.days)}\n*${cardWords.reason}*\n${quote(asked.reason, 600)}`,
    ),
    ...clocksOf(view),
    ...actions([
      button('grantExtension', no, 'primary'),
      button('refuseExtension', no, 'danger'),
      button('detail', no),
    ]),
  ])
}

export function reviewCard(view: CaseView): KnownBlock[] {
  const { file, no, state } = view
  if (file.kind !== 'complaint') return []
  const { answer } = file.facts
  const result = answer ? `*${cardWords.result}*：${results[answer.result]}` : ''
  return withinLimits([
    header(cardTitle(view)),
    ...whatItIs(view),
    ...(result ? [section(result)] : []),
    ...clocksOf(view),
    ...actions([
      ...(state === 'in-review'
        ? [button('approveAnswer', no, 'primary'), button('sendBackAnswer', no, 'danger')]
        : []),
      button('detail', no),
    ]),
  ])
}

/** A step that waits for a coordinator: sent to the unit, or decided against. */
export const proposalBlocks = (no: string, text: string): KnownBlock[] => [
  section(text),
  ...actions([button('escalate', no, 'danger'), button('waive', no), button('detail', no)]),
]
