import { randomBytes } from 'node:crypto'
import type { Office } from '../src/actions/office.ts'
import { loadCity } from '../src/city/load-city.ts'
import { openStorage } from '../src/storage/storage.ts'
import { freshGround } from './ground.ts'

/** Real storage and the real city, with nobody to talk to: for what deeds do to cases. */
export async function anOffice(
  at: Date,
): Promise<{ office: Office; set(to: Date): void; close(): Promise<void> }> {
  const ground = await freshGround()
  const storage = await openStorage({ uri: ground.mongodbUri, dataKey: randomBytes(32) })
  const city = await loadCity('seeds/chongqing')
  let now = at
  const office: Office = {
    storage,
    city,
    clock: () => now,
    accusedIn: () => [],
    requestsIn: () => null,
    handOver: async () => undefined,
  }
  return {
    office,
    set: (to) => {
      now = to
    },
    close: async () => {
      await storage.close()
      await ground.clear()
    },
  }
}
