import type { Desk } from '../desk.ts'
import { SlackRefusal } from '../refuse.ts'
import { findChannel } from '../workspace/channels.ts'
import type { Channel } from '../workspace/shapes.ts'

/** A channel that the bot may know of: a private one only from inside. */
export function knownChannel({ workspace }: Desk, which: string): Channel {
  const channel = findChannel(workspace, which)
  if (!channel || (channel.kind === 'private' && !channel.members.includes(workspace.bot.id))) {
    throw new SlackRefusal('channel_not_found')
  }
  return channel
}

export function joinedChannel(desk: Desk, which: string): Channel {
  const channel = knownChannel(desk, which)
  if (!channel.members.includes(desk.workspace.bot.id)) throw new SlackRefusal('not_in_channel')
  return channel
}

export function writableChannel(desk: Desk, which: string): Channel {
  const channel = joinedChannel(desk, which)
  if (channel.archived) throw new SlackRefusal('is_archived')
  return channel
}
