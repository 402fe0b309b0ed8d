import { createHash, randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The same id for the same name at every start, so that what the bot has kept still fits. */
export function stableId(prefix: string, name: string): string {
  const digest = createHash('sha256').update(`${prefix}:${name}`).digest()
  return prefix + [...digest.subarray(0, 10)].map((byte) => letters[byte % 32]).join('')
}

export function freshId(prefix: string): string {
  return prefix + [...randomBytes(10)].map((byte) => letters[byte % 32]).join('')
}

/** Slack's time stamps: seconds with six digits, each later than the last even within one instant. */
export function makeStamps(now: () => Date, last = '0.000000') {
  let micros = microsOf(last)
  return {
    next(): string {
      micros = Math.max(micros + 1, now().getTime() * 1000)
      return stampOf(micros)
    },
    atLeast(ts: string): void {
      micros = Math.max(micros, microsOf(ts))
    },
  }
}

function stampOf(micros: number): string {
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`
}

function microsOf(ts: string): number {
  const [seconds = '0', rest = '0'] = ts.split('.')
  return Number(seconds) * 1e6 + Number(rest)
}
