/** Who must act: matter → line → level → district, or where somebody must step aside, the ladder upward. */

import type { Day, Level, Matter, UnitId } from '../../city.ts'
import { isRecused, justiceBureauOf, lawfulReceiver } from '../../recusal.ts'
import { bureaus } from '../accused/accused.ts'
import type { Accused, Alternative } from '../decision.ts'
import type { IndexedCity } from '../indexed-city.ts'
import type { Ranking } from '../understanding/matter.ts'
import type { Reading } from '../understanding/reading.ts'
import { type HandedDown, handedDown } from './delegation.ts'

export type Competent = {
  department: UnitId | null
  unit: UnitId | null
  alternatives: Alternative[]
  /** The district's towns have the power. */
  handed?: HandedDown
  assisting?: UnitId[]
  /** Chance that it is this one, where the accused line had to be guessed. */
  sure?: number
}

type Place = { city: IndexedCity; on: Day; district: string | null }

/** An ordinary matter: the line's bureau in the district, the town that has the power, or the municipal organ where no district is said. */
export function competentFor(asked: Place & Pick<Reading, 'ranking' | 'signals'>): Competent {
  const { ranking, signals, city, on, district } = asked
  const [first] = ranking.departments
  if (!first) return { department: null, unit: null, alternatives: [] }
  const department = first.department
  const unit = bureauOf({
    line: department,
    level: first.best?.matter.level ?? 'district',
    district,
    city,
    on,
  })
  const handed = handedDown({ matter: first.best?.matter.id ?? null, district, signals, city, on })
  return {
    department,
    unit: handed?.town ?? unit,
    alternatives: otherDepartments(ranking),
    ...(handed ? { handed } : {}),
    assisting: assistingIn({ matter: first.best?.matter, lead: unit, district, city, on }),
  }
}

type Helping = Place & { matter: Matter | undefined; lead: UnitId }

/** Those who help act at the level of whoever leads. */
function assistingIn({ matter, lead, district, city, on }: Helping): UnitId[] {
  const level = city.units.get(lead)?.level === 'municipal' ? 'municipal' : 'district'
  return (matter?.assisting?.units ?? []).map((line) => bureauOf({ line, level, district, city, on }))
}

/** The line's own unit at the level; the municipal organ stands in. */
function bureauOf({ line, level, district, city, on }: Place & { line: UnitId; level: Level }): UnitId {
  if (level === 'municipal' || district === null) return line
  return bureaus({ line, district, level: 'district', city, on })[0] ?? line
}

function otherDepartments({ departments }: Ranking): Alternative[] {
  const [first, ...others] = departments
  if (!first) return []
  const listed = (first.best?.matter.alternatives ?? []).map((unit, place) => ({
    unit,
    score: 0.3 - 0.02 * place,
  }))
  const scored = others.map(({ department, score }) => ({
    unit: department,
    score: share(score, first.score),
  }))
  const best = new Map<UnitId, number>()
  for (const { unit, score } of [...scored, ...listed]) best.set(unit, Math.max(score, best.get(unit) ?? 0))
  best.delete(first.department)
  return [...best]
    .map(([unit, score]) => ({ unit, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 4)
}

const share = (score: number, top: number) => Math.round((score / (score + top)) * 100) / 100

/** A complaint against a body: nothing of the accused, nor below it, may be named anywhere. */
export function receiverFor({
  accused,
  city,
  on,
}: Omit<Place, 'district'> & { accused: Accused }): Competent {
  const known = accused.units
  const unit =
    known.length > 0 ? lawfulReceiver({ accused: known, city, on }) : receiverOfUnnamed({ accused, city, on })
  const line = city.units.get(unit)?.line ?? unit
  const department = line === city.supervision && unit !== city.government ? city.supervision : line
  const clear = (id: UnitId) => id !== department && !isRecused(id, known, city.units) && city.units.has(id)
  const superior = known
    .flatMap((id) => superiorOf(id, city))
    .concat(known.length === 0 && accused.line ? [accused.line] : [])
  const ranked = [
    ...new Set([...superior, city.supervision, ...(superior.length === 0 ? [city.government] : [])]),
  ].filter(clear)
  const free = !isRecused(unit, known, city.units)
  return {
    department: free ? department : null,
    unit: free ? unit : null,
    alternatives: ranked.map((id, place) => ({ unit: id, score: 0.4 - 0.1 * place })),
  }
}

/** Who receives depends on the line only where it is led from above; a line that nobody named may be another. */
export function sureOfReceiver(
  { line }: Accused,
  { signals, ranking }: Pick<Reading, 'signals' | 'ranking'>,
  { units }: IndexedCity,
): number {
  if (line === null || signals.mentions.some((mention) => mention.line === line)) return 1
  const ledFromAbove = (id: UnitId) => units.get(id)?.kind === 'vertical'
  const alike = ranking.departments.filter(
    ({ department }) => ledFromAbove(department) === ledFromAbove(line),
  )
  return sum(alike) / (sum(ranking.departments) || 1)
}

const sum = (ranked: Ranking['departments']) => ranked.reduce((total, { score }) => total + score, 0)

/** A town, or a body that cannot be told: its district's justice bureau, or the city's. */
function receiverOfUnnamed({ accused, city, on }: Omit<Place, 'district'> & { accused: Accused }): UnitId {
  const line = accused.line ? city.units.get(accused.line) : undefined
  if (line?.kind === 'vertical' && accused.level !== 'municipal') return line.id
  return justiceBureauOf({ region: accused.district, city, on })
}

/** The municipal department above a district body. */
function superiorOf(id: UnitId, { units }: IndexedCity): UnitId[] {
  const unit = units.get(id)
  return unit?.line && unit.line !== id && unit.level !== 'municipal' ? [unit.line] : []
}
