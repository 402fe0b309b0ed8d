import { randomBytes } from 'node:crypto'
import type { Office } from '../src/actions/office.ts'
import { type Deed, perform } from '../src/actions/perform.ts'
import { loadCity } from '../src/city/load-city.ts'
import type { Case, CaseKind } from '../src/rules/cases/case.ts'
import type { Actor } from '../src/rules/sight/roles.ts'
import { openStorage } from '../src/storage/storage.ts'
import { done } from './build.ts'
import { freshGround } from './ground.ts'

/** Real storage and the real city, with nobody to talk to: for what deeds do to cases. */
export async function anOffice(at: Date) {
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
  /** Somebody does it, or is refused. */
  const tries = <K extends CaseKind, Input>(no: string, actor: Actor, deed: Deed<K, Input>, input: Input) =>
    perform(office, deed, { no, actor, input })
  return {
    office,
    tries,
    /** The case after it; fails the test if it was refused. */
    does: async <K extends CaseKind, Input>(
      no: string,
      actor: Actor,
      deed: Deed<K, Input>,
      input: Input,
    ): Promise<Case<K>> => done((await tries(no, actor, deed, input)) as never) as never,
    set: (to: Date): void => {
      now = to
    },
    close: async (): Promise<void> => {
      await storage.close()
      await ground.clear()
    },
  }
}
