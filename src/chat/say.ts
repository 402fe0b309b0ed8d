/** The only mouth: posts and updates, each post carrying its promise's id, so that it can be found again. */

import type { KnownBlock, WebClient } from '@slack/web-api'
import type { Posted } from '../storage/ledger.ts'

export type Place = { channel: string; thread?: string }
export type Attachment = { name: string; content: Buffer }
export type Saying = { text: string; blocks?: KnownBlock[]; promise: string; file?: Attachment }

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
    async post(place: Place, saying: Saying): Promise<Posted> {
      if (saying.file) {
        const attached = await attach(web, place, { ...saying, file: saying.file })
        // The platform shares a file a moment later; until then its own id stands for the message.
        return (await this.find(place, saying.promise, saying.file.name).catch(() => null)) ?? attached
      }
      const { channel, thread } = place
      const { text, blocks, promise } = saying
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

    /** Was it said after all? Looks among the last messages for the promise's id, or for a file of that name. */
    async find({ channel, thread }: Place, promise: string, file?: string): Promise<Posted | null> {
      const asked = { channel, limit: lookBack, include_all_metadata: true }
      const found = thread
        ? await web.conversations.replies({ ...asked, ts: thread })
        : await web.conversations.history(asked)
      const message = (found.messages ?? []).find(
        (said) => payloadOf(said) === promise || (file !== undefined && filesOf(said).includes(file)),
      )
      return message?.ts ? { channel, ts: message.ts } : null
    },
  }
}

const closed: readonly string[] = ['is_archived', 'channel_is_archived', 'channel_not_found']

/** The platform's own word for what was wrong. */
const wordOf = (fault: unknown): string => (fault as { data?: { error?: string } }).data?.error ?? ''

/** In three steps, as the platform has it, which tells no message's id. */
export async function attach(
  web: WebClient,
  { channel, thread }: Place,
  { text, file }: Saying & { file: Attachment },
): Promise<Posted> {
  const { name, content } = file
  const asked = await web.files.getUploadURLExternal({ filename: name, length: content.length })
  if (!asked.upload_url || !asked.file_id) throw new Error('The platform gave no place for the file')
  const put = await fetch(asked.upload_url, { method: 'POST', body: new Uint8Array(content) })
  if (!put.ok) throw new Error(`The platform took no file: ${put.status}`)
  await joiningIfNeeded(web, channel, () =>
    web.files.completeUploadExternal({
      files: [{ id: asked.file_id as string, title: name }],
      channel_id: channel,
      initial_comment: text,
      ...(thread ? { thread_ts: thread } : {}),
    } as never),
  )
  return { channel, ts: asked.file_id }
}

type Filed = { files?: { title?: string }[] }

const filesOf = (said: unknown): string[] =>
  ((said as Filed).files ?? []).flatMap(({ title }) => (title ? [title] : []))

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
