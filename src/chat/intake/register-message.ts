/** A message becomes a complaint or a dispute. The same message, however often it comes, is one case. */

import { openComplaint } from '../../actions/complaint/filing/open-complaint.ts'
import { openDispute } from '../../actions/dispute/open-dispute.ts'
import type { Origin } from '../../rules/cases/case.ts'
import { toDay } from '../../rules/deadlines.ts'
import { isRefused } from '../../rules/refusal.ts'
import { disputeKindIn, intakeWords, talksAreAhead, wishesConfidence } from '../../words/chat/intake.ts'
import type { Desk } from '../desk/desk.ts'
import { filedBy } from '../desk/filer.ts'
import { mayRaiseDisputes, unitOfParty } from '../desk/party.ts'
import { tell } from '../desk/tell.ts'
import type { Person } from '../desk/who.ts'
import { aboutIn } from './about-in.ts'
import { askForParties } from './ask-for-parties.ts'
import { type Heard, keyOf } from './heard.ts'
import { partiesIn } from './parties-in.ts'

type Message = { heard: Heard; person: Person }

/** `nothing`: there is nothing in it to act on. */
export async function registerMessage(
  desk: Desk,
  message: Message,
): Promise<'registered' | 'asked' | 'nothing'> {
  const { router, clock } = desk.app
  const decision = router(message.heard.text, toDay(clock()))
  if (decision.kind === 'not_actionable') return 'nothing'
  if (decision.kind === 'dispute' && mayRaiseDisputes(message.person))
    return registerDispute(desk, message, partiesIn(decision))
  return registerComplaint(desk, message)
}

async function registerComplaint(desk: Desk, { heard, person }: Message): Promise<'registered'> {
  const confidential = wishesConfidence(heard.text)
  const { isNew } = await openComplaint(desk.app.office, {
    text: heard.text,
    confidential,
    origin: originOf(desk, { heard, person }),
    by: filedBy(person, confidential),
  })
  // In a channel the words themselves stay where they are: only their author can take them away.
  if (isNew && confidential && !heard.direct) {
    await tell(desk, { user: heard.user, channel: heard.channel, text: intakeWords.confidentialNextTime })
  }
  return 'registered'
}

async function registerDispute(
  desk: Desk,
  { heard, person }: Message,
  named: readonly string[],
): Promise<'registered' | 'asked'> {
  const own = unitOfParty(person)
  const opened = await openDispute(desk.app.office, {
    matter: heard.text,
    kind: disputeKindIn(heard.text),
    applicant: own,
    parties: own ? [own, ...named] : named,
    positions: [],
    talkFirst: talksAreAhead(heard.text),
    about: aboutIn(desk, heard.text),
    origin: originOf(desk, { heard, person }),
    by: filedBy(person, false),
  })
  if (isRefused(opened)) {
    await askForParties(desk, heard)
    return 'asked'
  }
  return 'registered'
}

const originOf = ({ bot }: Desk, { heard, person }: Message): Origin => ({
  key: keyOf(bot.team, heard),
  door: 'chat',
  person: person.id,
  channel: heard.channel,
  thread: heard.thread ?? heard.ts,
})
