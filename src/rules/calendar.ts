/** The working calendar of the State Council's yearly notices. Filled in by its own module; see deadlines.ts. */

import type { Day } from './city.ts'

/** A day that the notice names, with the paper that says so. */
export type NamedDay = { day: Day; notice: string }

export type Calendar = {
  /** Changes whenever a notice is loaded: kept with every deadline computed from it. */
  version: string
  off: ReadonlyMap<Day, string>
  makeUp: ReadonlyMap<Day, string>
  /** Years whose notice is published; a date that reaches beyond is provisional. */
  years: ReadonlySet<number>
}
