/** The rules' reading of a text, corrected by what was learned. Where the two disagree on what matters most, a person looks. */

import type { Accusation } from '../accused/accusation.ts'
import type { KindFound } from '../understanding/kind.ts'
import type { Ranked, Ranking } from '../understanding/matter.ts'
import type { Opinion } from './opinion.ts'

/** Departments beyond these are no serious choice. */
const mostDepartments = 8

export function consultOnSubject(ranking: Ranking, { subjects }: Opinion): Ranking {
  const known = new Map(ranking.departments.map((one) => [one.department, one]))
  const departments = subjects.slice(0, mostDepartments).map(
    ({ department, chance }): Ranked => ({
      department,
      score: chance,
      best: known.get(department)?.best ?? null,
    }),
  )
  return { ...ranking, departments, sure: departments[0]?.score ?? 0 }
}

/** Said outright stays said. */
export const consultOnAccusation = (accusation: Accusation, { accused }: Opinion): Accusation =>
  accusation.outright ? accusation : { ...accusation, likelihood: accused }

/** Dropped is only what the rules and the learned weights both take for idle; where one of them doubts, a person looks. */
export function consultOnKind(found: KindFound, { kinds }: Opinion): KindFound {
  const ranked = [...kinds].sort(([, one], [, other]) => other - one)
  const sure = kinds.get('not_actionable') ?? 0
  const { from, perhaps } = found.kind === 'not_actionable' ? idleForBoth : idleForOne
  if (sure >= perhaps) return { kind: 'not_actionable', said: '', sure, doubted: sure < from }
  const [kind, chance] = ranked.find(([kind]) => kind !== 'not_actionable') ?? [found.kind, 0]
  return { kind, sure: chance, said: kind === found.kind ? found.said : '', idle: sure }
}

/** Idle for a person to confirm from `perhaps` on, and by itself from `from` on: never by the weights alone. */
const idleForBoth = { perhaps: 0.2, from: 0.85 }
const idleForOne = { perhaps: 0.4, from: Number.POSITIVE_INFINITY }
