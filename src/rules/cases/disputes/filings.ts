/** 最先立案: of several competent bodies the first to file has the case (行政处罚法 art. 25 ¶1). */

import type { UnitId } from '../../city.ts'

/** `at`: 2026-03-09 or, where the hour is on record, 2026-03-09T09:30, both in the city's own time. */
export type Filing = { unit: UnitId; at: string; proof: string }

export type First =
  | { is: 'first'; unit: UnitId }
  | { is: 'tie'; units: UnitId[] }
  /** Somebody's time of filing is not on record, so nobody can be said to be first. */
  | { is: 'unknown'; units: UnitId[] }

/** Never guessed: a missing time and two that cannot be told apart leave it to the arbiter. */
export function firstToFile(parties: readonly UnitId[], filings: readonly Filing[]): First {
  const missing = parties.filter((unit) => !filings.some((filing) => filing.unit === unit))
  if (missing.length > 0) return { is: 'unknown', units: missing }
  const mayBeFirst = filings.filter((filing) => !filings.some((other) => isBefore(other, filing)))
  const [first, ...more] = mayBeFirst
  if (first && more.length === 0) return { is: 'first', unit: first.unit }
  return { is: 'tie', units: mayBeFirst.map(({ unit }) => unit) }
}

/** Only what is certain: on the same day the hour of both must be known. */
function isBefore(one: Filing, other: Filing): boolean {
  const [day = '', hour] = one.at.split('T')
  const [otherDay = '', otherHour] = other.at.split('T')
  if (day !== otherDay) return day < otherDay
  return hour !== undefined && otherHour !== undefined && hour < otherHour
}
