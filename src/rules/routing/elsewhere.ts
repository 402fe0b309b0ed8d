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

/** Whoever speaks of a body may be complaining of it, also where nothing else in the text shows it. */
const bodies =
  /(?<![骗结饭邮])局|政府|财政|管委会|街道办|办事处|派出所|公安|[大支]队|城管|交警|民警|市监所|税务所|机关|检查组/
/** A question about these is one about how a body acts. */
const enforcing = /执法|处罚|罚款|查封|扣押|没收/

/** null: none that is known. A complaint about how a body acted belongs here, whatever else it speaks of. */
export function elsewhereFor(
  text: string,
  { kind, recusal, accused }: Pick<Decision, 'kind' | 'recusal' | 'accused'>,
  rows: readonly Elsewhere[],
): Elsewhere | null {
  if (recusal || accused || enforcing.test(text)) return null
  if (kind !== 'inquiry' && bodies.test(text)) return null
  const holds = (word: string): boolean => word.split('+').every((part) => text.includes(part))
  return rows.find(({ words, kinds }) => (!kinds || kinds.includes(kind)) && words.some(holds)) ?? null
}
