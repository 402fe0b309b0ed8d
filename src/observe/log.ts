/** The log: JSON lines on stderr. Fields that may hold a person's words or name are struck out before they are written. */

import { type DestinationStream, type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>

const secret = [
  'text',
  'identity',
  'contact',
  'enterprise',
  'name',
  'token',
  '*.text',
  '*.identity',
  '*.contact',
  '*.token',
]

/** Standard error, unless `to` is given. */
export function openLog(
  level: string,
  to: DestinationStream = pino.destination({ dest: 2, sync: false }),
): Log {
  return pino(
    { level, redact: { paths: secret, censor: '[struck out]' }, serializers: { err: bareFault } },
    to,
  )
}

/** As much of a message as tells what was wrong, and not a page of somebody's words. */
const mostSaid = 300

/**
 * A fault without what libraries hang on it: requests, answers and commands, which hold tokens and what people wrote.
 */
function bareFault(fault: unknown): { type: string; message: string; code?: string; stack?: string } {
  if (!(fault instanceof Error)) return { type: typeof fault, message: 'not an error' }
  const { name, message, stack } = fault
  const code = 'code' in fault ? { code: String(fault.code) } : {}
  const frames = stack?.split('\n').filter((line) => line.startsWith('    at '))
  return {
    type: name,
    message: message.slice(0, mostSaid),
    ...code,
    ...(frames ? { stack: frames.join('\n') } : {}),
  }
}
