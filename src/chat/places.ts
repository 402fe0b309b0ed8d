/** From an office to where it hears: channels and direct messages, looked up when something is delivered. */

import type { Case } from '../rules/cases/case.ts'
import type { Addressee } from '../rules/cases/owed.ts'
import type { City, Day, PersonId, Role, Unit, UnitId } from '../rules/city.ts'
import { toDay } from '../rules/deadlines.ts'
import { isRecused } from '../rules/recusal.ts'
import { barredIn, stewardOf } from '../rules/sight/roles.ts'
import type { PersonRecord } from '../storage/people.ts'
import type { Storage } from '../storage/storage.ts'
import type { Directory } from './directory.ts'
import type { Place } from './say.ts'

/** `owner`: whose place it is, for the visibility rule; null: it belongs to whoever complained. */
export type Found = Place & { owner: UnitId | null; discreet: boolean }
export type Whereabouts = Found[] | 'nobody' | 'not-yet'

type Parts = {
  directory: Directory
  clock: () => Date
  storage: Storage
  city: City
  /** never: it could not be posted, and will not be; null: not yet. */
  cardOf: (no: string, card: string, unit: UnitId | null) => Promise<Place | 'never' | null>
}

export type Places = ReturnType<typeof openPlaces>

export function openPlaces({ directory, clock, storage, city, cardOf }: Parts) {
  return async function whereTo(to: Addressee, file: Case | null): Promise<Whereabouts> {
    if ('origin' in to) return originOf(file)
    if ('desk' in to) return desk(to.desk, file)
    if ('mirror' in to || 'complainant' in to) return []
    if ('person' in to) return messagesTo([to.person])
    if ('under' in to) return under(to, file)
    return to.office === 'liaison' ? unitsPlace(to.unit) : messagesToOffice(to.unit, ['leader'])
  }

  async function originOf(file: Case | null): Promise<Whereabouts> {
    const { channel, thread, person } = file?.origin ?? {}
    if (!file || !channel) return []
    if (await isOfTheAccused(channel, file)) return person ? messagesToAuthor(person) : []
    // Kept as a user's id where direct messages could not be opened when it was filed.
    const place = isUser(channel) ? await directory.direct(channel) : channel
    const discreet = place.startsWith('D')
    return [{ channel: place, ...(thread ? { thread } : {}), owner: null, discreet }]
  }

  /** Somebody complained of a body in that body's own channel: it learns no more there of what becomes of it. */
  async function isOfTheAccused(channel: string, { accused }: Case): Promise<boolean> {
    if (accused.length === 0) return false
    const name = await directory.channelName(channel)
    return [...city.units.values()].some(
      (unit) => channelOf(unit) === name && isRecused(unit.id, accused, city.units),
    )
  }

  async function messagesToAuthor(person: PersonId): Promise<Whereabouts> {
    const found = await messagesTo([person])
    return found === 'nobody' ? found : found.map((place) => ({ ...place, owner: null, discreet: true }))
  }

  /** The desk's own channel; the government's office instead, where the desk must step aside. */
  async function desk(name: 'coordination' | 'supervision', file: Case | null): Promise<Whereabouts> {
    const owner = name === 'coordination' ? city.coordination : city.supervision
    if (file && isRecused(owner, barredIn(file), city.units))
      return unitsPlace(stewardOf(barredIn(file), city))
    const channel = await directory.channel(city.channels[name])
    return channel
      ? [{ channel, owner, discreet: false }]
      : messagesToOffice(owner, [name === 'coordination' ? 'coordinator' : 'supervisor'])
  }

  async function unitsPlace(id: UnitId): Promise<Whereabouts> {
    const unit = city.units.get(id)
    const channel = unit ? await directory.channel(channelOf(unit)) : null
    return channel ? [{ channel, owner: id, discreet: false }] : messagesToOffice(id, ['liaison'])
  }

  async function messagesToOffice(unit: UnitId, roles: readonly Role[]): Promise<Whereabouts> {
    const people = await storage.people.inUnit(unit)
    return messagesTo(holdersToday(people, roles, toDay(clock())).map((person) => person.id))
  }

  async function messagesTo(ids: readonly string[]): Promise<Found[] | 'nobody'> {
    const found: Found[] = []
    for (const id of ids) {
      const person = await storage.people.get(id)
      const user = person
        ? await directory.userOf(person)
        : id.startsWith('slack:')
          ? id.slice('slack:'.length)
          : null
      if (user)
        found.push({ channel: await directory.direct(user), owner: person?.unit ?? null, discreet: false })
    }
    return found.length > 0 ? found : 'nobody'
  }

  async function under(
    { under: card, unit }: Extract<Addressee, { under: unknown }>,
    file: Case | null,
  ): Promise<Whereabouts> {
    if (!file) return []
    const place = await cardOf(file.no, card, unit)
    if (place === 'never') return []
    return place ? [{ ...place, owner: unit ?? stewardOf(barredIn(file), city), discreet: false }] : 'not-yet'
  }
}

/** Who holds an office today: those who are there, else their deputies; nobody is spoken to who is away. */
export function holdersToday(
  people: readonly PersonRecord[],
  roles: readonly Role[],
  on: Day,
): readonly PersonRecord[] {
  const there = people.filter(({ absent }) => !absent || on < absent.from || absent.to < on)
  const holders = there.filter((person) => person.roles.some((role) => roles.includes(role)))
  if (holders.length > 0) return holders
  return there.filter(({ deputyFor = [] }) => deputyFor.some((role) => roles.includes(role)))
}

const channelOf = ({ channel, shortNames, name }: Unit): string => channel ?? shortNames[0] ?? name

const isUser = (id: string): boolean => id.startsWith('U') || id.startsWith('W')
