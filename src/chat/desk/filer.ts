/** Where a case that somebody files by form came from: their direct messages with the bot, where answers go. */

import type { By, Origin } from '../../rules/cases/case.ts'
import type { Desk } from './desk.ts'
import { bare } from './guard.ts'
import { officerOf, type Person } from './who.ts'

/** `key`: names the form as it was sent. */
export async function filer(desk: Desk, { person, key }: { person: Person; key: string }): Promise<Origin> {
  return {
    key: `slack:${desk.bot.team}:${key}`,
    door: 'chat',
    person: person.id,
    channel: await direct(desk, person.chat),
  }
}

/** A complaint is not refused because the chat platform is slow: its user id leads to the same place. */
async function direct({ directory, app }: Desk, user: string): Promise<string> {
  try {
    return await directory.direct(user)
  } catch (cause) {
    app.events.chatFailed('opening direct messages', bare(cause))
    return user
  }
}

/** Strangers and whoever asks for confidence are the complainant, and nothing more, in the history. */
export function filedBy(person: Person, confidential: boolean): By {
  if (!person.known || confidential) return { kind: 'complainant' }
  const { id, name, unit } = officerOf(person)
  return { kind: 'person', id, name, unit }
}
