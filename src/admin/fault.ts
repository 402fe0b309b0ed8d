/** How the command line fails: one sentence on stderr that says what was wrong and what to do, and an exit code. */

/** The call was wrong: exit 2. */
export class CallError extends Error {
  override name = 'CallError'
}

/** The call was right, but the work failed: exit 1. */
export class WorkError extends Error {
  override name = 'WorkError'
}

/** Errors of other rooms whose messages were written for the person at the terminal. */
const spoken: Record<string, number> = {
  CallError: 2,
  Unreadable: 2,
  ConfigError: 2,
  WorkError: 1,
  CityFault: 1,
  EngineError: 1,
}

/** What the driver and the operating system say when a server is not there. */
const away =
  /ECONNREFUSED|ENOTFOUND|ETIMEDOUT|ECONNRESET|EAI_AGAIN|Connection is closed|Server selection timed out/

export function exitCodeOf(error: unknown): number {
  return error instanceof Error ? (spoken[error.name] ?? 1) : 1
}

/** The sentence for stderr; a fault nobody foresaw says so, and keeps its stack for LOG_LEVEL=debug. */
export function sentenceOf(error: unknown, { debug }: { debug: boolean }): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  if (debug && stack) return stack
  if (name in spoken) return message
  if (away.test(message))
    return `A server does not answer (${firstLine(message)}); start it, or correct MONGODB_URI and REDIS_URL.`
  if (message.endsWith('.') && message.includes(';')) return message
  return `The command failed unexpectedly (${firstLine(message)}); run it again with LOG_LEVEL=debug and report what it says.`
}

const firstLine = (text: string): string => text.split('\n', 1)[0]?.slice(0, 300) ?? ''
