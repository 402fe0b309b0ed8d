/** Private answers: what only the person who acted needs to know. Promises go through say.ts instead. */

import type { KnownBlock } from '@slack/web-api'
import type { Desk } from './desk.ts'

export type Whisper = {
  user: string
  text: string
  blocks?: readonly KnownBlock[]
  /** Where they acted; left out: their direct messages with the bot. */
  channel?: string | undefined
  thread?: string | undefined
}

/** Says it where the person acted, for their eyes only; where that cannot be, in their direct messages. */
export async function tell({ web }: Pick<Desk, 'web'>, whisper: Whisper): Promise<void> {
  const { user, text, channel, thread } = whisper
  const said = { text, ...(whisper.blocks ? { blocks: [...whisper.blocks] } : {}) }
  const place = thread ? { thread_ts: thread } : {}
  if (channel?.startsWith('D')) {
    await web.chat.postMessage({ channel, ...said, ...place })
    return
  }
  if (channel && (await whispered({ web }, { channel, user, ...said, ...place }))) return
  await web.chat.postMessage({ channel: user, ...said })
}

type Ephemeral = { channel: string; user: string; text: string; blocks?: KnownBlock[]; thread_ts?: string }

async function whispered({ web }: Pick<Desk, 'web'>, ephemeral: Ephemeral): Promise<boolean> {
  try {
    await web.chat.postEphemeral(ephemeral)
    return true
  } catch (cause) {
    if (notThere.includes(errorCode(cause))) return false
    throw cause
  }
}

/** Slack's answers when one of the two is not in the channel. */
const notThere: readonly string[] = [
  'user_not_in_channel',
  'not_in_channel',
  'channel_not_found',
  'is_archived',
]

/** Slack's own word for what was wrong; empty for any other fault. */
export function errorCode(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('data' in cause)) return ''
  const { data } = cause
  return typeof data === 'object' && data !== null && 'error' in data ? String(data.error) : ''
}
