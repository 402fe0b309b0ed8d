/** The office where a dispute rests: the coordination group's, unless it has a side in it. */

import type { City, UnitId } from '../../city.ts'
import { isRecused } from '../../recusal.ts'

type Asked = {
  accused: readonly UnitId[]
  parties: readonly UnitId[]
  city: Pick<City, 'coordination' | 'government' | 'units'>
}

/** null: the government itself is a party; nobody in the city may lead the procedure. */
export function deskOfDispute({ accused, parties, city }: Asked): UnitId | null {
  const barred = [...accused, ...parties]
  const desks = [city.coordination, city.government]
  return desks.find((desk) => !isRecused(desk, barred, city.units)) ?? null
}
