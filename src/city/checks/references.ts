/** Files whose rows speak of units and districts: people, matters, places, what bodies are called. */

import type { Matter, Person, Place, SpokenBody, Unit } from '../../rules/city.ts'
import type { Delegation } from '../../rules/routing/competence/delegation.ts'
import type { Fault } from '../city-fault.ts'
import { findRepeats } from './repeats.ts'
import { findBackwards } from './validity.ts'

type Units = ReadonlySet<string>

export function checkPeople(people: readonly Person[], units: Units): Fault[] {
  const file = 'people.json'
  return [
    ...findRepeats({ file, key: '.email', values: people.map(({ email }) => email?.toLowerCase()) }),
    ...findRepeats({ file, key: '.slackUser', values: people.map(({ slackUser }) => slackUser) }),
    ...people.flatMap(({ unit }, place) => unknownUnit({ file, path: `[${place}].unit`, unit, units })),
  ]
}

export function checkMatters(matters: readonly Matter[], units: Units): Fault[] {
  const file = 'matters.json'
  return [
    ...findRepeats({ file, key: '.id', values: matters.map(({ id }) => id) }),
    ...matters.flatMap(({ department, alternatives = [], assisting }, place) => [
      ...unknownUnit({ file, path: `[${place}].department`, unit: department, units }),
      ...alternatives.flatMap((unit, nth) =>
        unknownUnit({ file, path: `[${place}].alternatives[${nth}]`, unit, units }),
      ),
      ...(assisting?.units ?? []).flatMap((unit, nth) =>
        unknownUnit({ file, path: `[${place}].assisting.units[${nth}]`, unit, units }),
      ),
    ]),
  ]
}

/** Powers are handed down in a district that has units, over matters of the catalogue. */
export function checkDelegations(
  delegations: readonly Delegation[],
  { units, matters }: { units: readonly Unit[]; matters: readonly Matter[] },
): Fault[] {
  const file = 'delegations.json'
  const regions = new Set(units.map(({ region }) => region))
  const known = new Set(matters.map(({ id }) => id))
  const fault = (path: string, expected: string): Fault => ({ file, path, expected: `expected ${expected}` })
  return [
    ...findRepeats({ file, key: '.id', values: delegations.map(({ id }) => id) }),
    ...findBackwards(file, delegations),
    ...delegations.flatMap(({ region, matters }, place) => [
      ...(regions.has(region)
        ? []
        : [fault(`[${place}].region`, `a region of units.json, found "${region}"`)]),
      ...matters.flatMap((matter, nth) =>
        known.has(matter)
          ? []
          : [fault(`[${place}].matters[${nth}]`, `the id of a matter in matters.json, found "${matter}"`)],
      ),
    ]),
  ]
}

/** A place lies in a district that has units, or nothing that happens there would reach anybody. */
export function checkPlaces(places: readonly Place[], units: readonly Unit[]): Fault[] {
  const file = 'places.json'
  const regions = new Set(units.map(({ region }) => region))
  const unknown = (district: string, path: string): Fault[] =>
    regions.has(district)
      ? []
      : [{ file, path, expected: `expected a region of units.json, found "${district}"` }]
  return places.flatMap(({ district, before }, place) => [
    ...unknown(district, `[${place}].district`),
    ...(before ? unknown(before.district, `[${place}].before.district`) : []),
  ])
}

export const checkBodies = (bodies: readonly SpokenBody[], units: Units): Fault[] =>
  bodies.flatMap(({ line }, place) =>
    line === undefined
      ? []
      : unknownUnit({ file: 'bodies.json', path: `[${place}].line`, unit: line, units }),
  )

type Reference = { file: string; path: string; unit: string; units: Units }

export const unknownUnit = ({ file, path, unit, units }: Reference): Fault[] =>
  units.has(unit)
    ? []
    : [{ file, path, expected: `expected the id of a unit in units.json, found "${unit}"` }]
