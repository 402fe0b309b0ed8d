/** Who decides a dispute: it follows from its kind and its parties. */

import type { City, Day, UnitId } from '../../city.ts'
import { justiceBureauOf } from '../../recusal.ts'
import { commonLine, commonSuperior } from './common-superior.ts'
import type { DisputeKind } from './dispute.ts'

export type Arbiter = {
  /** null: nobody in the city stands above all of the parties, so an authority outside it must be asked. */
  unit: UnitId | null
  because: 'application-of-law' | 'division-of-powers' | 'line' | 'delegated-power' | 'beyond-city'
  /** Whose proposal is asked for first. */
  advises?: UnitId
}

type Asked = {
  kind: DisputeKind
  parties: readonly UnitId[]
  city: Pick<City, 'units' | 'supervision' | 'government' | 'staffing'>
  on: Day
}

/**
 * Application of law: the justice bureau of the level (大综合一体化行政执法条例 art. 3). Everything else: the common
 * superior (行政处罚法 art. 25 ¶2), on the staffing office's proposal where lines of business differ (湖南, 山东, 宁夏,
 * 浙江 程序规定: division of powers → 编办 proposes, the government decides).
 */
export function arbiterOf({ kind, parties, city, on }: Asked): Arbiter {
  const justice = kind === 'application-of-law' ? justiceOver({ parties, city, on }) : null
  if (justice) return { unit: justice, because: 'application-of-law' }
  const unit = commonSuperior(parties, city.units)
  if (unit === null) return { unit, because: 'beyond-city' }
  if (kind === 'delegated-power') return { unit, because: 'delegated-power' }
  if (commonLine(parties, city.units)) return { unit, because: 'line' }
  // The city's staffing office speaks to the city's government; a district has one of its own.
  const { staffing, government } = city
  const advises = unit === government && staffing && !parties.includes(staffing) ? { advises: staffing } : {}
  return { unit, because: 'division-of-powers', ...advises }
}

/** The district's bureau where all act in one district, the city's otherwise; null where it is itself a party. */
function justiceOver({ parties, city, on }: Omit<Asked, 'kind'>): UnitId | null {
  const regions = new Set(parties.map((id) => city.units.get(id)?.region ?? null))
  const [region = null] = regions.size === 1 ? regions : []
  const bureaus = [justiceBureauOf({ region, city, on }), city.supervision]
  return bureaus.find((bureau) => !parties.includes(bureau)) ?? null
}
