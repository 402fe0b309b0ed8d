/** What a deed needs at hand; put together in app.ts. */

import type { Case } from '../rules/cases/case.ts'
import type { City, Day, UnitId } from '../rules/city.ts'
import type { Storage } from '../storage/storage.ts'

export type Office = {
  storage: Storage
  city: City
  /** The city's time: real, or the sandbox's. */
  clock: () => Date
  /** The bodies that a text complains of: they must step aside from its first moment on, not once it is routed. */
  accusedIn: (text: string, on: Day) => readonly UnitId[]
  /** The requests in a text that has several for different bodies, and whom it complains of; null: it is one. */
  requestsIn: (text: string, on: Day) => { texts: string[]; accused: readonly UnitId[] } | null
  /** Whether a webhook is told each step of a case. */
  webhook?: boolean
  /** Called after each save: hands over at once what the case owes. What it cannot hand over the sweep finds. */
  handOver: (file: Case) => Promise<void>
}
