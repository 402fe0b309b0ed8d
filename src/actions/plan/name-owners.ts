/** 确认责任单位: whom a name in the notice stands for that the city's data do not know. Asked once, kept for good. */

import type { Case } from '../../rules/cases/case.ts'
import { moveOfNaming } from '../../rules/cases/plan/shares.ts'
import type { UnitId } from '../../rules/city.ts'
import { isRefused, type Refused } from '../../rules/refusal.ts'
import type { Actor } from '../../rules/sight/roles.ts'
import { everything } from '../../rules/sight/visibility.ts'
import { mostTasks } from '../../storage/plans.ts'
import type { Office } from '../office.ts'
import { type Deed, perform } from '../perform.ts'

export const nameOwners: Deed<'plan-task', { name: string; units: readonly UnitId[] }> = {
  kind: 'plan-task',
  move: ({ file, input: { units } }) => moveOfNaming(file, withUnits(file, units)) ?? 'nameOwners',
  decide({ file, input: { name, units }, city }) {
    const unknown = units.find((unit) => !city.units.has(unit))
    if (unknown) return { refused: 'unknown-unit', what: unknown }
    if (units.length === 0) return { refused: 'missing', what: 'unit' }
    return {
      facts: { units: withUnits(file, units) },
      involve: units,
      note: { owner: name, units: [...units] },
    }
  },
}

const withUnits = ({ facts }: Case<'plan-task'>, units: readonly UnitId[]): UnitId[] => [
  ...new Set([...facts.units, ...units]),
]

/** Keeps the answer, and gives every open task that names the owner its units. Gives the numbers of those tasks. */
export async function nameOwner(
  office: Office,
  { name, units, actor }: { name: string; units: readonly UnitId[]; actor: Actor },
): Promise<string[] | Refused> {
  const { storage, city } = office
  if (actor.kind !== 'person' || !actor.roles.includes('coordinator'))
    return { refused: 'not-yours', no: '', by: ['coordinator'], unit: city.coordination }
  const unknown = units.find((unit) => !city.units.has(unit))
  if (unknown || units.length === 0)
    return unknown ? { refused: 'unknown-unit', what: unknown } : { refused: 'missing', what: 'unit' }
  const tasks = await storage.cases.list(
    { kind: 'plan-task', open: true, owner: name },
    everything,
    mostTasks,
  )
  const done: string[] = []
  for (const { no } of tasks) {
    const answer = await perform(office, nameOwners, { no, actor, input: { name, units } })
    if (isRefused(answer)) return answer
    done.push(no)
  }
  await storage.plans.answer(name, units)
  return done
}
