/** Files that were sent with a form which then was not filed: kept for a day, so that it can be filed after all. */

import type { App } from '../../src/app.ts'

/** As long as the browser keeps its secret. Milliseconds. */
const keptFor = 24 * 3_600_000
/** In one turn; the rest waits for the next. */
const most = 500

/** Gives how many are gone. What a case mentions is never dropped, however late its job comes. */
export async function tidyFiles({ storage, clock }: Pick<App, 'storage' | 'clock'>): Promise<number> {
  const before = new Date(clock().getTime() - keptFor)
  const { mentioned, forgotten } = await storage.files.loose(before, most)
  await storage.files.fasten(mentioned)
  for (const id of forgotten) await storage.files.drop(id)
  return forgotten.length + (await storage.files.dropUnended(before, most))
}
