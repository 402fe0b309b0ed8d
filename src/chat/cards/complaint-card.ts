/** The card in the unit's channel: what it is, when it is due, why it came here, what can be done now. Pure. */

import type { Button, KnownBlock } from '@slack/web-api'
import type { Case } from '../../rules/cases/case.ts'
import { placeIn } from '../../rules/cases/complaint/letter.ts'
import { movesFrom } from '../../rules/cases/moves.ts'
import type { UnitId } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { cardTitle, cardWords, clockLine } from '../../words/cards.ts'
import { letterWords } from '../../words/cases/letter.ts'
import { plain, quote } from '../../words/clip.ts'
import { urgencies } from '../../words/labels.ts'
import { tellingReasons } from '../../words/routing/reasons.ts'
import { actions, button, context, fields, header, section, withinLimits } from './blocks.ts'

/** Room for a stranger's words; the rest is behind 详情. */
const textBudget = 600

/** The unit's buttons in the order in which they are used. */
const offered: readonly [string, ('primary' | 'danger')?][] = [
  ['sign', 'primary'],
  ['answer', 'primary'],
  ['giveBack', 'danger'],
  ['requestExtension'],
  ['progress'],
  ['ask'],
  ['contest'],
]

export function complaintCard(view: CaseView, place: UnitId): KnownBlock[] {
  const { file, no } = view
  if (file.kind !== 'complaint') return []
  if (!actsHere(file, place)) return movedAway(view)
  const open = movesFrom(file)
  const buttons: Button[] = offered
    .filter(([move]) => open.includes(move) && !isIdle(move, file.facts))
    .map(([move, look]) => button(move, no, look))
  return withinLimits([
    header(cardTitle(view)),
    ...whatItIs(view),
    ...clocksOf(view),
    ...whyHere(view),
    ...actions([...buttons, button('newTransfer', no), button('detail', no)]),
  ])
}

/** What the table allows and yet leads nowhere here: a designation binds, and one dispute at a time is enough. */
const isIdle = (move: string, { designated, contested }: Case<'complaint'>['facts']): boolean =>
  (move === 'giveBack' && designated !== undefined) ||
  (move === 'contest' && (designated !== undefined || contested !== undefined))

export function whatItIs({ file, unit, nameOf }: CaseView): KnownBlock[] {
  if (file.kind !== 'complaint') return []
  const { text, confidential, understood, answer, contested, files = [], follows } = file.facts
  return [
    section(confidential ? cardWords.confidential : quote(text, textBudget)),
    ...fields([
      [cardWords.matter, understood?.matter ? plain(understood.matter) : null],
      [cardWords.unit, unit.name],
      [cardWords.district, understood?.district],
      [
        cardWords.urgency,
        understood && understood.urgency !== 'normal' ? urgencies[understood.urgency] : null,
      ],
      [cardWords.accused, file.accused.map(nameOf).join('、')],
    ]),
    ...ofLetter(file.facts),
    ...(follows ? [context(cardWords.follows(follows))] : []),
    ...(files.length > 0 ? [context(cardWords.files(files.length))] : []),
    ...(contested ? [context(cardWords.contested(contested.dispute))] : []),
    ...(answer && !confidential
      ? [section(`*${cardWords.answer(file.state)}*\n${quote(answer.text, textBudget)}`)]
      : []),
  ]
}

function ofLetter(facts: Case<'complaint'>['facts']): KnownBlock[] {
  const { parts, partOf } = facts
  const place = placeIn(facts)
  if (!place) return []
  return [context(partOf ? letterWords.part(partOf.no, place) : letterWords.first(parts ?? []))]
}

export function clocksOf(view: CaseView): KnownBlock[] {
  // A window that has closed is of no use to anybody; a duty that is late is what the card is for.
  const running = view.clocks.filter(
    (clock) =>
      clock.status !== 'stopped' && !idle(view.file).includes(clock.name) && (clock.overdue || !clock.over),
  )
  const inOrder = running.toSorted((one, other) => one.due.getTime() - other.due.getTime())
  return inOrder.length > 0 ? [section(inOrder.map(clockLine).join('\n'))] : []
}

/** Clocks that ask nothing of the unit; a designation leaves no right to send the case back. */
const idle = (file: Case): readonly string[] =>
  file.kind === 'complaint' && file.facts.designated ? ['feedback', 'return'] : ['feedback']

function whyHere({ file }: CaseView): KnownBlock[] {
  if (file.kind !== 'complaint') return []
  // Reasons quote the text, which of a confidential case must not enter the chat.
  const reasons = file.facts.confidential ? [] : tellingReasons(file.facts.understood?.reasons ?? [])
  const basis = file.facts.designated ? [file.facts.designated.basis] : []
  const all = [...basis, ...reasons].map(plain)
  return all.length > 0 ? [context(`${cardWords.why}：${all.join('；')}`)] : []
}

const actsHere = (file: Case<'complaint'>, place: UnitId): boolean =>
  file.unit === place || file.facts.interim === place

function movedAway(view: CaseView): KnownBlock[] {
  return [
    header(cardTitle(view)),
    section(cardWords.movedAway(view.unit.name)),
    ...actions([button('detail', view.no)]),
  ]
}
