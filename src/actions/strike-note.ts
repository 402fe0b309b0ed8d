/** What is said in a hidden complaint is struck while it is written: who its author is, nobody knows when it is read. */

import type { Outcome } from '../rules/cases/advance.ts'
import type { Case } from '../rules/cases/case.ts'
import { spoken } from '../rules/sight/as-units-read.ts'
import { strike } from '../rules/sight/strike.ts'
import type { Storage } from '../storage/storage.ts'

/** The outcome with a second copy of its words, for units, where they tell more of the author than numbers do. */
export async function withStruckNote<O extends Outcome>(
  { identities }: Pick<Storage, 'identities'>,
  file: Case,
  outcome: O,
): Promise<O> {
  if (file.kind !== 'complaint' || !file.facts.confidential || !file.facts.identity) return outcome
  const struck: Record<string, string> = {}
  for (const [key, value] of Object.entries(outcome.note ?? {})) {
    if (typeof value !== 'string' || value === '' || !spoken.includes(key)) continue
    const shown = await identities.struckFrom(file.facts.identity, value)
    if (shown !== strike(value, [])) struck[key] = shown
  }
  return Object.keys(struck).length > 0 ? { ...outcome, note: { ...outcome.note, struck } } : outcome
}
