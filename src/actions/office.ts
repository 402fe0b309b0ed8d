/** What a deed needs at hand; put together in app.ts. */

import type { Case } from '../rules/cases/case.ts'
import type { City } from '../rules/city.ts'
import type { Storage } from '../storage/storage.ts'

export type Office = {
  storage: Storage
  city: City
  /** The city's time: real, or the sandbox's. */
  clock: () => Date
  /** Called after each save: hands over at once what the case owes. If it fails, the sweep finds it. */
  handOver: (file: Case) => Promise<void>
}
