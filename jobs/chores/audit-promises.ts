/** The auditor: looks from outside at what the sweep ought to have done, and calls the watcher only if all is well. */

import type { App } from '../../src/app.ts'
import { withMirrors } from '../../src/queue/mirrors.ts'
import { deliveryOf, recordOf } from '../../src/queue/relay.ts'
import type { Said } from '../../src/storage/ledger.ts'
import { pingHeartbeat } from './heartbeat.ts'

/** How long something may lie before it counts as missed: ten sweeps. Milliseconds. */
const patience = 10 * 60_000

export type Missed = { promises: number; cases: number; outboxes: number }

export async function auditPromises(app: App): Promise<Missed> {
  const { storage, clock } = app
  const before = new Date(clock().getTime() - patience)
  const missed = await storage.waiting.missed(before)
  if (missed.promises + missed.cases + missed.outboxes === 0) {
    await pingHeartbeat(app)
    return missed
  }
  app.events.missed(missed)
  await tell(app, missed)
  return missed
}

/** Once an hour at most: whoever mends it need not hear it every five minutes. */
async function tell(app: App, { promises, cases, outboxes }: Missed): Promise<void> {
  const { storage, city, clock, queues, mirrors } = app
  const hour = clock().toISOString().slice(0, 13)
  const what: Said = {
    id: `missed.${hour}`,
    is: 'notice',
    say: 'missed',
    to: { desk: 'coordination' },
    with: { promises: String(promises), cases: String(cases), outboxes: String(outboxes) },
    when: 'now',
  }
  const records = withMirrors([recordOf({ no: null, version: 0 }, what, city, clock())], mirrors)
  await storage.ledger.enter(records)
  await queues.add('deliver', records.map(deliveryOf)).catch(app.events.queueAway)
}
