/** 共同的上一级行政机关: who stands above all of several bodies (行政处罚法 art. 25 ¶2). */

import type { City, Unit, UnitId } from '../../city.ts'
import { withPrincipals } from '../../recusal.ts'

type Units = City['units']

/**
 * The lowest body above all of them, by government and by line of business; null where there is none in the city, as
 * for a body that is led from outside it. A body that is itself a party stands above nobody here.
 */
export function commonSuperior(bodies: readonly UnitId[], units: Units): UnitId | null {
  const above = bodies.map((id) => superiorsOf(id, units))
  const common = [...(above[0] ?? [])].filter((id) => above.every((set) => set.has(id)))
  const lowest = common.find((id) => !common.some((other) => superiorsOf(other, units).has(id)))
  return lowest ?? null
}

/** Everything above a body, the body itself left out. */
function superiorsOf(id: UnitId, units: Units): Set<UnitId> {
  const above = new Set<UnitId>()
  const rise = (from: UnitId): void => {
    for (const superior of directlyAbove(units.get(from))) {
      if (above.has(superior) || superior === id) continue
      above.add(superior)
      rise(superior)
    }
  }
  rise(id)
  return above
}

/** A district's bureau stands under its government and under the line; a body led from above under the line alone. */
function directlyAbove(unit: Unit | undefined): UnitId[] {
  if (!unit) return []
  const { id, kind, level, parent, line } = unit
  // The list of units hangs it under the city's government, which does not lead it.
  if (kind === 'vertical' && level === 'municipal') return []
  const above = kind === 'vertical' ? [line ?? parent] : [parent, line]
  return above.filter((one): one is UnitId => Boolean(one) && one !== id)
}

/** A team acts in its department's name, so the two are one body: what they differ on is no dispute (梁平 art. 3). */
export function bodiesOf(parties: readonly UnitId[], units: Units): UnitId[] {
  const acting = parties.map((id) => withPrincipals([id], units).at(-1) ?? id)
  return [...new Set(acting)]
}

/** The line of business that all of them belong to; undefined where they differ. */
export function commonLine(parties: readonly UnitId[], units: Units): UnitId | undefined {
  const lines = new Set(parties.map((id) => units.get(id)?.line))
  return lines.size === 1 ? [...lines][0] : undefined
}
