/** The cases that came out of one letter, in its order, for whoever wrote it. */

import type { Case } from '../../rules/cases/case.ts'
import type { Cases } from '../cases.ts'

/** Empty: it came alone. */
export async function ofOneLetter(
  { cases }: { cases: Pick<Cases, 'get'> },
  file: Case<'complaint'>,
): Promise<Case<'complaint'>[]> {
  const { partOf } = file.facts
  const first = partOf ? await cases.get(partOf.no) : file
  if (first?.kind !== 'complaint' || !first.facts.parts) return []
  const others = await Promise.all(first.facts.parts.map((no) => cases.get(no)))
  return [first, ...others].filter((one): one is Case<'complaint'> => one?.kind === 'complaint')
}
