/** Finds what is owed and does it: outboxes left behind, promises due, steps of ladders, clocks that ran out. */

import { sweepCase } from '../src/actions/sweep-case.ts'
import type { App } from '../src/app.ts'
import { deliveryOf } from '../src/queue/relay.ts'
import { makeUpDigest } from './digest.ts'

export type Swept = { woken: number; steps: number; lapsed: number; handedOver: number; redelivered: number }

/** At most so many of each a run; the next run, a minute later, goes on where this one stopped. */
const batch = 5_000
const sideBySide = 16

/** Its cost follows what is due, not what is open. Run twice, or by several at once, it does each thing once. */
export async function sweep(app: App, at: Date = app.clock()): Promise<Swept> {
  const { cases, ledger, waiting } = app.storage
  const swept = { woken: 0, steps: 0, lapsed: 0, handedOver: 0, redelivered: 0 }

  await eachOf(await waiting.owing(batch), async (no) => {
    const file = await cases.get(no)
    if (!file) return
    await app.office.handOver(file)
    swept.handedOver += 1
  })
  await eachOf(await waiting.toWake(at, batch), async (no) => {
    const done = await sweepCase(app.office, no)
    swept.woken += 1
    swept.steps += done.steps
    if (done.lapsed) swept.lapsed += 1
  })
  await makeUpDigest(app, app.clock())
  const due = await ledger.due(at, batch)
  await app.queues.add(
    'deliver',
    due.map((id) => ({ ...deliveryOf({ id, wanted: 0 }), id: `${id}~sweep` })),
  )
  swept.redelivered = due.length

  app.events.swept(swept)
  return swept
}

async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, items.length) }, worker))
}
