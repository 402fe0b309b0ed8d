/** The owners that a plan names → the units of the city they stand for on the plan's date. */

import type { City, Day, Level, Unit, UnitId } from '../city.ts'
import { isValid } from '../policies.ts'
import { fold } from './text/fold.ts'

export type Expanded = { units: UnitId[]; unknown: string[] }

type Known = Pick<City, 'units' | 'matters'>
/** The units that existed on the date, and all there are by id. */
type Then = {
  units: readonly Unit[]
  byId: City['units']
  byName: ReadonlyMap<string, UnitId>
  matters: City['matters']
}

/** What people have answered about names that the city's data do not know. */
export type Answers = ReadonlyMap<string, readonly UnitId[]>

export type Owners = {
  /** The units that one name stands for; none for a name nobody knows. */
  of(name: string): readonly UnitId[]
  expand(names: readonly string[]): Expanded
}

/**
 * Names in full or short, and collective ones such as 各级执法部门, expanded by level and line. What cannot be
 * resolved (有关部门) stays text in `unknown`: nothing is guessed.
 */
export function openOwners(city: Known, on: Day, answers: Answers = new Map()): Owners {
  const units = [...city.units.values()].filter((unit) => isValid(unit, on))
  const then = { units, byId: city.units, byName: namesOf(units), matters: city.matters }
  // A notice names the same few bodies in every task.
  const found = new Map<string, readonly UnitId[]>()
  const of = (name: string) => {
    const known = found.get(name) ?? answers.get(name) ?? unitsOf(bareName(name), then)
    found.set(name, known)
    return known
  }
  return {
    of,
    expand: (names) => ({
      units: [...new Set(names.flatMap(of))],
      unknown: [...new Set(names.filter((name) => of(name).length === 0))],
    }),
  }
}

function unitsOf(name: string, then: Then): UnitId[] {
  const named = then.byName.get(name)
  if (named !== undefined) return [named]
  const collective = readCollective(name)
  return collective ? membersOf(collective, then).map(({ id }) => id) : []
}

/** Brackets of any kind are round ones, and a printer's blanks are none of the name. */
const bareName = (name: string): string =>
  fold(name).replaceAll('[', '(').replaceAll(']', ')').replaceAll(' ', '')

/** By every name that a unit goes by; of two with the same name the first is meant. */
function namesOf(units: readonly Unit[]): Map<string, UnitId> {
  const government = units.find(({ level, kind }) => level === 'municipal' && kind === 'government')
  const city = government?.name.replace(/人民政府$/, '') ?? ''
  const names = new Map<string, UnitId>()
  for (const unit of units)
    for (const name of [unit.name, ...unit.shortNames, ...withoutCity(unit, city)].map(bareName))
      if (!names.has(name)) names.set(name, unit.id)
  return names
}

/** Within the city its bureaus are 市规划和自然资源局, those of its districts 万州区财政局. */
function withoutCity({ name, level }: Unit, city: string): string[] {
  if (city === '' || !name.startsWith(city)) return []
  const rest = name.slice(city.length)
  return [level === 'municipal' ? `${city.slice(-1)}${rest}` : rest]
}

/** `line`: 司法行政, 财政 …; '执法' for enforcement bodies of every line; null for governments. */
type Collective = { levels: readonly Level[]; line: string | null }

const scopes: readonly [pattern: RegExp, levels: readonly Level[]][] = [
  [/^各级/, ['municipal', 'district']],
  [/^市级(?:各)?/, ['municipal']],
  [/^各?(?:区县|区\(县\))(?:\(自治县(?:、[^()]{1,12})?\))?(?:级)?(?:各)?/, ['district']],
  [/^市(?=[^级].*部门$)/, ['municipal']],
]

function readCollective(name: string): Collective | null {
  for (const [pattern, levels] of scopes) {
    if (!pattern.test(name)) continue
    const rest = name.replace(pattern, '')
    if (rest === '' || rest === '政府' || rest === '人民政府') return { levels, line: null }
    const line = /^(?:行政)?(.+?)(?:主管|职能)?(?:部门|机关|单位)$/.exec(rest)?.[1] ?? rest
    return { levels, line }
  }
  return null
}

function membersOf({ levels, line }: Collective, then: Then): Unit[] {
  const atLevel = then.units.filter(({ level }) => levels.includes(level))
  if (line === null) return atLevel.filter(({ kind }) => kind === 'government')
  const lines = line === '执法' ? enforcingLines(then) : linesCalled(line, then)
  return atLevel.filter((unit) => unit.line !== undefined && lines.has(unit.line) && isDepartment(unit, then))
}

/**
 * Departments that have something to enforce: the catalogue of matters names them as competent. Bodies led from
 * Beijing are not among a city's departments, and service windows and petition offices enforce nothing.
 */
function enforcingLines({ units, matters }: Then): Set<UnitId> {
  const competent = new Set(matters.map(({ department }) => department))
  const enforcing = units.filter(({ id, kind, level, domains }) => {
    const isOfCity = level === 'municipal' && kind === 'department'
    return (
      isOfCity && competent.has(id) && domains.length > 0 && !domains.some((domain) => served.has(domain))
    )
  })
  return new Set(enforcing.map(({ id }) => id))
}

/** Domains of offices that take matters in for others. */
const served: ReadonlySet<string> = new Set(['信访', '12345热线'])

/** 财政 or 财政局 → 市财政局; 司法行政 → whichever has 市司法行政部门 among its names. */
function linesCalled(line: string, { units, byName }: Then): Set<UnitId> {
  const called = ['', '部门', '局', '委', '委员会'].map((ending) => byName.get(`市${line}${ending}`))
  const found = units.filter(({ id, level }) => level === 'municipal' && called.includes(id))
  return new Set(found.map(({ id }) => id))
}

/** Teams (综合行政执法总队) act in their department's name and are no owners beside it. */
function isDepartment(unit: Unit, { byId }: Then): boolean {
  if (unit.kind === 'government' || unit.kind === 'committee') return false
  if (unit.level === 'municipal') return unit.id === unit.line
  const parent = unit.parent ? byId.get(unit.parent) : undefined
  return parent === undefined || parent.level !== unit.level || parent.line !== unit.line
}
