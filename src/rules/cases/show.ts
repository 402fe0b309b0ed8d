/** Which cards a case has, and who is told of a deed in which thread. Pure: delivery brings them up to date. */

import type { UnitId } from '../city.ts'
import type { Case } from './case.ts'
import type { Addressee, CardName, Owed, Owing } from './owed.ts'

const desk = { desk: 'coordination' } as const

/** Every card that the case ought to have by now; a card once posted is kept up to date for good. */
export function cardsOf(file: Case): Owing[] {
  if (file.kind === 'dispute') return disputeCards(file)
  if (file.kind === 'criminal-transfer' || file.kind === 'transfer') return transferCards(file)
  if (file.kind !== 'complaint') return []
  const done = (...deeds: string[]) => file.history.some((entry) => deeds.includes(entry.deed))
  return [
    ...holders(file).map((unit) => unitCard('unit', unit)),
    ...(done('triage', 'giveUp', 'correct', 'reclassifyAside') ? [card('triage')] : []),
    ...(done('requestExtension') ? [card('extension')] : []),
    ...(done('answerForReview')
      ? [{ is: 'card', card: 'review', to: { desk: 'supervision' } } as const]
      : []),
  ]
}

/** At the desk, with each party and the unit that was named, and with the arbiter and whoever advises it once they have been asked. */
function disputeCards({ unit, facts, history }: Case<'dispute'>): Owing[] {
  const { parties, arbiter, decision } = facts
  const asked = history.some(({ deed }) => deed === 'refer')
  const above = asked ? [arbiter.unit, arbiter.advises].filter((one) => one && one !== unit) : []
  const sides = new Set([...parties, ...(decision ? [decision.unit] : [])])
  return [
    card('dispute'),
    ...[...sides].map((side) => unitCard('party', side)),
    ...above.flatMap((one) => (one ? [unitCard('arbiter', one)] : [])),
  ]
}

/** With the sender, and with the receiver once the packet has gone. What is confined stands in no channel. */
function transferCards({ unit, facts, involved }: Case<'criminal-transfer'> | Case<'transfer'>): Owing[] {
  const { receiver } = facts
  const sides = [unit, ...(receiver && involved.includes(receiver) ? [receiver] : [])]
  return [...new Set(sides)].map((side) => unitCard('transfer', side))
}

/** The units that have had the case in their hands, in that order. */
function holders(file: Case): UnitId[] {
  const handed = file.history.filter(
    (entry) => entry.deed === 'dispatch' || entry.deed === 'assign' || entry.deed === 'reopen',
  )
  return [...new Set(handed.map((entry) => entry.unit))]
}

/** What happens between offices is said in the thread of every card that it has. */
const threadsOf = (cards: readonly Owing[]): Addressee[] =>
  cards.flatMap((owing) =>
    owing.is === 'card' ? [{ under: owing.card, unit: 'unit' in owing.to ? owing.to.unit : null }] : [],
  )

const card = (name: CardName): Owing => ({ is: 'card', card: name, to: desk })
const unitCard = (name: CardName, unit: UnitId): Owing => ({
  is: 'card',
  card: name,
  to: { unit, office: 'liaison' },
})

/** Deeds that whoever complained is told of at once, in the thread of the message. */
const complainantHears: readonly string[] = [
  'dispatch',
  'triage',
  'assign',
  'correct',
  'reclassify',
  'reclassifyAside',
  'sign',
  'giveBack',
  'giveUp',
  'ask',
  'grantExtension',
  'answer',
  'approveAnswer',
  'notAccept',
  'withdraw',
  'merge',
  'reopen',
  'close',
  'joinDispute',
  'noteTransfer',
  'recount',
]

/** What the coordinators are told by a line of its own: a wish that only they can act on, and what they must watch. */
const deskHears: readonly string[] = ['seekCoordination', 'readIdentity', 'flagPrecedent']

/** The paper that each deed of the office calls for: its draft lies in the office's own thread until it is signed. */
const papersCalledFor: Readonly<Record<string, string>> = {
  accept: 'coordination-notice',
  acceptHeard: 'coordination-notice',
  askForMore: 'completion-notice',
  refuse: 'refusal',
  recordMinutes: 'minutes',
  refer: 'referral',
  opine: 'opinion',
  designate: 'designation',
}

const draftOf = (paper: string, entry: number): Owing => ({
  is: 'notice',
  say: 'paper',
  to: { under: 'dispute', unit: null },
  with: { paper, entry: String(entry) },
  when: 'now',
})

/** Between whoever complained and the system: no work of the unit's. */
const ownAffairs: readonly string[] = ['setNotices', 'wantCheckBacks', 'answerCheckBack']

/** Nothing of what it changes is ever shown in a chat: cards of years ago are left alone. */
export const isShown = ({ history }: Pick<Case, 'history'>): boolean => history.at(-1)?.deed !== 'erase'

/** News for whoever complained, outside the page, where they want to hear of it. */
const worthWriting: readonly string[] = ['ask', 'grantExtension', 'answer', 'approveAnswer', 'notAccept']

const news = (entry: number): Owing => ({
  is: 'notice',
  say: 'news',
  to: { complainant: true },
  with: { entry: String(entry) },
  when: 'window',
})

/** The lines in threads that a deed owes: in the one under the holder's card, and to whoever complained. */
export function linesOf(before: Case, after: Case): Owing[] {
  const entry = after.history.at(-1)
  if (!entry || entry.deed === 'open') return []
  const line = { is: 'notice', say: 'moved', with: { entry: String(entry.seq) }, when: 'now' } as const
  if (after.kind === 'criminal-transfer' || after.kind === 'transfer')
    return threadsOf(transferCards(after)).map((to) => ({ ...line, to }))
  if (after.kind === 'dispute') {
    const paper = papersCalledFor[entry.deed]
    const news = deskHears.includes(entry.deed) ? [{ ...line, to: desk } as const] : []
    const lines = threadsOf(disputeCards(after)).map((to) => ({ ...line, to }))
    return [...news, ...lines, ...(paper ? [draftOf(paper, entry.seq)] : [])]
  }
  if (after.kind !== 'complaint' || ownAffairs.includes(entry.deed)) return []
  const held = holders(before).includes(before.unit)
  const first = entry.deed === 'dispatch' || entry.deed === 'triage'
  const routedBefore = before.state !== 'received'
  return [
    ...(after.facts.notify && worthWriting.includes(entry.deed) ? [news(entry.seq)] : []),
    ...(deskHears.includes(entry.deed) ? [{ ...line, to: desk } as const] : []),
    ...(held ? [{ ...line, to: { under: 'unit', unit: before.unit } } as const] : []),
    ...(complainantHears.includes(entry.deed) && !(first && !routedBefore)
      ? [{ ...line, to: { origin: true } } as const]
      : []),
  ]
}

/** The lines of the file that a webhook is told, each once; what is confined is nobody else's business. */
export function stepsOf(before: Case, after: Case): Owed[] {
  if (after.confined) return []
  return after.history.slice(before.history.length).map(({ seq }) => ({
    id: `${after.no}.${after.version}.${seq}.webhook`,
    is: 'notice',
    say: 'moved',
    to: { mirror: 'webhook' },
    with: { entry: String(seq) },
    when: 'now',
  }))
}
