/** The hash chain through a case's history: an entry changed or removed later no longer fits the ones after it. */

import { createHash } from 'node:crypto'
import type { Entry } from '../../rules/cases/case.ts'

const beginning = '0'.repeat(64)

/** Seals the entries that are still open, each together with the one before. */
export function seal(history: readonly Entry[]): Entry[] {
  let prev = beginning
  return history.map((entry) => {
    const sealed = entry.hash === '' ? { ...entry, prev, hash: hashOf({ ...entry, prev }) } : entry
    prev = sealed.hash
    return sealed
  })
}

/** The number of the first entry that does not fit; null: the chain holds. */
export function firstBroken(history: readonly Entry[]): number | null {
  let prev = beginning
  for (const [place, entry] of history.entries()) {
    if (entry.seq !== place || entry.prev !== prev || entry.hash !== hashOf(entry)) return place
    prev = entry.hash
  }
  return null
}

function hashOf({ hash: _, ...entry }: Entry): string {
  return createHash('sha256').update(canonical(entry)).digest('hex')
}

/** One spelling for one value: keys in order, dates as ISO text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
