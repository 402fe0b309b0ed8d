import type { SandboxChannel } from '../options.ts'
import { stableId } from './ids.ts'
import { userOf } from './people.ts'
import type { Channel, User } from './shapes.ts'
import type { Workspace } from './workspace.ts'

/** Adds a channel of the starting set; the same name has the same id at every start. */
export function addChannel(workspace: Workspace, given: SandboxChannel): Channel {
  const people = given.members?.map((who) => userOf(workspace, who).id) ?? everybody(workspace)
  const channel: Channel = {
    id: stableId('C', given.name),
    name: given.name,
    kind: given.private ? 'private' : 'public',
    topic: given.topic ?? '',
    examples: given.examples,
    archived: false,
    created: Math.floor(workspace.now().getTime() / 1000),
    members: given.bot === false ? people : [workspace.bot.id, ...people],
  }
  workspace.channels.set(channel.id, channel)
  return channel
}

function everybody(workspace: Workspace): string[] {
  return [...workspace.users.values()].filter(({ isBot }) => !isBot).map(({ id }) => id)
}

/** The direct messages between a person and the bot; opened when first asked for. */
export function openDirect(workspace: Workspace, user: User): Channel {
  const id = stableId('D', user.id)
  const open = workspace.channels.get(id)
  if (open) return open
  const channel: Channel = {
    id,
    name: '',
    kind: 'im',
    topic: '',
    archived: false,
    created: Math.floor(workspace.now().getTime() / 1000),
    members: [workspace.bot.id, user.id],
  }
  workspace.channels.set(id, channel)
  workspace.tell({ kind: 'channel', channel })
  return channel
}

/** A channel by id, name or #name; a person's id means the direct messages with the bot. */
export function findChannel(workspace: Workspace, which: string): Channel | undefined {
  const byId = workspace.channels.get(which)
  if (byId) return byId
  const user = workspace.users.get(which)
  if (user && !user.isBot) return openDirect(workspace, user)
  const name = which.replace(/^#/, '')
  for (const channel of workspace.channels.values()) {
    if (name && channel.name === name) return channel
  }
  return undefined
}

export function channelOf(workspace: Workspace, which: string): Channel {
  const channel = findChannel(workspace, which)
  if (channel) return channel
  const names = [...workspace.channels.values()].flatMap(({ name }) => name || []).join(', ')
  throw new Error(`The sandbox has no channel "${which}"; there are: ${names}.`)
}

/** Lets somebody in; false when they were in already. */
export function addMember(
  workspace: Workspace,
  { channel, user }: { channel: Channel; user: User },
): boolean {
  if (channel.members.includes(user.id)) return false
  channel.members.push(user.id)
  workspace.tell({ kind: 'channel', channel })
  return true
}
