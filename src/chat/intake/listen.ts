/** What becomes of a message: a case, a private hint, or nothing. Read again, it comes to the same. */

import { ofOneLetter } from '../../storage/reads/of-one-letter.ts'
import { intakeWords } from '../../words/chat/intake.ts'
import { helpSaid } from '../commands/commands.ts'
import type { Desk } from '../desk/desk.ts'
import { tell } from '../desk/tell.ts'
import { type Heard, hear, keyOf } from './heard.ts'
import { offerPlan } from './offer-plan.ts'
import { registerMessage } from './register-message.ts'

/** Handles a message or mention event. Throws when it could not be kept, so that Slack delivers it again. */
export async function listen(desk: Desk, event: unknown): Promise<void> {
  const heard = hear(event, desk.bot.user)
  if (!heard || !(await concernsUs(desk, heard))) return
  const person = await desk.who.person(heard.user)
  if (!person) return
  if (heard.thread && (await inThreadOfCase(desk, { ...heard, thread: heard.thread }))) return
  if (heard.thread && !heard.direct && !(heard.mention && (await isPeoplesThread(desk, heard)))) return
  if (await offerPlan(desk, { heard, person })) return
  if (heard.text === '') return answerWithoutText(desk, heard)
  const outcome = await registerMessage(desk, { heard, person })
  if (outcome === 'nothing' && (heard.direct || heard.mention)) await offerHelp(desk, heard)
}

/** Direct messages, mentions, and the intake channel; a name that is not found there is looked up again later. */
async function concernsUs({ directory, app }: Desk, { direct, mention, channel }: Heard): Promise<boolean> {
  if (direct || mention) return true
  return (await directory.channel(app.city.channels.intake)) === channel
}

/** Talk moves no case: an answer in a case's thread is left alone, with one hint where a question is open. */
async function inThreadOfCase(
  desk: Desk,
  { channel, thread, user }: Heard & { thread: string },
): Promise<boolean> {
  const { storage, clock } = desk.app
  const key = keyOf(desk.bot.team, { channel, ts: thread })
  const file = await storage.cases.byOrigin(key)
  if (!file) return false
  // Several cases of one letter have one thread.
  const letter = file.kind === 'complaint' ? await ofOneLetter(storage, file) : []
  for (const { no, state, version } of letter.length > 0 ? letter : [file]) {
    if (state !== 'waiting') continue
    const isFirst = await storage.marks.first(`hint:${key}:${no}:${version}`, clock())
    if (isFirst) await tell(desk, { user, channel, thread, text: intakeWords.waitingReply(no) })
  }
  return true
}

/** A mention among people is read; one under a card of ours is talk about that case. */
async function isPeoplesThread({ web, bot }: Desk, { channel, thread }: Heard): Promise<boolean> {
  const root = await web.conversations.replies({ channel, ts: thread ?? '', limit: 1 })
  return root.messages?.[0]?.user !== bot.user
}

async function answerWithoutText(desk: Desk, heard: Heard): Promise<void> {
  if (heard.files.length > 0)
    return once(desk, heard, () => tell(desk, { ...where(heard), text: intakeWords.noText }))
  if (heard.direct || heard.mention) await offerHelp(desk, heard)
}

const offerHelp = (desk: Desk, heard: Heard): Promise<void> =>
  once(desk, heard, () => tell(desk, { ...where(heard), ...helpSaid() }))

const where = ({ user, channel, thread, ts, direct }: Heard) => ({
  user,
  channel,
  ...(thread && !direct ? { thread: thread ?? ts } : {}),
})

/** An event may come several times, and to two bots: the hint is given once. */
async function once(desk: Desk, { channel, ts }: Heard, say: () => Promise<void>): Promise<void> {
  const { marks } = desk.app.storage
  if (await marks.first(`answered:${keyOf(desk.bot.team, { channel, ts })}`, desk.app.clock())) await say()
}
