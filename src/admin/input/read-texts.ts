/** A file of texts, {"id","text"} a line. */

import { z } from 'zod'
import { CallError } from '../fault.ts'
import { readInput } from './read-input.ts'
import { checkJson, parseJson } from './read-json-input.ts'

const TextLine = z.object({
  id: z
    .union([z.string(), z.number()], 'expected a text or a number')
    .nullish()
    .transform((id) => id ?? null),
  text: z.string('expected a text').trim().min(1, 'expected a text that is not empty'),
})
export type TextLine = z.infer<typeof TextLine>

export const readTexts = (path: string): Promise<TextLine[]> =>
  readLines(path, TextLine, '{"id": …, "text": …}')

/** All lines or none: a broken line is named before anything is done. Blank lines are passed over. */
export async function readLines<T>(path: string, schema: z.ZodType<T>, shape: string): Promise<T[]> {
  const lines = (await readInput(path)).split(/\r?\n/)
  return lines.flatMap((line, place) => {
    if (line.trim() === '') return []
    const where = `${path} line ${place + 1}`
    return [checkJson({ path: where, value: objectIn(where, line, shape), schema })]
  })
}

function objectIn(where: string, line: string, shape: string): unknown {
  const value = parseJson(where, line)
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new CallError(`${where} is no object; write ${shape} on each line.`)
}
