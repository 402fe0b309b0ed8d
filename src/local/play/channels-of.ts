/** The channels of the sandbox's workspace, as a real one would be set up for the city. */

import type { City, Role } from '../../rules/city.ts'
import { playWords } from '../../words/story.ts'
import type { SandboxChannel } from '../sandbox/options.ts'

export type Player = { name: string; email?: string; unit: string; roles: readonly Role[] }

/** Public intake; the desks and each unit's channel for their own people only. */
export function channelsOf(people: readonly Player[], city: City): SandboxChannel[] {
  const named = (names: readonly Player[]) => names.map((person) => person.name)
  const desk = (role: 'coordinator' | 'supervisor') =>
    named(people.filter((person) => person.roles.includes(role)))
  const speaking = people.filter(
    (person) => person.roles.includes('liaison') || person.roles.includes('leader'),
  )
  const units = [...new Set(speaking.map((person) => person.unit))].filter(
    (unit) => unit !== city.coordination,
  )
  return [
    {
      name: city.channels.intake,
      topic: playWords.intakeTopic,
      examples: playWords.examples,
      members: named(people.filter((person) => person.roles.length === 0)),
    },
    {
      name: city.channels.coordination,
      private: true,
      topic: playWords.coordinationTopic,
      members: desk('coordinator'),
    },
    {
      name: city.channels.supervision,
      private: true,
      topic: playWords.supervisionTopic,
      members: desk('supervisor'),
    },
    ...units.map((id) => {
      const unit = city.units.get(id)
      const members = named(people.filter((person) => person.unit === id))
      return {
        name: unit?.channel ?? unit?.shortNames[0] ?? id,
        private: true,
        topic: unit?.name ?? id,
        members,
      }
    }),
  ]
}
