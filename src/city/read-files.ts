/** Every file of a city's folder, each under its schema. */

import { readdir } from 'node:fs/promises'
import type { z } from 'zod'
import type { Plan } from '../rules/city.ts'
import type { Fault } from './city-fault.ts'
import { readJson } from './read-json.ts'
import { readPlans } from './read-plans.ts'
import { BodiesFile } from './schemas/bodies.ts'
import { ChannelsFile } from './schemas/channels.ts'
import { DelegationsFile } from './schemas/delegations.ts'
import { ElsewhereFile } from './schemas/elsewhere.ts'
import { HolidaysFile } from './schemas/holidays.ts'
import { LadderFile } from './schemas/ladder.ts'
import { MattersFile } from './schemas/matters.ts'
import { PeopleFile } from './schemas/people.ts'
import { PlacesFile } from './schemas/places.ts'
import { PoliciesFile } from './schemas/policies.ts'
import { PrecedentsFile } from './schemas/precedents.ts'
import { UnitsFile } from './schemas/units.ts'
import { WeightsFile } from './schemas/weights.ts'

const required = {
  units: UnitsFile,
  people: PeopleFile,
  matters: MattersFile,
  policies: PoliciesFile,
  ladder: LadderFile,
  holidays: HolidaysFile,
  channels: ChannelsFile,
}
const optional = {
  places: PlacesFile,
  bodies: BodiesFile,
  weights: WeightsFile,
  precedents: PrecedentsFile,
  elsewhere: ElsewhereFile,
  delegations: DelegationsFile,
}

type Shapes<S extends Record<string, z.ZodType>> = { [N in keyof S]: z.output<S[N]> }
export type CityFiles = Shapes<typeof required> & Partial<Shapes<typeof optional>> & { plans: Plan[] }

type Found = { files: Partial<CityFiles>; faults: Fault[] }

/** `files` lacks those that have faults, and optional ones that are not there or left out. */
export async function readFiles(
  dir: string,
  leftOut: readonly (keyof typeof optional)[] = [],
): Promise<Found> {
  const wanted = { ...required, ...(await present(dir, leftOut)) }
  const read = await Promise.all(
    Object.entries(wanted).map(async ([name, schema]) => ({
      name,
      ...(await readJson({ dir, file: `${name}.json`, schema: schema as z.ZodType })),
    })),
  )
  const files = Object.fromEntries(read.flatMap(({ name, data }) => (data === null ? [] : [[name, data]])))
  const { plans, faults } = await readPlans(dir)
  return { files: { ...files, plans }, faults: [...read.flatMap(({ faults }) => faults), ...faults] }
}

async function present(dir: string, leftOut: readonly string[]): Promise<Partial<typeof optional>> {
  const names = new Set(await readdir(dir))
  const there = (name: string) => names.has(`${name}.json`) && !leftOut.includes(name)
  return Object.fromEntries(Object.entries(optional).filter(([name]) => there(name)))
}

export const isWhole = (files: Partial<CityFiles>): files is CityFiles =>
  Object.keys(required).every((name) => name in files)
