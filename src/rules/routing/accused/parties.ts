/** The offices that contend in a dispute. */

import type { Day, UnitId } from '../../city.ts'
import type { IndexedCity } from '../indexed-city.ts'
import type { Signals } from '../text/signals.ts'
import { bureaus } from './accused.ts'

type Asked = { signals: Signals; district: string | null; city: IndexedCity; on: Day }

/**
 * Units named in an office's letter, in order; those whose district is not known are left out, and so is the
 * coordination office where the letter only turns to it.
 */
export function findParties({ signals, district, city, on }: Asked): UnitId[] {
  const contending = signals.mentions.filter(
    ({ unit, line, role }) => role !== 'asked' || (unit ?? line) !== city.coordination,
  )
  const named = contending.flatMap(({ unit, line, level, district: own }) =>
    unit
      ? [unit]
      : bureaus({
          line,
          district: own ?? district,
          level: level === 'municipal' ? level : 'district',
          city,
          on,
        }),
  )
  return [...new Set(named)]
}
