/** No handler fails in silence: operators get a line without anybody's words, the person what to do now. */

import { failureWords } from '../../words/chat/commands.ts'
import type { Desk } from './desk.ts'
import { errorCode, tell } from './tell.ts'

/** `where` names the handler; never a text or a name. */
type Guarded = { where: string; user: string; channel?: string | undefined }

/** For what somebody has pressed, typed or sent. Events are not guarded: unacknowledged, they come again. */
export async function guard(
  desk: Desk,
  { where, user, channel }: Guarded,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (cause) {
    desk.app.events.chatFailed(where, bare(cause))
    const text = tooLate.includes(errorCode(cause)) ? failureWords.tooSlow : failureWords.tryAgain
    await sayIfPossible(desk, { where, user, channel }, text)
  }
}

const tooLate: readonly string[] = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_exchanged']

async function sayIfPossible(desk: Desk, { where, user, channel }: Guarded, text: string): Promise<void> {
  try {
    await tell(desk, { user, channel, text })
  } catch (cause) {
    desk.app.events.chatFailed(`${where}, saying so`, bare(cause))
  }
}

/** An error without what libraries hang on it: answers and requests may hold what people wrote. */
export function bare(cause: unknown): Error {
  if (!(cause instanceof Error)) return new Error('unknown fault')
  const stripped = new Error(`${cause.name}: ${errorCode(cause) || cause.message.slice(0, 200)}`)
  if (cause.stack) stripped.stack = cause.stack.replace(cause.message, stripped.message)
  return stripped
}
