import { z } from 'zod'
import { checkMessageBlocks } from '../../blocks/check-blocks.ts'
import type { Desk } from '../../desk.ts'
import { SlackRefusal } from '../../refuse.ts'
import { findMessage, post, remove, replace, whisper } from '../../workspace/messages.ts'
import type { Message, Metadata } from '../../workspace/shapes.ts'
import { knownChannel, writableChannel } from '../find-channel.ts'
import { flag, json, method } from '../method.ts'
import { wireMessage } from '../wire.ts'

const spoken = {
  channel: z.string(),
  text: z.string().optional(),
  blocks: json.optional(),
  metadata: json.optional(),
}

const PostMessage = z.object({
  ...spoken,
  thread_ts: z.string().optional(),
  reply_broadcast: flag,
  unfurl_links: flag,
  unfurl_media: flag,
})

export const postMessage = method(PostMessage, (taken, desk) => {
  const channel = writableChannel(desk, taken.channel)
  const message = post(desk.workspace, {
    ...asBot(desk),
    ...said(taken),
    channel: channel.id,
    thread_ts: taken.thread_ts,
  })
  return { channel: channel.id, ts: message.ts, message: wireMessage(desk.workspace, message) }
})

export const postEphemeral = method(
  z.object({ ...spoken, user: z.string(), thread_ts: z.string().optional() }),
  (taken, desk) => {
    const channel = writableChannel(desk, taken.channel)
    if (!channel.members.includes(taken.user)) throw new SlackRefusal('user_not_in_channel')
    const message = whisper(desk.workspace, {
      ...asBot(desk),
      ...said(taken),
      channel: channel.id,
      thread_ts: taken.thread_ts,
      ephemeralFor: taken.user,
    })
    return { message_ts: message.ts }
  },
)

export const updateMessage = method(z.object({ ...spoken, ts: z.string() }), (taken, desk) => {
  const message = ownMessage(desk, taken, 'cant_update_message')
  const edited = { user: desk.workspace.bot.id, ts: desk.workspace.stamps.next() }
  // Slack shows no edited mark on messages made of blocks, which apps update all the time.
  const next: Message = { ...message, ...given(said(taken)), edited: message.blocks ? undefined : edited }
  replace(desk.workspace, next)
  return {
    channel: message.channel,
    ts: message.ts,
    text: next.text,
    message: wireMessage(desk.workspace, next),
  }
})

export const deleteMessage = method(z.object({ channel: z.string(), ts: z.string() }), (taken, desk) => {
  const message = ownMessage(desk, taken, 'cant_delete_message')
  remove(desk.workspace, message)
  return { channel: message.channel, ts: message.ts }
})

export const getPermalink = method(
  z.object({ channel: z.string(), message_ts: z.string() }),
  (taken, desk) => {
    const channel = knownChannel(desk, taken.channel)
    if (!findMessage(desk.workspace, { channel: channel.id, ts: taken.message_ts })) {
      throw new SlackRefusal('message_not_found')
    }
    return { channel: channel.id, permalink: `${desk.baseUrl()}#${channel.id}/${taken.message_ts}` }
  },
)

type Spoken = { text?: string | undefined; blocks?: unknown; metadata?: unknown }

/** Slack's limit of the text beside or instead of blocks. */
const textMax = 40_000

function said({ text = '', blocks, metadata }: Spoken): Pick<Message, 'text' | 'blocks' | 'metadata'> {
  const checked = blocks === undefined ? undefined : checkMessageBlocks(blocks)
  if (text === '' && !checked?.length) throw new SlackRefusal('no_text')
  if (text.length > textMax) throw new SlackRefusal('msg_too_long')
  return { text, blocks: checked, metadata: metadata === undefined ? undefined : checkMetadata(metadata) }
}

const MetadataShape = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
})

/** https://docs.slack.dev/messaging/message-metadata: at most 8 KB of JSON. */
const metadataMax = 8 * 1024

function checkMetadata(metadata: unknown): Metadata {
  const read = MetadataShape.safeParse(metadata)
  if (!read.success) throw new SlackRefusal('invalid_metadata_format')
  if (Buffer.byteLength(JSON.stringify(read.data)) > metadataMax) throw new SlackRefusal('metadata_too_large')
  return read.data
}

function asBot({ workspace }: Desk) {
  return { user: workspace.bot.id, bot_id: workspace.app.botId, app_id: workspace.app.id }
}

/** Only what was given: what an update leaves out stays as it was. */
function given<Some extends object>(some: Some): Partial<Some> {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as Partial<Some>
}

function ownMessage(desk: Desk, at: { channel: string; ts: string }, refusal: string): Message {
  const channel = knownChannel(desk, at.channel)
  const message = findMessage(desk.workspace, { channel: channel.id, ts: at.ts })
  if (!message) throw new SlackRefusal('message_not_found')
  if (message.user !== desk.workspace.bot.id) throw new SlackRefusal(refusal)
  return message
}
