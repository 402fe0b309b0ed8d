import type { Message, Reaction } from './shapes.ts'
import type { Workspace } from './workspace.ts'

export type Draft = Omit<Message, 'type' | 'ts'>

/** Puts a message at the end of its channel and tells everybody. */
export function post(workspace: Workspace, draft: Draft): Message {
  const message: Message = { ...draft, type: 'message', ts: workspace.stamps.next() }
  keep(workspace, message)
  workspace.tell({ kind: 'posted', message })
  return message
}

/** Shows a message to one person only; it is kept apart and found by no reading method. */
export function whisper(workspace: Workspace, draft: Draft & { ephemeralFor: string }): Message {
  const message: Message = { ...draft, type: 'message', ts: workspace.stamps.next() }
  workspace.ephemerals.push(message)
  if (workspace.ephemerals.length > ephemeralsKept) workspace.ephemerals.shift()
  workspace.tell({ kind: 'ephemeral', message })
  return message
}

/** Slack forgets them at the next reload; here the oldest make room. */
const ephemeralsKept = 1000

/** Puts `message` in the place of the one with its time stamp. */
export function replace(workspace: Workspace, message: Message, { silent = false } = {}): void {
  if (message.ephemeralFor) {
    const at = workspace.ephemerals.findIndex(({ ts }) => ts === message.ts)
    workspace.ephemerals[at] = message
    workspace.tell({ kind: 'ephemeral', message })
    return
  }
  const before = findMessage(workspace, message)
  keep(workspace, message)
  workspace.tell({ kind: 'changed', message, before: before ?? message, silent })
}

export function remove(workspace: Workspace, message: Message): void {
  if (message.ephemeralFor) {
    workspace.ephemerals = workspace.ephemerals.filter(({ ts }) => ts !== message.ts)
    workspace.tell({ kind: 'ephemeral-gone', message })
    return
  }
  forget(workspace, message)
  workspace.tell({ kind: 'deleted', message })
}

/** Adds somebody's reaction; false when it was there already. */
export function react(workspace: Workspace, mark: { message: Message; name: string; user: string }): boolean {
  const { message, name, user } = mark
  const reactions = message.reactions ?? []
  const same = reactions.find((reaction) => reaction.name === name)
  if (same?.users.includes(user)) return false
  const users = [...(same?.users ?? []), user]
  const grown: Reaction = { name, users, count: users.length }
  const others = reactions.filter((reaction) => reaction !== same)
  replace(workspace, { ...message, reactions: [...others, grown] }, { silent: true })
  return true
}

export function findMessage(workspace: Workspace, at: { channel: string; ts: string }): Message | undefined {
  return workspace.messages.get(at.channel)?.get(at.ts)
}

/** Every message of a channel, answers in threads included, oldest first. */
export function messagesOf(workspace: Workspace, channel: string): Message[] {
  return [...(workspace.messages.get(channel)?.values() ?? [])]
}

export function isAnswer({ ts, thread_ts }: Pick<Message, 'ts' | 'thread_ts'>): boolean {
  return thread_ts !== undefined && thread_ts !== ts
}

/** A thread's first message and its answers, oldest first. */
export function threadOf(workspace: Workspace, at: { channel: string; ts: string }): Message[] {
  const stamps = [at.ts, ...(workspace.threads.get(`${at.channel}/${at.ts}`) ?? [])]
  return stamps.flatMap((ts) => findMessage(workspace, { channel: at.channel, ts }) ?? [])
}

/** Keeps a message without telling; for what comes back from the journal. */
export function keep(workspace: Workspace, message: Message): void {
  const channel = workspace.messages.get(message.channel) ?? new Map<string, Message>()
  channel.set(message.ts, message)
  workspace.messages.set(message.channel, channel)
  workspace.stamps.atLeast(message.ts)
  if (!isAnswer(message)) return
  const thread = `${message.channel}/${message.thread_ts}`
  workspace.threads.set(thread, (workspace.threads.get(thread) ?? new Set()).add(message.ts))
}

/** The opposite of `keep`. */
export function forget(
  workspace: Workspace,
  { channel, ts, thread_ts }: Pick<Message, 'channel' | 'ts' | 'thread_ts'>,
): void {
  workspace.messages.get(channel)?.delete(ts)
  workspace.threads.get(`${channel}/${thread_ts}`)?.delete(ts)
}
