/** Where a matter belongs that is nobody's here: courts, arbitration, hotlines of others. Pure. */

import type { Decision } from './decision.ts'

/** A row of elsewhere.json. `words`: each with + for several that must all be there. */
export type Elsewhere = {
  name: string
  /** As pages in English name it. */
  english?: string
  phone: string
  address?: string
  words: readonly string[]
  /** Only where the text is of such a kind. */
  kinds?: readonly string[]
}

/** null: none that is known. A complaint about how a body acted belongs here, whatever else it speaks of. */
export function elsewhereFor(
  text: string,
  { kind, recusal, accused }: Pick<Decision, 'kind' | 'recusal' | 'accused'>,
  rows: readonly Elsewhere[],
): Elsewhere | null {
  if (recusal || accused) return null
  const holds = (word: string): boolean => word.split('+').every((part) => text.includes(part))
  return rows.find(({ words, kinds }) => (!kinds || kinds.includes(kind)) && words.some(holds)) ?? null
}
