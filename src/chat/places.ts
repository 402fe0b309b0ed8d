/** From an office to where it hears: channels and direct messages, looked up when something is delivered. */

import type { Case } from '../rules/cases/case.ts'
import type { Addressee } from '../rules/cases/owed.ts'
import type { City, Role, UnitId } from '../rules/city.ts'
import { isRecused } from '../rules/recusal.ts'
import { stewardOf } from '../rules/sight/roles.ts'
import type { Storage } from '../storage/storage.ts'
import type { Directory } from './directory.ts'
import type { Place } from './say.ts'

/** `owner`: whose place it is, for the visibility rule; null: it belongs to whoever complained. */
export type Found = Place & { owner: UnitId | null; discreet: boolean }
export type Whereabouts = Found[] | 'nobody' | 'not-yet'

type Parts = {
  directory: Directory
  storage: Storage
  city: City
  cardOf: (no: string, card: string, unit: UnitId | null) => Promise<Place | null>
}

export type Places = ReturnType<typeof openPlaces>

export function openPlaces({ directory, storage, city, cardOf }: Parts) {
  return async function whereTo(to: Addressee, file: Case | null): Promise<Whereabouts> {
    if ('origin' in to) return originOf(file)
    if ('desk' in to) return desk(to.desk, file)
    if ('person' in to) return messagesTo([to.person])
    if ('under' in to) return under(to, file)
    return to.office === 'liaison' ? unitsPlace(to.unit) : messagesToOffice(to.unit, ['leader'])
  }

  function originOf(file: Case | null): Whereabouts {
    const { channel, thread } = file?.origin ?? {}
    if (!channel) return []
    return [{ channel, ...(thread ? { thread } : {}), owner: null, discreet: channel.startsWith('D') }]
  }

  /** The desk's own channel; the government's office instead, where the desk must step aside. */
  async function desk(name: 'coordination' | 'supervision', file: Case | null): Promise<Whereabouts> {
    const owner = name === 'coordination' ? city.coordination : city.supervision
    if (file && isRecused(owner, file.accused, city.units)) return unitsPlace(stewardOf(file.accused, city))
    const channel = await directory.channel(city.channels[name])
    return channel
      ? [{ channel, owner, discreet: false }]
      : messagesToOffice(owner, [name === 'coordination' ? 'coordinator' : 'supervisor'])
  }

  async function unitsPlace(id: UnitId): Promise<Whereabouts> {
    const unit = city.units.get(id)
    const channel = unit ? await directory.channel(unit.channel ?? unit.shortNames[0] ?? unit.name) : null
    return channel ? [{ channel, owner: id, discreet: false }] : messagesToOffice(id, ['liaison'])
  }

  async function messagesToOffice(unit: UnitId, roles: readonly Role[]): Promise<Whereabouts> {
    const people = await storage.people.inUnit(unit)
    return messagesTo(
      people.filter((person) => person.roles.some((role) => roles.includes(role))).map((person) => person.id),
    )
  }

  async function messagesTo(ids: readonly string[]): Promise<Whereabouts> {
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
    return place ? [{ ...place, owner: unit ?? stewardOf(file.accused, city), discreet: false }] : 'not-yet'
  }
}
