/** "Under decision N": a confirmed ruling on a matter routes the later cases like it. Pure. */

import type { CaseNo } from '../cases/case.ts'
import type { Precedent } from '../cases/disputes/dispute.ts'
import type { City, Day, Unit, UnitId } from '../city.ts'
import { isValid } from '../policies.ts'
import { isRecused } from '../recusal.ts'
import type { Decision } from './decision.ts'

/** A rule with the decision that it comes from. */
export type Rule = Omit<Precedent, 'status' | 'against'> & { no: CaseNo }

type Asked = { decision: Decision; rules: readonly Rule[]; city: Pick<City, 'units' | 'matters'>; on: Day }

/**
 * The decision with the unit that the rules name. Two that contradict each other route nothing: people choose. A rule
 * says whose a matter is, not which matter a text is about, so what was unsure for that reason stays unsure.
 */
export function underPrecedent({ decision, rules, city, on }: Asked): Decision {
  const named = rulesFor({ decision, rules, city, on })
  const [first] = named
  if (!first) return decision
  if (new Set(named.map(({ unit }) => unit)).size > 1) {
    const nos = named.map(({ rule }) => rule.no)
    const reasons = [{ because: 'precedents-differ' as const, nos }, ...decision.reasons]
    return { ...decision, decision: 'triage', ambiguous: true, reasons }
  }
  const { rule, unit } = first
  if (isRecused(unit, decision.accused?.units ?? [], city.units)) return decision
  const reason = { because: 'precedent' as const, no: rule.no, citation: rule.citation }
  const department = city.units.get(unit)?.line ?? decision.department
  return {
    ...decision,
    unit,
    department,
    decision: decision.ambiguous ? 'dispatch' : decision.decision,
    ambiguous: false,
    reasons: [reason, ...decision.reasons],
  }
}

type Named = { rule: Rule; unit: UnitId }

/** What applies here and now; a rule for the district comes before one for the whole city. */
function rulesFor({ decision, rules, city, on }: Asked): Named[] {
  // Who must step aside, and what is no case at all, is never a question of precedent.
  if (decision.recusal || decision.kind === 'dispute' || decision.kind === 'not_actionable') return []
  const matter = city.matters.find(({ id }) => id === decision.matter)?.name
  const { district } = decision
  const valid = rules.filter(
    (rule) =>
      rule.matter === matter &&
      (rule.district === null || rule.district === district) &&
      rule.from <= on &&
      (rule.until === null || on <= rule.until),
  )
  const own = valid.filter((rule) => rule.district !== null)
  return (own.length > 0 ? own : valid).flatMap((rule) => {
    const unit = unitUnder(rule, { district, city, on })
    return unit ? [{ rule, unit }] : []
  })
}

type Where = { district: string | null; city: Pick<City, 'units'>; on: Day }

/** A rule for the whole city that names a district's bureau means that line's bureau wherever the case is. */
function unitUnder({ unit: id, district: ruled }: Rule, { district, city, on }: Where): UnitId | null {
  const unit = city.units.get(id)
  if (!unit) return null
  if (ruled !== null || unit.level !== 'district' || unit.region === district)
    return isValid(unit, on) ? id : null
  return bureauOf({ unit, district, city, on })?.id ?? null
}

const bureauOf = ({ unit, district, city, on }: Where & { unit: Unit }): Unit | undefined =>
  [...city.units.values()].find(
    (one) =>
      one.line === unit.line && one.region === district && one.level === 'district' && isValid(one, on),
  )

/** A rule with what speaks against relying on it: others that name somebody else, a unit or matter that is gone. */
export type Flags = { against: CaseNo[]; overtaken: 'ended' | 'unit-gone' | 'matter-gone' | null }
type Standing = Rule & Pick<Precedent, 'status'>

/** Only what is confirmed routes anything, and so can contradict or be overtaken. */
export function flagged(rules: readonly Standing[], where: Pick<Asked, 'city' | 'on'>): (Standing & Flags)[] {
  const inForce = rules.filter(({ status }) => status === 'confirmed')
  return rules.map((rule) => {
    if (rule.status !== 'confirmed') return { ...rule, against: [], overtaken: null }
    const against = inForce.filter((other) => contradicts(rule, other)).map(({ no }) => no)
    return { ...rule, against, overtaken: overtaken(rule, where) }
  })
}

/** Both hold somewhere on some day, and name different units. A district's rule beside the city's is no contradiction. */
export const contradicts = (one: Rule, other: Rule): boolean =>
  one.no !== other.no &&
  one.unit !== other.unit &&
  one.matter === other.matter &&
  one.district === other.district &&
  one.from <= (other.until ?? one.from) &&
  other.from <= (one.until ?? other.from)

function overtaken(
  { unit: id, matter, until }: Rule,
  { city, on }: Pick<Asked, 'city' | 'on'>,
): Flags['overtaken'] {
  const unit = city.units.get(id)
  if (until !== null && until < on) return 'ended'
  if (!unit || !isValid(unit, on)) return 'unit-gone'
  return city.matters.some(({ name }) => name === matter) ? null : 'matter-gone'
}
