/** The log: JSON lines on stderr. Fields that may hold a person's words or name are struck out before they are written. */

import { type Logger, pino } from 'pino'

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

export function openLog(level: string): Log {
  return pino(
    { level, redact: { paths: secret, censor: '[struck out]' } },
    pino.destination({ dest: 2, sync: false }),
  )
}
