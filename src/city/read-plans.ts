/** The plans of a city, one file each; a city without the folder has none. */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plan } from '../rules/city.ts'
import { findRepeats } from './checks/repeats.ts'
import type { Fault } from './city-fault.ts'
import { readJson } from './read-json.ts'
import { id } from './schemas/fields.ts'
import { PlanFile } from './schemas/plans.ts'

type Found = { plans: Plan[]; faults: Fault[] }

export async function readPlans(dir: string): Promise<Found> {
  const folder = (await readdir(dir, { withFileTypes: true })).find(({ name }) => name === 'plans')
  if (!folder) return { plans: [], faults: [] }
  if (folder.isFile())
    return { plans: [], faults: [{ file: 'plans', path: '', expected: 'expected a folder, found a file' }] }
  const names = (await readdir(join(dir, 'plans'))).filter((name) => name.endsWith('.json')).sort()
  const read = await Promise.all(names.map((name) => readPlan(dir, name)))
  return { plans: read.flatMap(({ plans }) => plans), faults: read.flatMap(({ faults }) => faults) }
}

async function readPlan(dir: string, name: string): Promise<Found> {
  const file = `plans/${name}`
  const named = id.safeParse(name.slice(0, -'.json'.length))
  const { data, faults } = await readJson({ dir, file, schema: PlanFile })
  if (!named.success)
    return { plans: [], faults: [{ file, path: '', expected: 'expected a name of a-z, 0-9 and "-"' }] }
  if (!data) return { plans: [], faults }
  return { plans: [{ id: named.data, ...data }], faults: repeatedNumbers(file, data) }
}

/** A task's number becomes part of its case's. */
function repeatedNumbers(file: string, { tasks }: Pick<Plan, 'tasks'>): Fault[] {
  const values = tasks.map(({ no }) => (no === null ? undefined : String(no)))
  return findRepeats({ file, key: '.no', values }).map((fault) => ({ ...fault, path: `tasks${fault.path}` }))
}
