import { z } from 'zod'
import { SlackRefusal } from '../../refuse.ts'
import { findMessage, isAnswer, messagesOf, threadOf } from '../../workspace/messages.ts'
import type { Message } from '../../workspace/shapes.ts'
import { joinedChannel } from '../find-channel.ts'
import { flag, method, whole } from '../method.ts'
import { pageOf } from '../paging.ts'
import { wireMessage } from '../wire.ts'

const Window = z.object({
  channel: z.string(),
  oldest: z.coerce.number().default(0),
  latest: z.coerce.number().default(Number.POSITIVE_INFINITY),
  inclusive: flag,
  include_all_metadata: flag,
  cursor: z.string().optional(),
  limit: whole.default(100),
})

/** Newest first, without the answers in threads. */
export const history = method(Window, (asked, desk) => {
  const channel = joinedChannel(desk, asked.channel)
  const inside = messagesOf(desk.workspace, channel.id).filter(
    (message) => !isAnswer(message) && within(asked, message),
  )
  const { items, more, response_metadata } = pageOf(inside.reverse(), asked)
  const withMetadata = asked.include_all_metadata
  return {
    messages: items.map((message) => wireMessage(desk.workspace, message, { withMetadata })),
    has_more: more,
    response_metadata,
  }
})

/** Oldest first, the message that began the thread included. */
export const replies = method(Window.extend({ ts: z.string() }), (asked, desk) => {
  const channel = joinedChannel(desk, asked.channel)
  const named = findMessage(desk.workspace, { channel: channel.id, ts: asked.ts })
  if (!named) throw new SlackRefusal('thread_not_found')
  const thread = threadOf(desk.workspace, { channel: channel.id, ts: named.thread_ts ?? named.ts })
  const inside = thread.filter((message) => !isAnswer(message) || within(asked, message))
  const { items, more, response_metadata } = pageOf(inside, asked)
  const withMetadata = asked.include_all_metadata
  return {
    messages: items.map((message) => wireMessage(desk.workspace, message, { withMetadata })),
    has_more: more,
    response_metadata,
  }
})

function within({ oldest, latest, inclusive }: z.infer<typeof Window>, { ts }: Message): boolean {
  const at = Number(ts)
  return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest
}
