/** Which units to offer first. A unit that must step aside is never among them. Pure. */

import type { Case } from '../../../rules/cases/case.ts'
import type { City, Unit, UnitId } from '../../../rules/city.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { unitsOpen } from '../../../rules/sight/find-units.ts'

type Units = Pick<City, 'units'>

/** What the router would choose, best first, without whoever gave the case back. */
export function likelyUnits(file: Case<'complaint'>, city: Units, now: Date): Unit[] {
  const { understood, returns } = file.facts
  const ranked = [returns.at(-1)?.proposed, understood?.department, ...(understood?.alternatives ?? [])]
  const returners = returns.map((gone) => gone.unit)
  const ids = [...new Set(ranked)].filter(
    (id): id is UnitId => typeof id === 'string' && !returners.includes(id),
  )
  return ids
    .flatMap((id) => city.units.get(id) ?? [])
    .filter(unitsOpen({ city, barred: file.accused, on: toDay(now) }))
}
