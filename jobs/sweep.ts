/** Finds what is owed and does it: outboxes left behind, promises due, steps of ladders, clocks that ran out. */

import { sweepCase } from '../src/actions/sweep-case.ts'
import type { App } from '../src/app.ts'
import { deliveryOf } from '../src/queue/relay.ts'
import type { CaseNo } from '../src/rules/cases/case.ts'
import { askForOwners } from './chores/ask-owners.ts'
import { makeUpDigest } from './chores/digest.ts'
import { followCalendar } from './chores/follow-calendar.ts'

export type Swept = { woken: number; steps: number; lapsed: number; handedOver: number; redelivered: number }

/** At most so many of each a run; the next run, a minute later, goes on where this one stopped. */
const batch = 5_000
const sideBySide = 16

/** Its cost follows what is due, not what is open. Run twice, or by several at once, it does each thing once. */
export async function sweep(app: App, at: Date = app.clock()): Promise<Swept> {
  const { cases, ledger, waiting } = app.storage
  const swept = { woken: 0, steps: 0, lapsed: 0, handedOver: 0, redelivered: 0 }

  await eachOf(app, await waiting.owing(batch), async (no) => {
    const file = await cases.get(no)
    if (!file) return
    await app.office.handOver(file)
    swept.handedOver += 1
  })
  await eachOf(app, await waiting.toWake(at, batch), async (no) => {
    const done = await sweepCase(app.office, no)
    swept.woken += 1
    swept.steps += done.steps
    if (done.lapsed) swept.lapsed += 1
  })
  await followCalendar(app)
  await makeUpDigest(app, app.clock())
  await askForOwners(app)
  const due = await ledger.due(at, batch)
  await app.queues.add(
    'deliver',
    due.map((id) => ({ ...deliveryOf({ id, wanted: 0 }), id: `${id}~sweep` })),
  )
  swept.redelivered = due.length

  app.events.swept(swept)
  return swept
}

/** One case that cannot be swept keeps none of the others waiting; a database that is away ends the run. */
async function eachOf(app: App, nos: readonly CaseNo[], work: (no: CaseNo) => Promise<void>): Promise<void> {
  const waiting = nos.values()
  const worker = async () => {
    for (const no of waiting) {
      try {
        await work(no)
      } catch (cause) {
        app.events.sweepFailed(no, cause)
        await app.storage.ping()
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, nos.length) }, worker))
}
