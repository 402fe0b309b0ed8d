import { wireMessage, wireView } from '../api/wire.ts'
import { freshId } from '../workspace/ids.ts'
import type { Change, Channel, Message, User } from '../workspace/shapes.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { EventPayload } from './parcel.ts'

/** The events that Slack would send for a change: of messages in channels where the bot is, its own ones included. */
export function eventsFor(workspace: Workspace, change: Change): EventPayload[] {
  if (change.kind !== 'posted' && change.kind !== 'changed' && change.kind !== 'deleted') return []
  if (change.kind === 'changed' && change.silent) return []
  const channel = workspace.channels.get(change.message.channel)
  if (!channel?.members.includes(workspace.bot.id)) return []
  return messageEvents(workspace, { change, channel }).map((event) => envelop(workspace, event))
}

type Spoken = { change: Extract<Change, { kind: 'posted' | 'changed' | 'deleted' }>; channel: Channel }

function messageEvents(workspace: Workspace, { change, channel }: Spoken) {
  const { message } = change
  const place = { channel: channel.id, channel_type: channelType(channel) }
  if (change.kind === 'posted') {
    const event = { ...wireMessage(workspace, message), ...place, event_ts: message.ts }
    return mentionsBot(workspace, { message, channel }) ? [event, { ...event, type: 'app_mention' }] : [event]
  }
  const now = { type: 'message', ...place, hidden: true, ts: workspace.stamps.next() }
  if (change.kind === 'deleted') {
    const previous_message = wireMessage(workspace, message)
    return [
      { ...now, event_ts: now.ts, subtype: 'message_deleted', deleted_ts: message.ts, previous_message },
    ]
  }
  return [
    {
      ...now,
      event_ts: now.ts,
      subtype: 'message_changed',
      message: wireMessage(workspace, message),
      previous_message: wireMessage(workspace, change.before),
    },
  ]
}

/** Slack has no app_mention in direct messages, and none for what the bot says itself. */
function mentionsBot(
  workspace: Workspace,
  { message, channel }: { message: Message; channel: Channel },
): boolean {
  if (channel.kind === 'im' || message.user === workspace.bot.id) return false
  return message.text.includes(`<@${workspace.bot.id}>`)
}

function channelType({ kind }: Channel): 'im' | 'group' | 'channel' {
  if (kind === 'im') return 'im'
  return kind === 'private' ? 'group' : 'channel'
}

/** The event of somebody looking at the bot's home tab. */
export function homeOpened(
  workspace: Workspace,
  { user, channel }: { user: User; channel: Channel },
): EventPayload {
  const home = workspace.homes.get(user.id)
  return envelop(workspace, {
    type: 'app_home_opened',
    user: user.id,
    channel: channel.id,
    tab: 'home',
    event_ts: workspace.stamps.next(),
    ...(home && { view: wireView(workspace, home) }),
  })
}

type SlackEvent = { type: string; event_ts: string } & Record<string, unknown>

function envelop(workspace: Workspace, event: SlackEvent): EventPayload {
  return {
    token: 'sandbox',
    team_id: workspace.team.id,
    api_app_id: workspace.app.id,
    event,
    type: 'event_callback',
    event_id: freshId('Ev'),
    event_time: Math.floor(Number(event.event_ts)),
    authorizations: [
      { team_id: workspace.team.id, user_id: workspace.bot.id, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
  }
}
