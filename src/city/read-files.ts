/** Every file of a city's folder, each under its schema. */

import type { z } from 'zod'
import type { Fault } from './city-fault.ts'
import { readJson } from './read-json.ts'
import { ChannelsFile } from './schemas/channels.ts'
import { HolidaysFile } from './schemas/holidays.ts'
import { LadderFile } from './schemas/ladder.ts'
import { MattersFile } from './schemas/matters.ts'
import { PeopleFile } from './schemas/people.ts'
import { PoliciesFile } from './schemas/policies.ts'
import { UnitsFile } from './schemas/units.ts'

const schemas = {
  units: UnitsFile,
  people: PeopleFile,
  matters: MattersFile,
  policies: PoliciesFile,
  ladder: LadderFile,
  holidays: HolidaysFile,
  channels: ChannelsFile,
}

type FileName = keyof typeof schemas
export type CityFiles = { [N in FileName]: z.output<(typeof schemas)[N]> }

/** `files` lacks those that have faults. */
export async function readFiles(dir: string): Promise<{ files: Partial<CityFiles>; faults: Fault[] }> {
  const names = Object.keys(schemas) as FileName[]
  const read = await Promise.all(
    names.map(async (name) => ({
      name,
      ...(await readJson({ dir, file: `${name}.json`, schema: schemas[name] })),
    })),
  )
  const files = Object.fromEntries(read.flatMap(({ name, data }) => (data ? [[name, data]] : [])))
  return { files, faults: read.flatMap(({ faults }) => faults) }
}

export const isWhole = (files: Partial<CityFiles>): files is CityFiles =>
  Object.keys(schemas).every((name) => name in files)
