/** Who and what is where in the chat workspace: channels by name, people by e-mail or name; asked for rarely, kept for a while. */

import type { WebClient } from '@slack/web-api'
import type { PersonRecord } from '../storage/people.ts'

type Known<T> = { at: number; entries: Map<string, T> }

/** Looked up again after this long, or on a miss when the last look is older than the second figure. Milliseconds. */
const keptFor = 300_000
const missAfter = 5_000
/** More pages than any real workspace has: a server that never ends its list must not hold the bot. */
const mostPages = 200

export type Directory = ReturnType<typeof openDirectory>

export function openDirectory(web: WebClient) {
  let channels: Known<string> = { at: 0, entries: new Map() }
  let users: Known<string> = { at: 0, entries: new Map() }
  const direct = new Map<string, string>()

  return {
    /** The id of a channel by its name; null: there is none that the bot can see. */
    async channel(name: string): Promise<string | null> {
      channels = await fresh(channels, name, () => listChannels(web))
      return channels.entries.get(name) ?? null
    },

    /** A channel that takes nothing any more is not offered again, until the next look finds it back. */
    forget(id: string): void {
      for (const [name, known] of channels.entries) if (known === id) channels.entries.delete(name)
    },

    async channelName(id: string): Promise<string | null> {
      channels = await fresh(channels, null, () => listChannels(web))
      return [...channels.entries].find(([, known]) => known === id)?.[0] ?? null
    },

    /** The chat user of a person: as registered, else by e-mail, else by a name that only one user has. */
    async userOf(person: PersonRecord): Promise<string | null> {
      if (person.slackUser) return person.slackUser
      users = await fresh(users, person.email ?? person.name, () => listUsers(web))
      return (
        (person.email ? users.entries.get(person.email) : undefined) ?? users.entries.get(person.name) ?? null
      )
    },

    /** The channel of direct messages with a user. */
    async direct(user: string): Promise<string> {
      const known = direct.get(user)
      if (known) return known
      const opened = await web.conversations.open({ users: user })
      const id = opened.channel?.id ?? user
      direct.set(user, id)
      return id
    },
  }
}

async function fresh<T>(
  known: Known<T>,
  wanted: string | null,
  list: () => Promise<Map<string, T>>,
): Promise<Known<T>> {
  const age = Date.now() - known.at
  const missing = wanted !== null && !known.entries.has(wanted)
  if (age < (missing ? missAfter : keptFor)) return known
  return { at: Date.now(), entries: await list() }
}

async function listChannels(web: WebClient): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const list = await web.conversations.list({
      types: 'public_channel,private_channel',
      exclude_archived: true,
      limit: 1000,
      ...(cursor ? { cursor } : {}),
    })
    for (const { name, id } of list.channels ?? []) if (name && id) found.set(name, id)
    cursor = list.response_metadata?.next_cursor || undefined
    if (!cursor) break
  }
  return found
}

async function listUsers(web: WebClient): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  let cursor: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const list = await web.users.list({ limit: 1000, ...(cursor ? { cursor } : {}) })
    for (const user of list.members ?? []) {
      if (!user.id || user.deleted || user.is_bot) continue
      const name = user.real_name ?? user.profile?.real_name
      if (name && found.has(name)) twice.add(name)
      if (name) found.set(name, user.id)
      if (user.profile?.email) found.set(user.profile.email.toLowerCase(), user.id)
    }
    cursor = list.response_metadata?.next_cursor || undefined
    if (!cursor) break
  }
  for (const name of twice) found.delete(name)
  return found
}
