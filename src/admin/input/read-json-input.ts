/** JSON named on the command line, read and held against a schema. */

import type { z } from 'zod'
import { CallError } from '../fault.ts'
import { readInput } from './read-input.ts'

/** Throws CallError naming the place in the file and what was expected there. */
export async function readJsonInput<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  return checkJson({ path, value: parseJson(path, await readInput(path)), schema })
}

export function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // The parser quotes what it stumbled over, line breaks and all; a message is one line.
    const found = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
    throw new CallError(`${path} is not JSON (${found}); correct it there.`)
  }
}

type Checked<S> = { path: string; value: unknown; schema: S }

export function checkJson<S extends z.ZodType>({ path, value, schema }: Checked<S>): z.output<S> {
  const checked = schema.safeParse(value)
  if (checked.success) return checked.data
  const [first] = checked.error.issues
  const place = first && first.path.length > 0 ? ` at ${first.path.join('.')}` : ''
  const others = checked.error.issues.length > 1 ? ` (and ${checked.error.issues.length - 1} more)` : ''
  throw new CallError(`${path} is wrong${place}: ${first?.message}${others}; correct it there.`)
}
