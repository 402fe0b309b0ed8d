import { z } from 'zod'
import type { Desk } from '../desk.ts'
import { SlackRefusal } from '../refuse.ts'

export type Arguments = Record<string, unknown>
export type Answer = Record<string, unknown>
export type Method = { token: 'bot' | 'app'; run(given: Arguments, desk: Desk): Answer }

/** One method of the Web API: what it takes, and what it does with it. */
export function method<Taken extends z.ZodType>(
  taken: Taken,
  run: (taken: z.infer<Taken>, desk: Desk) => Answer,
  token: Method['token'] = 'bot',
): Method {
  return {
    token,
    run(given, desk) {
      const read = taken.safeParse(given)
      if (!read.success) throw new SlackRefusal('invalid_arguments', faults(read.error))
      return run(read.data, desk)
    },
  }
}

function faults({ issues }: z.ZodError): string[] {
  return issues.map(({ message, path }) => `[ERROR] ${message} [json-pointer:/${path.join('/')}]`)
}

/** A list or object, which forms carry as JSON text. */
export const json = z.preprocess((value) => {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    // Left as text: the check of the shape says what was expected there.
    return value
  }
}, z.unknown())

/** A yes or no, which forms carry as a word. */
export const flag = z
  .union([
    z.boolean(),
    z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1'),
  ])
  .default(false)

export const whole = z.coerce.number().int()
