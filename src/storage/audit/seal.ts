/** The hash chain through a case's history: an entry changed or removed later no longer fits the ones after it. */

import { createHash } from 'node:crypto'
import type { Entry } from '../../rules/cases/case.ts'

const beginning = '0'.repeat(64)

/** Seals the entries that are still open, each together with the one before, and destroys the notes whose time is over. */
export function seal(history: readonly Entry[]): Entry[] {
  let prev = beginning
  return history.map((entry) => {
    const sealed = entry.hash === '' ? { ...entry, prev, hash: hashOf({ ...entry, prev }) } : entry
    prev = sealed.hash
    return sealed.erased === '' ? withoutNote(sealed) : sealed
  })
}

/** An entry that was sealed with the note itself keeps it: without it the chain would not hold. */
function withoutNote({ erased: _, ...entry }: Entry): Entry {
  if (entry.hash !== hashOf(entry)) return entry
  return { ...entry, note: {}, erased: digestOf(entry.note) }
}

/** The number of the first entry that does not fit; null: the chain holds. */
export function firstBroken(history: readonly Entry[]): number | null {
  let prev = beginning
  for (const [place, entry] of history.entries()) {
    if (entry.seq !== place || entry.prev !== prev || !fits(entry)) return place
    // A note is destroyed by a deed on the same file that names its line, never silently.
    if (entry.erased && !history.slice(place).some((later) => names(later, entry))) return place
    prev = entry.hash
  }
  return null
}

const names = ({ deed, note }: Entry, { seq }: Entry): boolean =>
  deed === 'erase' && Array.isArray(note.lines) && note.lines.includes(seq)

/** Entries from before notes could be destroyed are sealed with the note itself. */
const fits = (entry: Entry): boolean =>
  entry.hash === hashOf(entry) || (!entry.erased && entry.hash === hashWithNote(entry))

function hashOf({ hash: _, erased, note, ...entry }: Entry): string {
  return digestOf({ ...entry, note: erased || digestOf(note) })
}

const hashWithNote = ({ hash: _, ...entry }: Entry): string => digestOf(entry)

const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** One spelling for one value: keys in order, dates as ISO text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
