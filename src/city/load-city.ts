/** A city's folder → the city as the rules see it: whole and checked, or not at all. */

import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { makeCalendar } from '../rules/calendar.ts'
import type { City } from '../rules/city.ts'
import { checkFiles } from './check-files.ts'
import { CityFault } from './city-fault.ts'
import { expandLadder } from './expand-ladder.ts'
import { localCalendars } from './local-calendars.ts'
import { type CityFiles, isWhole, readFiles } from './read-files.ts'

/** Throws CityFault with every fault of every file. `unlearned`: without weights, as where they are made anew. */
export async function loadCity(dir: string, { unlearned = false } = {}): Promise<City> {
  if (!(await isFolder(dir))) {
    const expected = 'expected a folder with a city; copy seeds/_template and fill it in'
    throw new CityFault(dir, [{ file: '', path: '', expected }])
  }
  const { files, faults } = await readFiles(dir, unlearned ? ['weights'] : [])
  const all = [...faults, ...checkFiles(files)]
  if (all.length > 0 || !isWhole(files)) throw new CityFault(dir, all)
  return joinFiles(files)
}

async function isFolder(dir: string): Promise<boolean> {
  return stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function joinFiles(files: CityFiles): City {
  const { notices, local } = files.holidays
  const ladder = expandLadder(files.ladder)
  const { city, offices, officeHours, reminders, intake, coordination, supervision } = files.channels
  const calendar = makeCalendar(notices, officeHours.periods)
  return {
    ...city,
    units: new Map(files.units.map((unit) => [unit.id, unit])),
    people: files.people,
    matters: files.matters,
    ...(files.places ? { places: files.places } : {}),
    ...(files.bodies ? { bodies: files.bodies } : {}),
    ...(files.weights ? { weights: files.weights } : {}),
    ...(files.elsewhere ? { elsewhere: files.elsewhere } : {}),
    ...(files.delegations ? { delegations: files.delegations } : {}),
    ...(files.precedents ? { precedents: files.precedents } : {}),
    policies: files.policies,
    plans: files.plans,
    ladder,
    ladderVersion: createHash('sha256').update(JSON.stringify(ladder)).digest('hex').slice(0, 12),
    calendar,
    ...(local ? { localCalendars: localCalendars({ notices, local, hours: officeHours.periods }) } : {}),
    officeHours: officeHours.periods,
    ...(reminders ? { dailyCap: reminders.dailyCap } : {}),
    channels: { intake, coordination, supervision },
    ...offices,
  }
}
