/** What no single file shows: each check runs as soon as the files that it needs could be read. */

import { checkChannels } from './checks/channels.ts'
import { checkHolidays } from './checks/holidays.ts'
import { checkLadder } from './checks/ladder.ts'
import { checkPolicies } from './checks/policies.ts'
import { checkMatters, checkPeople } from './checks/references.ts'
import { checkUnits } from './checks/units.ts'
import type { Fault } from './city-fault.ts'
import { clocksInUse } from './clocks-in-use.ts'
import type { CityFiles } from './read-files.ts'

export function checkFiles({
  units,
  people,
  matters,
  policies,
  ladder,
  holidays,
  channels,
}: Partial<CityFiles>): Fault[] {
  const known = units && new Set(units.map((unit) => unit.id))
  return [
    ...(units ? checkUnits(units) : []),
    ...(people && known ? checkPeople(people, known) : []),
    ...(matters && known ? checkMatters(matters, known) : []),
    ...(policies ? checkPolicies(policies) : []),
    ...(ladder && policies ? checkLadder(ladder, clocksOf(policies)) : []),
    ...(holidays ? checkHolidays(holidays.notices) : []),
    ...(channels && units ? checkChannels(channels, units) : []),
  ]
}

function clocksOf(policies: CityFiles['policies']) {
  const inUse = [...new Set(clocksInUse().map(({ clock }) => clock))]
  return { inUse, known: new Set([...inUse, ...policies.map(({ clock }) => clock)]) }
}
