/** What no single file shows: each check runs as soon as the files that it needs could be read. */

import { checkChannels } from './checks/channels.ts'
import { checkHolidays } from './checks/holidays.ts'
import { checkLadder } from './checks/ladder.ts'
import { checkPolicies } from './checks/policies.ts'
import { checkBodies, checkDelegations, checkMatters, checkPeople, checkPlaces } from './checks/references.ts'
import { checkUnits } from './checks/units.ts'
import type { Fault } from './city-fault.ts'
import { clocksInUse } from './clocks-in-use.ts'
import type { CityFiles } from './read-files.ts'

export const checkFiles = (files: Partial<CityFiles>): Fault[] => [
  ...checkUnitsAndTheirUse(files),
  ...checkTime(files),
]

function checkUnitsAndTheirUse({
  units,
  people,
  matters,
  channels,
  places,
  bodies,
  delegations,
}: Partial<CityFiles>): Fault[] {
  if (!units) return []
  const known = new Set(units.map((unit) => unit.id))
  return [
    ...checkUnits(units),
    ...(people ? checkPeople(people, known) : []),
    ...(matters ? checkMatters(matters, known) : []),
    ...(places ? checkPlaces(places, units) : []),
    ...(delegations && matters ? checkDelegations(delegations, { units, matters }) : []),
    ...(bodies ? checkBodies(bodies, known) : []),
    ...(channels ? checkChannels(channels, units) : []),
  ]
}

const checkTime = ({ policies, ladder, holidays }: Partial<CityFiles>): Fault[] => [
  ...(policies ? checkPolicies(policies) : []),
  ...(ladder && policies ? checkLadder(ladder, clocksOf(policies)) : []),
  ...(holidays ? checkHolidays(holidays.notices) : []),
]

function clocksOf(policies: CityFiles['policies']) {
  const inUse = [...new Set(clocksInUse().map(({ clock }) => clock))]
  return { inUse, known: new Set([...inUse, ...policies.map(({ clock }) => clock)]) }
}
