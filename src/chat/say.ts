/** The only mouth: posts and updates, each post carrying its promise's id, so that it can be found again. */

import type { KnownBlock, WebClient } from '@slack/web-api'
import type { Posted } from '../storage/ledger.ts'

export type Place = { channel: string; thread?: string }
export type Saying = { text: string; blocks?: KnownBlock[]; promise: string }

const eventType = 'zhixie_promise'
/** How far back an unanswered attempt is looked for. */
const lookBack = 200

export type Mouth = ReturnType<typeof openMouth>

type Parts = {
  web: WebClient /** Told of a channel that takes nothing any more. */
  gone: (channel: string) => void
}

export function openMouth({ web, gone }: Parts) {
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
      const answer = await joiningIfNeeded(web, channel, send).catch((fault: unknown) => {
        if (closed.includes(wordOf(fault))) gone(channel)
        throw fault
      })
      if (!answer.ts) throw new Error('The platform gave no id')
      return { channel: answer.channel ?? channel, ts: answer.ts }
    },

    /** Null: the message is not there any more. */
    async update({ channel, ts }: Posted, { text, blocks, promise }: Saying): Promise<Posted | null> {
      const metadata = { event_type: eventType, event_payload: { promise } }
      try {
        await web.chat.update({ channel, ts, text, metadata, ...(blocks ? { blocks } : {}) } as never)
        return { channel, ts }
      } catch (fault) {
        if (wordOf(fault) === 'message_not_found') return null
        throw fault
      }
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

const closed: readonly string[] = ['is_archived', 'channel_is_archived', 'channel_not_found']

/** The platform's own word for what was wrong. */
const wordOf = (fault: unknown): string => (fault as { data?: { error?: string } }).data?.error ?? ''

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
    if (wordOf(fault) !== 'not_in_channel') throw fault
    await web.conversations.join({ channel })
    return send()
  }
}
