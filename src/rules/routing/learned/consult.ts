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

/** Dropped is only what the rules and the learned weights both take for idle. */
export function consultOnKind(found: KindFound, { kinds }: Opinion): KindFound {
  const ranked = [...kinds].sort(([, one], [, other]) => other - one)
  const idle = kinds.get('not_actionable') ?? 0
  if (found.kind === 'not_actionable' && idle >= idleFrom) return { ...found, sure: idle }
  if (idle >= surelyIdleFrom) return { kind: 'not_actionable', said: '', sure: idle, doubted: true }
  const [kind, sure] = ranked.find(([kind]) => kind !== 'not_actionable') ?? [found.kind, 0]
  return { kind, sure, said: kind === found.kind ? found.said : '' }
}

const idleFrom = 0.8
/** From here on the learned weights alone call a text idle; a person looks before it is dropped. */
const surelyIdleFrom = 0.9
