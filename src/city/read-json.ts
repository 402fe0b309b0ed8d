/** One file of the city's folder: read, decoded, parsed and held against its schema. */

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Fault } from './city-fault.ts'

/** The largest real file, what routing has learned, takes less than half of it. */
const largest = 48 * 1024 * 1024

type Asked<S extends z.ZodType> = { dir: string; file: string; schema: S }
export type Read<T> = { data: T; faults: [] } | { data: null; faults: Fault[] }

/** Never throws: whatever is wrong with the file is a fault. */
export async function readJson<S extends z.ZodType>({
  dir,
  file,
  schema,
}: Asked<S>): Promise<Read<z.output<S>>> {
  const fault = (expected: string, path = ''): Fault => ({ file, path, expected })
  const text = await readText(join(dir, file))
  if ('expected' in text) return { data: null, faults: [fault(text.expected)] }
  const json = parseJson(text.read)
  if ('expected' in json) return { data: null, faults: [fault(json.expected)] }
  const checked = schema.safeParse(json.read)
  if (checked.success) return { data: checked.data, faults: [] }
  return { data: null, faults: checked.error.issues.map((issue) => fault(issue.message, pathOf(issue.path))) }
}

type Tried<T> = { read: T } | { expected: string }

async function readText(path: string): Promise<Tried<string>> {
  try {
    const { size } = await stat(path)
    if (size > largest) return { expected: `expected at most ${largest} bytes, found ${size}` }
    return { read: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)) }
  } catch (error) {
    return { expected: whyUnreadable(error) }
  }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return 'expected this file; start from the one in seeds/_template'
  if (code === 'EISDIR') return 'expected a file, found a folder'
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'expected UTF-8; save the file in that encoding'
  return `expected a readable file (${code || String(error)})`
}

function parseJson(text: string): Tried<unknown> {
  try {
    return { read: JSON.parse(text) }
  } catch (error) {
    return { expected: `expected JSON; ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** ['units', 3, 'parent'] → units[3].parent */
const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
