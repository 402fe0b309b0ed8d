/** How an attempt at a promise ends: delivered, tried again later, void, or given up and told to the coordinators. */

import type { App } from '../../src/app.ts'
import type { ChatFault } from '../../src/chat/chat-fault.ts'
import { deliveryOf, recordOf } from '../../src/queue/relay.ts'
import type { Claimed, Posted, PromiseRecord, Said } from '../../src/storage/ledger.ts'
import { mirrorInWords } from '../../src/words/notices.ts'
import { oweUnheard } from '../list-tasks.ts'

/** What an attempt had come to when it failed. */
type Tried = Pick<PromiseRecord, 'posted' | 'tried'> & { fault: ChatFault }

/** Waits before another try, milliseconds, by how often it was tried; the last one goes on for good. */
const waits = [1_000, 5_000, 15_000, 60_000, 300_000, 900_000]

/** True: the case has moved on meanwhile, and the card wants more. */
export function delivered(
  { storage, events, clock }: App,
  promise: Claimed,
  { posted, shown }: { posted: readonly Posted[]; shown: number },
): Promise<boolean> {
  events.delivered(promise.id, promise.tries + 1)
  return storage.ledger.delivered(promise.id, posted, { shown, at: clock() })
}

/** `posted`: what still stands of it. */
export async function voided(
  { storage, clock }: App,
  promise: Claimed,
  why: string,
  posted: readonly Posted[] = promise.posted,
): Promise<false> {
  await storage.ledger.voided(promise, { reason: why, at: clock(), posted })
  return false
}

/** The platform did not take it: now, or not ever. */
export async function refused(app: App, promise: Claimed, tried: Tried): Promise<false> {
  if (tried.fault.again === 'later') return later(app, promise, tried)
  if (hasOtherPlace(promise)) return later(app, promise, { ...tried, fault: { ...tried.fault, after: 0 } })
  return skipped(app, promise, tried.fault.reason)
}

/** The card is on its way at the same time as the line under it; if it is not there soon, it may be long. */
export const cardPending = ({ tries, doubtful }: PromiseRecord): ChatFault => ({
  again: 'later',
  reason: 'card not posted yet',
  doubtful,
  ...(tries < 3 ? { after: 500 } : {}),
})

export async function later(app: App, promise: Claimed, { posted, tried, fault }: Tried): Promise<false> {
  const { reason, doubtful, after } = fault
  const wait = after ?? waits[Math.min(promise.tries, waits.length - 1)] ?? 60_000
  const next = new Date(app.clock().getTime() + wait)
  await app.storage.ledger.missed(promise, { reason, next, doubtful, posted, tried })
  app.events.retried(promise.id, reason)
  const again = {
    name: 'deliver',
    data: { promise: promise.id },
    id: `${promise.id}~${promise.wanted}~${promise.tries + 1}`,
    delay: wait,
  }
  await app.queues.add('deliver', [again]).catch(app.events.queueAway)
  return false
}

/** Cannot be said: the coordinators are told, once, and what could not be said is closed with the reason. */
export async function skipped(app: App, promise: Claimed, reason: string): Promise<false> {
  const { no, id } = promise
  if (isList(promise)) await oweUnheard(app, promise)
  if (no && !isReport(promise)) {
    const report = reportOf(app, promise, reason)
    const record = recordOf({ no, version: promise.wanted }, report, app.city, app.clock())
    await app.storage.ledger.enter([record])
    await app.queues.add('deliver', [deliveryOf(record)]).catch(app.events.queueAway)
  }
  await app.storage.ledger.failed(promise, reason, app.clock())
  app.events.undeliverable(id, reason)
  return false
}

/** What the coordinators must know is not given up with their channel: their direct messages come next. */
export const hasOtherPlace = (promise: PromiseRecord): boolean =>
  isReport(promise) && promise.tries < reportTries

const reportTries = 3

const isList = ({ what }: PromiseRecord): boolean =>
  what.is === 'notice' && what.say === 'task-list' && 'unit' in what.to

const isReport = ({ what }: PromiseRecord): boolean =>
  what.is === 'notice' && (what.say === 'undeliverable' || what.say === 'nobody-there')

function reportOf({ city }: App, { id, what }: PromiseRecord, reason: string): Said {
  const office = 'office' in what.to ? what.to.office : 'liaison'
  const say = reason === 'nobody' ? 'nobody-there' : 'undeliverable'
  return {
    id: `${id}.report`,
    is: 'notice',
    say,
    to: { desk: 'coordination' },
    with: { office, reason, place: placeOf(what, city) },
    when: 'now',
  }
}

/** As people call it. Empty: where the case came from. */
function placeOf({ to }: Said, { units, channels }: App['city']): string {
  if ('mirror' in to) return mirrorInWords(to.mirror)
  if ('unit' in to && to.unit) return units.get(to.unit)?.name ?? to.unit
  return 'desk' in to ? channels[to.desk] : ''
}
