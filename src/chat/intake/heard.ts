/** A message as we read it: which ones concern us, and what they say without Slack's mark-up. Pure. */

import { z } from 'zod'
import { Attached } from './fetch-file.ts'

/** What we use of a message or mention event; anything else in it is dropped here. */
const MessageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  text: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  files: z.array(Attached.catch({ name: '', size: 0 })).optional(),
})

export type Heard = {
  user: string
  channel: string
  ts: string
  /** The thread it stands in, if it is an answer to another message. */
  thread: string | null
  text: string
  files: readonly Attached[]
  direct: boolean
  mention: boolean
}

/** Messages of people: plain ones, with files, and those that a person says of themselves. */
const spoken: readonly (string | undefined)[] = [undefined, 'file_share', 'me_message']

/** Null: not something that a person has just said. `bot`: our own user id. */
export function hear(event: unknown, bot: string): Heard | null {
  const read = MessageEvent.safeParse(event)
  if (!read.success) return null
  const { type, subtype, user, bot_id, channel, channel_type, ts, thread_ts, files = [] } = read.data
  if (!user || user === bot || bot_id || !spoken.includes(subtype)) return null
  return {
    user,
    channel,
    ts,
    thread: thread_ts && thread_ts !== ts ? thread_ts : null,
    text: withoutMarkup(read.data.text ?? '', bot),
    files,
    direct: channel_type === 'im' || channel.startsWith('D'),
    mention: type === 'app_mention',
  }
}

/** Names a message in the whole workspace: the key of the case that comes of it. */
export const keyOf = (team: string, { channel, ts }: Pick<Heard, 'channel' | 'ts'>): string =>
  `slack:${team}:${channel}:${ts}`

/** <@U1> <#C1|name> <https://x|label> and the three escaped signs, as a reader sees them. */
export function withoutMarkup(text: string, bot: string): string {
  return text
    .replaceAll(`<@${bot}>`, ' ')
    .replace(/<@[A-Z0-9]{1,30}(?:\|([^<>|]{0,200}))?>/g, (_all, name: string | undefined) => name ?? '')
    .replace(/<[#!][^<>|]{0,200}(?:\|([^<>|]{0,200}))?>/g, (_all, name: string | undefined) => name ?? '')
    .replace(
      /<([^<>|]{1,2000})(?:\|([^<>|]{0,2000}))?>/g,
      (_all, link: string, name: string | undefined) => name ?? link,
    )
    .replace(/&(?:lt|gt|amp);/g, (sign) => ({ '&lt;': '<', '&gt;': '>' })[sign] ?? '&')
    .trim()
}
