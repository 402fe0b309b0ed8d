import { state } from './store.js'

/** What is to be seen by the person whom the page shows. */

function isAnswer({ ts, thread_ts }) {
  return thread_ts !== undefined && thread_ts !== ts
}

function messagesIn(channel) {
  return [...(state.messages.get(channel)?.values() ?? [])]
}

/** The channel's own messages, with what only this person sees, oldest first. */
export function timeline(channel) {
  const whispers = whispersTo(state.me).filter((message) => message.channel === channel && !message.thread_ts)
  return [...messagesIn(channel).filter((message) => !isAnswer(message)), ...whispers].sort(byTime)
}

/** A thread, its first message first; what only this person sees included. */
export function threadOf(channel, ts) {
  const whispers = whispersTo(state.me).filter(
    (message) => message.channel === channel && message.thread_ts === ts,
  )
  const answers = messagesIn(channel).filter((message) => message.ts === ts || message.thread_ts === ts)
  return [...answers, ...whispers].sort(byTime)
}

export function answersTo({ channel, ts }) {
  return messagesIn(channel).filter((message) => message.thread_ts === ts && message.ts !== ts)
}

export function directWith(user) {
  for (const channel of state.channels.values()) {
    if (channel.kind === 'im' && channel.members.includes(user)) return channel
  }
  return undefined
}

export function joined(user) {
  return [...state.channels.values()].filter(({ kind, members }) => kind !== 'im' && members.includes(user))
}

export function open(user) {
  return [...state.channels.values()].filter(
    ({ kind, members }) => kind === 'public' && !members.includes(user),
  )
}

/** How much somebody has not seen in a channel: messages, and those that call them or are for them alone. */
export function unread(user, channel) {
  const since = state.reads[user]?.[channel.id] ?? '0'
  const fresh = messagesIn(channel.id).filter(({ ts, user: author }) => ts > since && author !== user)
  const calls = channel.kind === 'im' ? fresh : fresh.filter((message) => calling(user, message))
  return { count: fresh.length, calls: calls.length }
}

/** Whether somebody is waited for anywhere. */
export function isCalled(user) {
  const direct = directWith(user)
  if (direct && unread(user, direct).count > 0) return true
  return joined(user).some((channel) => unread(user, channel).calls > 0)
}

const calledIn = new WeakMap()

/** Whether a message names somebody; found out once a message, since everybody's dots ask for it. */
function calling(user, message) {
  const called = calledIn.get(message) ?? namesIn(message)
  calledIn.set(message, called)
  return called.has(user)
}

function namesIn({ text, blocks }) {
  const all = blocks ? text + JSON.stringify(blocks) : text
  return new Set([...all.matchAll(/<@([A-Z0-9]+)>/g)].map(([, id]) => id))
}

function whispersTo(user) {
  return [...state.ephemerals.values()].filter(({ ephemeralFor }) => ephemeralFor === user)
}

function byTime(a, b) {
  return Number(a.ts) - Number(b.ts)
}
