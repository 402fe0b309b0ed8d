/** The city's folder: every fault of every file, and the notices that will be needed next. */

import { CityFault } from '../../city/city-fault.ts'
import { loadCity } from '../../city/load-city.ts'
import type { City } from '../../rules/city.ts'
import { numberOf, yearOf } from '../../rules/day.ts'
import { doctorWords } from '../../words/admin/doctor.ts'
import { type Finding, fail, ok, warn } from './finding.ts'

export async function checkCity(dir: string, now: Date): Promise<{ city: City | null; findings: Finding[] }> {
  try {
    const city = await loadCity(dir)
    const { units, matters, people } = city
    const counts = doctorWords.counts({ units: units.size, matters: matters.length, people: people.length })
    return {
      city,
      findings: [ok(`CITY_DIR ${city.name}`, counts), ...checkCalendar(city, now), ...checkOffices(city)],
    }
  } catch (error) {
    if (!(error instanceof CityFault)) throw error
    const findings = error.faults.map(({ file, path, expected }) =>
      fail([file || dir, path].filter(Boolean).join(' '), expected, doctorWords.correctFile),
    )
    return { city: null, findings }
  }
}

/** This year without its notice makes dates wrong; the next one only provisional, and it appears each November. */
function checkCalendar({ calendar: { years } }: City, now: Date): Finding[] {
  const year = yearOf(numberOf(now))
  const missing = (wanted: number) => doctorWords.noNotice(wanted)
  if (!years.has(year)) return [fail('holidays.json', missing(year), doctorWords.addNotice(year))]
  if (!years.has(year + 1)) return [warn('holidays.json', missing(year + 1), doctorWords.addNotice(year + 1))]
  return [ok('holidays.json', doctorWords.notices(year, year + 1))]
}

/** The desks at which everything ends that nobody else takes. */
function checkOffices({ people, units, coordination, supervision }: City): Finding[] {
  const holds = (role: 'coordinator' | 'supervisor') => people.some(({ roles }) => roles.includes(role))
  const name = (unit: string) => units.get(unit)?.name ?? unit
  return [
    ...(holds('coordinator')
      ? []
      : [
          fail(
            'people.json',
            doctorWords.noCoordinator,
            doctorWords.addPerson(name(coordination), 'coordinator'),
          ),
        ]),
    ...(holds('supervisor')
      ? []
      : [
          fail(
            'people.json',
            doctorWords.noSupervisor,
            doctorWords.addPerson(name(supervision), 'supervisor'),
          ),
        ]),
  ]
}
