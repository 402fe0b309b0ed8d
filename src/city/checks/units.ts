/** What the schema of units.json cannot see: names that clash, units that do not exist, circles of parents. */

import type { Unit } from '../../rules/city.ts'
import type { Fault } from '../city-fault.ts'
import { findRepeats } from './repeats.ts'
import { areBothValid, findBackwards } from './validity.ts'

const file = 'units.json'

export function checkUnits(units: readonly Unit[]): Fault[] {
  return [
    ...findRepeats({ file, key: '.id', values: units.map((unit) => unit.id) }),
    ...namesakes(units),
    ...strangers(units),
    ...circles(units),
    ...findBackwards(file, units),
  ]
}

/** A name or a channel stands for one unit at any one time; districts are dissolved and their names used again. */
function namesakes(units: readonly Unit[]): Fault[] {
  const holders = new Map<string, Unit[]>()
  return units.flatMap((unit, place) => {
    const own = new Set([unit.name, ...unit.shortNames, `#${unit.channel ?? unit.shortNames[0]}`])
    return [...own].flatMap((name) => {
      const earlier = holders.get(name) ?? []
      holders.set(name, [...earlier, unit])
      const other = earlier.find((one) => areBothValid(one, unit))
      return other ? [fault(`[${place}]`, `names of its own; "${name}" stands for ${other.id} too`)] : []
    })
  })
}

function strangers(units: readonly Unit[]): Fault[] {
  const known = new Set<string | null | undefined>([null, undefined, ...units.map((unit) => unit.id)])
  return units.flatMap(({ parent, line }, place) => [
    ...(known.has(parent) ? [] : [fault(`[${place}].parent`, `the id of a unit, found "${parent}"`)]),
    ...(known.has(line) ? [] : [fault(`[${place}].line`, `the id of a unit, found "${line}"`)]),
  ])
}

/** Walks up from each unit, over each but once; a unit met again on the same walk closes a circle. */
function circles(units: readonly Unit[]): Fault[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parent]))
  const done = new Set<string>()
  return units.flatMap(({ id }, place) => {
    const walked = new Set<string>()
    let at: string | null = id
    while (at !== null && !done.has(at) && !walked.has(at)) {
      walked.add(at)
      at = parents.get(at) ?? null
    }
    for (const one of walked) done.add(one)
    const closed = at !== null && walked.has(at)
    return closed ? [fault(`[${place}].parent`, `a parent that is not itself below "${at}"`)] : []
  })
}

const fault = (path: string, expected: string): Fault => ({ file, path, expected: `expected ${expected}` })
