/** Names in a plan that stand for no unit we know of: the coordinators are asked, once for each name. */

import { createHash } from 'node:crypto'
import type { App } from '../../src/app.ts'
import { withMirrors } from '../../src/queue/mirrors.ts'
import { deliveryOf, recordOf } from '../../src/queue/relay.ts'
import type { Said } from '../../src/storage/ledger.ts'

/** Run twice or by several at once it asks once: the promise has its id from the names. */
export async function askForOwners(app: App): Promise<void> {
  const { storage, city, clock, queues } = app
  const names = await storage.plans.unasked()
  if (names.length === 0) return
  const said: Said = {
    id: `owners.${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 16)}`,
    is: 'notice',
    say: 'unknown-owners',
    to: { desk: 'coordination' },
    with: { names: names.join('\n') },
    when: 'window',
  }
  const record = recordOf({ no: null, version: 0 }, said, city, clock())
  const records = withMirrors([record], app.mirrors)
  await storage.ledger.enter(records)
  await storage.plans.asked(names)
  if (record.due <= clock()) await queues.add('deliver', records.map(deliveryOf))
}
