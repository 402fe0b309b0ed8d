/** Units by what somebody types. One that must step aside is never among them. Pure. */

import type { City, Day, Unit, UnitId } from '../city.ts'
import { isRecused } from '../recusal.ts'

type Units = Pick<City, 'units'>

/** Slack shows no more options than this. */
const mostOffered = 100

export type Search = {
  query: string
  city: Units
  on: Day
  barred: readonly UnitId[]
  first?: readonly Unit[]
}

/** Units in force whose name or short name holds what was typed; nothing typed: the likely ones, then municipal ones. */
export function findUnits({ query, city, on, barred, first = [] }: Search): Unit[] {
  const open = [...city.units.values()].filter(unitsOpen({ city, barred, on }))
  const wanted = query.trim()
  if (wanted === '')
    return [...new Set([...first, ...open.filter((unit) => unit.level === 'municipal')])].slice(
      0,
      mostOffered,
    )
  const scored = open
    .map((unit) => ({ unit, score: likeness(unit, wanted) }))
    .filter(({ score }) => score > 0)
  return scored
    .sort((one, other) => other.score - one.score || one.unit.name.length - other.unit.name.length)
    .slice(0, mostOffered)
    .map(({ unit }) => unit)
}

export const unitsOpen =
  ({ city, barred, on }: { city: Units; barred: readonly UnitId[]; on: Day }) =>
  (unit: Unit): boolean =>
    (unit.validFrom ?? on) <= on && on <= (unit.validTo ?? on) && !isRecused(unit.id, barred, city.units)

/** 4 the name itself, 3 its beginning, 2 a part of it, 1 all its signs in order (渝中市监 in 渝中区市场监督管理局). */
function likeness({ id, name, shortNames }: Unit, wanted: string): number {
  if (id === wanted) return 4
  return Math.max(...[name, ...shortNames].map((known) => likenessOf(known, wanted)))
}

function likenessOf(known: string, wanted: string): number {
  if (known === wanted) return 4
  if (known.startsWith(wanted)) return 3
  if (known.includes(wanted)) return 2
  return holdsInOrder(known, wanted) ? 1 : 0
}

function holdsInOrder(known: string, wanted: string): boolean {
  let at = 0
  for (const sign of wanted) {
    at = known.indexOf(sign, at) + 1
    if (at === 0) return false
  }
  return true
}
