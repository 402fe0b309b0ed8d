/** Folders of cities to load: the template, with one thing changed. */

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { CityFault } from '../../src/city/city-fault.ts'
import { loadCity } from '../../src/city/load-city.ts'

export const seeds = (city: string): string => fileURLToPath(new URL(`../../seeds/${city}`, import.meta.url))

/** A copy of the template that is gone after the test. */
export async function aCity(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'zhixie-city-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  await cp(seeds('_template'), dir, { recursive: true })
  return dir
}

export type Row = Record<string, unknown>

/** Rows of one of its files, as they then stand in the folder. */
export async function changeRows(dir: string, file: string, change: (rows: Row[]) => Row[]): Promise<void> {
  const rows: Row[] = JSON.parse(await readFile(join(dir, file), 'utf8'))
  await writeFile(join(dir, file), JSON.stringify(change(rows)))
}

/** One value of one of its files: setValue(dir, { file, path: 'rungs.0.at', value }). */
export async function setValue(
  dir: string,
  given: { file: string; path: string; value: unknown },
): Promise<void> {
  const json = JSON.parse(await readFile(join(dir, given.file), 'utf8'))
  const steps = given.path.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce((value, step) => value[step], json)
  parent[last] = given.value
  await writeFile(join(dir, given.file), JSON.stringify(json))
}

/** The faults of a folder, one line each: `units.json [1].parent: expected …`. */
export async function faultsOf(dir: string): Promise<string[]> {
  const refused = await loadCity(dir).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(refused instanceof CityFault)) throw new Error(`no CityFault for ${dir}, but ${String(refused)}`)
  return refused.faults.map(({ file, path, expected }) => `${file} ${path}: ${expected}`)
}
