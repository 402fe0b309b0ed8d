/** The people of the city's units, and which chat user each of them is. */

import type { Person, PersonId, UnitId } from '../rules/city.ts'
import type { Officer } from '../rules/sight/roles.ts'
import type { Collections } from './mongo/schemas.ts'

export type PersonRecord = Person & { id: PersonId }
/** What the chat platform tells about one of its users. */
export type ChatUser = { id: string; email?: string; realName?: string }

export type People = ReturnType<typeof openPeople>

export function openPeople({ people }: Pick<Collections, 'people'>) {
  return {
    /** Adds or changes people; whoever is there already keeps his chat user. Returns how many changed. */
    async enter(persons: readonly Person[]): Promise<{ added: number; changed: number }> {
      const upserts = persons.map((person) => ({
        updateOne: {
          filter: { _id: idOf(person) },
          update: { $set: { ...person, id: idOf(person) } },
          upsert: true,
        },
      }))
      if (upserts.length === 0) return { added: 0, changed: 0 }
      const done = await people.collection.bulkWrite(upserts as never)
      return { added: done.upsertedCount, changed: done.modifiedCount }
    },

    /** Finds who a chat user is: by id, else by e-mail, else by a real name that only one person has. */
    async recognise(user: ChatUser): Promise<Officer | null> {
      const known = await people.collection.findOne({ slackUser: user.id })
      if (known) return officer(known as never)
      const found = (await byEmail(user)) ?? (await byName(user))
      if (!found) return null
      await people.collection.updateOne({ _id: found.id as never }, { $set: { slackUser: user.id } })
      return officer(found)
    },

    async get(id: PersonId): Promise<PersonRecord | null> {
      return (await people.collection.findOne({ _id: id as never })) as unknown as PersonRecord | null
    },

    async inUnit(unit: UnitId): Promise<PersonRecord[]> {
      return (await people.collection.find({ unit }).toArray()) as unknown as PersonRecord[]
    },

    async all(): Promise<PersonRecord[]> {
      return (await people.collection.find({}).toArray()) as unknown as PersonRecord[]
    },
  }

  async function byEmail({ email }: ChatUser): Promise<PersonRecord | null> {
    if (!email) return null
    return (await people.collection.findOne({ email: email.toLowerCase() })) as unknown as PersonRecord | null
  }

  async function byName({ realName }: ChatUser): Promise<PersonRecord | null> {
    if (!realName) return null
    const free = { name: realName, slackUser: { $exists: false } }
    const found = await people.collection.find(free).limit(2).toArray()
    return found.length === 1 ? (found[0] as unknown as PersonRecord) : null
  }
}

const idOf = (person: Person): PersonId =>
  (person.email ?? person.slackUser ?? `${person.unit}:${person.name}`).toLowerCase()

const officer = ({ id, name, unit, roles }: PersonRecord): Officer => ({
  kind: 'person',
  id,
  name,
  unit,
  roles,
})
