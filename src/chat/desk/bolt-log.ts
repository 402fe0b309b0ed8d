/** Bolt's own log, handed on to ours. */

import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../observe/log.ts'

/** Only plain lines pass: objects may hold what people wrote, and Bolt's debug lines always do. */
export function boltLog(log: Log): Logger {
  const line = (parts: unknown[]) =>
    parts
      .filter((part) => typeof part === 'string')
      .join(' ')
      .slice(0, 500)
  return {
    debug: () => undefined,
    info: (...parts) => log.debug({ bolt: line(parts) }, 'chat library'),
    warn: (...parts) => log.warn({ bolt: line(parts) }, 'chat library'),
    error: (...parts) => log.warn({ bolt: line(parts) }, 'chat library could not finish a step'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  }
}
