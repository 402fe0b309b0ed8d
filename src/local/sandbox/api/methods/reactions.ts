import { z } from 'zod'
import { SlackRefusal } from '../../refuse.ts'
import { findMessage, react } from '../../workspace/messages.ts'
import { joinedChannel } from '../find-channel.ts'
import { method } from '../method.ts'

const Reaction = z.object({
  channel: z.string(),
  timestamp: z.string(),
  name: z.string().regex(/^[a-z0-9_+'-]{1,100}$/),
})

export const add = method(Reaction, ({ channel, timestamp, name }, desk) => {
  const { id } = joinedChannel(desk, channel)
  const message = findMessage(desk.workspace, { channel: id, ts: timestamp })
  if (!message) throw new SlackRefusal('message_not_found')
  const added = react(desk.workspace, { message, name, user: desk.workspace.bot.id })
  if (!added) throw new SlackRefusal('already_reacted')
  return {}
})
