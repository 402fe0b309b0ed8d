/** A unit as people at a terminal name it. */

import type { City, Unit } from '../../rules/city.ts'
import { CallError } from '../fault.ts'

/** By id, official name or any short name. Throws CallError for one that is not there. */
export function unitCalled(name: string, { units }: Pick<City, 'units'>): Unit {
  const known =
    units.get(name) ??
    [...units.values()].find((unit) => unit.name === name || unit.shortNames.includes(name))
  if (known) return known
  throw new CallError(
    `There is no unit ${name}; write its id, its official name or a short name as in units.json.`,
  )
}
