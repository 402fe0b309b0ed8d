/** Files whose rows speak of units: people, matters, plans. */

import type { Matter, Person } from '../../rules/city.ts'
import type { Fault } from '../city-fault.ts'
import { findRepeats } from './repeats.ts'

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
    ...matters.flatMap(({ department, alternatives = [] }, place) => [
      ...unknownUnit({ file, path: `[${place}].department`, unit: department, units }),
      ...alternatives.flatMap((unit, nth) =>
        unknownUnit({ file, path: `[${place}].alternatives[${nth}]`, unit, units }),
      ),
    ]),
  ]
}

type Reference = { file: string; path: string; unit: string; units: Units }

export const unknownUnit = ({ file, path, unit, units }: Reference): Fault[] =>
  units.has(unit)
    ? []
    : [{ file, path, expected: `expected the id of a unit in units.json, found "${unit}"` }]
