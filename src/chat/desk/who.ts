/** Who somebody in the chat is: an officer of a unit, or a stranger who may complain and look up what is theirs. */

import type { WebClient } from '@slack/web-api'
import type { Case } from '../../rules/cases/case.ts'
import type { City } from '../../rules/city.ts'
import type { Actor, Officer } from '../../rules/sight/roles.ts'
import { sees, sightOf } from '../../rules/sight/visibility.ts'
import type { ChatUser, People } from '../../storage/people.ts'

/** `chat`: the user's id in the workspace. A stranger has no unit and no role. */
export type Person = Officer & { chat: string; known: boolean }

export type Who = {
  /** Null: a bot or somebody who has left; nothing they send is an act. */
  person(user: string): Promise<Person | null>
}

/** People change offices seldom; a minute is soon enough. Milliseconds of real time. */
const freshFor = 60_000
const mostKept = 5_000

export function openWho({
  people,
  web,
}: {
  people: Pick<People, 'recognise'>
  web: Pick<WebClient, 'users'>
}): Who {
  const seen = new Map<string, { person: Person | null; until: number }>()

  return {
    async person(user) {
      const kept = seen.get(user)
      if (kept && kept.until > performance.now()) return kept.person
      const person = await recognise(user)
      if (seen.size >= mostKept) seen.clear()
      seen.set(user, { person, until: performance.now() + freshFor })
      return person
    },
  }

  async function recognise(user: string): Promise<Person | null> {
    const known = await people.recognise({ id: user })
    if (known) return { ...known, chat: user, known: true }
    const profile = await profileOf(user)
    if (!profile) return null
    const officer = await people.recognise(profile)
    return officer ? { ...officer, chat: user, known: true } : stranger(profile)
  }

  async function profileOf(id: string): Promise<ChatUser | null> {
    const { user } = await web.users.info({ user: id })
    if (!user || user.is_bot || user.deleted) return null
    const email = user.profile?.email
    const realName = user.profile?.real_name ?? user.real_name
    return { id, ...(email ? { email } : {}), ...(realName ? { realName } : {}) }
  }
}

const stranger = ({ id, realName }: ChatUser): Person => ({
  kind: 'person',
  id: `slack:${id}`,
  name: realName ?? '',
  unit: '',
  roles: [],
  chat: id,
  known: false,
})

/** Sight and parts go by the officer, without what only the chat knows. */
export const officerOf = ({ chat: _chat, known: _known, ...officer }: Person): Officer => officer

type Acting = { file: Case; person: Person; city: City }

/**
 * The part in which somebody acts on a case. Whoever filed a confidential case, or is a stranger, acts as
 * the complainant: no name of theirs enters its history.
 */
export function actorOn({ file, person, city }: Acting): Actor {
  const officer = officerOf(person)
  const nameless = !person.known || (file.kind === 'complaint' && file.facts.confidential)
  const mine = file.origin.person === person.id && sees(sightOf(officer, city), file)
  return mine && nameless ? { kind: 'complainant' } : officer
}
