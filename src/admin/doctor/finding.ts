/** One thing looked at, how it stands, and how to mend it. */

export type Finding = {
  /** A setting, server or file. */
  what: string
  status: 'ok' | 'warn' | 'fail'
  found: string
  mend: string | null
}

export const ok = (what: string, found: string): Finding => ({ what, status: 'ok', found, mend: null })
export const warn = (what: string, found: string, mend: string): Finding => ({
  what,
  status: 'warn',
  found,
  mend,
})
export const fail = (what: string, found: string, mend: string): Finding => ({
  what,
  status: 'fail',
  found,
  mend,
})

/** The message of whatever was thrown, on one line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ').slice(0, 300)
