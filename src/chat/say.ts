/** The only mouth: posts and updates, each post carrying its promise's id, so that it can be found again. */

import type { KnownBlock, WebClient } from '@slack/web-api'
import type { Posted } from '../storage/ledger.ts'

export type Place = { channel: string; thread?: string }
export type Saying = { text: string; blocks?: KnownBlock[]; promise: string }

const eventType = 'zhixie_promise'
/** How far back an unanswered attempt is looked for. */
const lookBack = 200

export type Mouth = ReturnType<typeof openMouth>

export function openMouth(web: WebClient) {
  return {
    async post({ channel, thread }: Place, { text, blocks, promise }: Saying): Promise<Posted> {
      const metadata = { event_type: eventType, event_payload: { promise } }
      const message = {
        channel,
        text,
        metadata,
        unfurl_links: false,
        unfurl_media: false,
        ...(thread ? { thread_ts: thread } : {}),
      }
      const send = () => web.chat.postMessage({ ...message, ...(blocks ? { blocks } : {}) } as never)
      const answer = await joiningIfNeeded(web, channel, send)
      if (!answer.ts) throw new Error('The platform gave no id')
      return { channel: answer.channel ?? channel, ts: answer.ts }
    },

    async update({ channel, ts }: Posted, { text, blocks, promise }: Saying): Promise<Posted> {
      const metadata = { event_type: eventType, event_payload: { promise } }
      await web.chat.update({ channel, ts, text, metadata, ...(blocks ? { blocks } : {}) } as never)
      return { channel, ts }
    },

    /** Was it said after all? Looks among the last messages of the place for the promise's id. */
    async find({ channel, thread }: Place, promise: string): Promise<Posted | null> {
      const asked = { channel, limit: lookBack, include_all_metadata: true }
      const found = thread
        ? await web.conversations.replies({ ...asked, ts: thread })
        : await web.conversations.history(asked)
      const message = (found.messages ?? []).find((said) => payloadOf(said) === promise)
      return message?.ts ? { channel, ts: message.ts } : null
    },
  }
}

type Said = { metadata?: { event_type?: string; event_payload?: object } }

const payloadOf = ({ metadata }: Said): unknown =>
  metadata?.event_type === eventType
    ? (metadata.event_payload as { promise?: string } | undefined)?.promise
    : undefined

/** A public channel that the bot is not in yet is joined, once. */
async function joiningIfNeeded<T>(web: WebClient, channel: string, send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (fault) {
    if ((fault as { data?: { error?: string } }).data?.error !== 'not_in_channel') throw fault
    await web.conversations.join({ channel })
    return send()
  }
}
