import { z } from 'zod'
import type { Desk } from '../../desk.ts'
import { SlackRefusal } from '../../refuse.ts'
import { addMember, openDirect } from '../../workspace/channels.ts'
import { stableId } from '../../workspace/ids.ts'
import type { Channel } from '../../workspace/shapes.ts'
import { joinedChannel, knownChannel } from '../find-channel.ts'
import { flag, method, whole } from '../method.ts'
import { pageOf } from '../paging.ts'
import { wireChannel } from '../wire.ts'

const Listing = z.object({
  types: z.string().default('public_channel'),
  exclude_archived: flag,
  cursor: z.string().optional(),
  limit: whole.default(100),
})

const typeNames = { public: 'public_channel', private: 'private_channel', im: 'im' } as const

export const list = method(Listing, (asked, desk) => channelList(desk, asked, () => true))

export const ofUser = method(Listing.extend({ user: z.string().optional() }), (asked, desk) => {
  const user = asked.user ?? desk.workspace.bot.id
  return channelList(desk, asked, ({ members }) => members.includes(user))
})

function channelList(desk: Desk, asked: z.infer<typeof Listing>, wanted: (channel: Channel) => boolean) {
  const types = asked.types.split(',').map((type) => type.trim())
  const channels = [...desk.workspace.channels.values()]
    .filter(({ kind }) => types.includes(typeNames[kind]))
    .filter(({ kind, members }) => kind === 'public' || members.includes(desk.workspace.bot.id))
    .filter(({ archived }) => !(archived && asked.exclude_archived))
    .filter(wanted)
  const { items, response_metadata } = pageOf(channels, asked)
  return { channels: items.map((channel) => wireChannel(desk.workspace, channel)), response_metadata }
}

export const info = method(z.object({ channel: z.string() }), ({ channel }, desk) => ({
  channel: wireChannel(desk.workspace, knownChannel(desk, channel)),
}))

const Membership = z.object({ channel: z.string(), cursor: z.string().optional(), limit: whole.default(100) })

export const members = method(Membership, (asked, desk) => {
  const { items, response_metadata } = pageOf(knownChannel(desk, asked.channel).members, asked)
  return { members: items, response_metadata }
})

const Opening = z.object({ users: z.string().optional(), channel: z.string().optional(), return_im: flag })

export const open = method(Opening, ({ users, channel }, desk) => {
  if (channel) return { channel: wireChannel(desk.workspace, knownChannel(desk, channel)) }
  const [who, ...others] = users?.split(',') ?? []
  if (!who) throw new SlackRefusal('users_list_not_supplied')
  if (others.length > 0)
    throw new SlackRefusal('not_enough_users', ['The sandbox has no conversations of several people.'])
  const user = desk.workspace.users.get(who)
  if (!user) throw new SlackRefusal('user_not_found')
  if (user.isBot) throw new SlackRefusal('cannot_dm_bot')
  return { channel: wireChannel(desk.workspace, openDirect(desk.workspace, user)) }
})

export const join = method(z.object({ channel: z.string() }), ({ channel }, desk) => {
  const found = knownChannel(desk, channel)
  if (found.kind !== 'public') throw new SlackRefusal('method_not_supported_for_channel_type')
  if (found.archived) throw new SlackRefusal('is_archived')
  addMember(desk.workspace, { channel: found, user: desk.workspace.bot })
  return { channel: wireChannel(desk.workspace, found) }
})

/** Slack takes letters of any script, digits, hyphens and underscores; no capitals, spaces or full stops. */
const channelName = /^[\p{Ll}\p{Lo}\p{N}_-]+$/u

export const create = method(
  z.object({ name: z.string(), is_private: flag }),
  ({ name, is_private }, desk) => {
    if (name === '') throw new SlackRefusal('invalid_name_required')
    if (name.length > 80) throw new SlackRefusal('invalid_name_maxlength')
    if (!channelName.test(name)) throw new SlackRefusal('invalid_name_specials')
    const channel: Channel = {
      id: stableId('C', name),
      name,
      kind: is_private ? 'private' : 'public',
      topic: '',
      archived: false,
      created: Math.floor(desk.workspace.now().getTime() / 1000),
      members: [desk.workspace.bot.id],
    }
    if (desk.workspace.channels.has(channel.id)) throw new SlackRefusal('name_taken')
    desk.workspace.channels.set(channel.id, channel)
    desk.workspace.tell({ kind: 'channel', channel })
    return { channel: wireChannel(desk.workspace, channel) }
  },
)

export const invite = method(
  z.object({ channel: z.string(), users: z.string() }),
  ({ channel, users }, desk) => {
    const found = joinedChannel(desk, channel)
    const people = users.split(',').map((id) => desk.workspace.users.get(id))
    if (people.some((person) => person === undefined)) throw new SlackRefusal('user_not_found')
    const came = people.filter((user) => user && addMember(desk.workspace, { channel: found, user }))
    if (came.length === 0) throw new SlackRefusal('already_in_channel')
    return { channel: wireChannel(desk.workspace, found) }
  },
)
