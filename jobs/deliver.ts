/** Says what is owed: one promise, claimed, rendered from the case as it is now, posted, and recorded with the platform's id. */

import type { App } from '../src/app.ts'
import { cards } from '../src/chat/cards/cards.ts'
import { originBlocks } from '../src/chat/cards/origin-card.ts'
import type { ChatFault } from '../src/chat/chat-fault.ts'
import { readFault } from '../src/chat/chat-fault.ts'
import type { Found, Places } from '../src/chat/places.ts'
import type { Mouth, Saying } from '../src/chat/say.ts'
import { recordOf } from '../src/queue/relay.ts'
import type { Case } from '../src/rules/cases/case.ts'
import { isMoot } from '../src/rules/cases/remind.ts'
import { sees, sightOfPlace } from '../src/rules/sight/visibility.ts'
import type { Posted, PromiseRecord, Said } from '../src/storage/ledger.ts'
import { caseView } from '../src/storage/reads/case-view.ts'
import { cardWords } from '../src/words/cards.ts'
import { noticeInWords } from '../src/words/notices.ts'
import { digestMessage } from './digest-message.ts'

export type Chat = { mouth: Mouth; places: Places }

/** Waits before another try, milliseconds, by how often it was tried; the last one goes on for good. */
const waits = [1_000, 5_000, 15_000, 60_000, 300_000, 900_000]

/** Settles one promise, or notes when to try again. Never throws for what the platform does. */
export async function deliver(app: App, chat: Chat, id: string): Promise<void> {
  for (let behind = true; behind; ) {
    const promise = await app.storage.ledger.claim(id, app.clock())
    if (!promise) return
    behind = await attempt(app, chat, promise)
  }
}

/** True: the card was brought up to date, but the case has moved on meanwhile. */
async function attempt(app: App, chat: Chat, promise: PromiseRecord): Promise<boolean> {
  const { ledger, cases } = app.storage
  const posted: Posted[] = [...promise.posted]
  try {
    const file = promise.no ? await cases.get(promise.no) : null
    if (file && isMoot(promise.what, file)) {
      await ledger.voided(promise.id, 'the case has moved on', app.clock())
      return false
    }
    const found = await chat.places(promise.what.to, file)
    if (found === 'nobody') return await skip(app, promise, 'nobody')
    if (found === 'not-yet') return await later(app, promise, posted, cardPending(promise))
    const places = found.filter((place) => mayHear(app, file, place))
    if (places.length === 0) {
      await ledger.voided(promise.id, 'no place that may hear it', app.clock())
      return false
    }
    for (const place of places.slice(posted.length))
      posted.push(await sayAt({ app, chat, promise, file, place }))
    return await settled(app, promise, file, await refreshed({ app, chat, promise, file, places, posted }))
  } catch (thrown) {
    return failedAttempt(app, promise, posted, readFault(thrown))
  }
}

type Attempt = { app: App; chat: Chat; promise: PromiseRecord; file: Case | null; place: Found }

/** Posts to one place; after a doubtful attempt it looks first whether that one had arrived. */
async function sayAt({ app, chat, promise, file, place }: Attempt): Promise<Posted> {
  if (promise.doubtful) {
    const found = await chat.mouth.find(place, promise.id)
    if (found) return found
  }
  return chat.mouth.post(place, await saying({ app, promise, file, place }))
}

type Refresh = {
  app: App
  chat: Chat
  promise: PromiseRecord
  file: Case | null
  places: readonly Found[]
  posted: readonly Posted[]
}

/** A card that stood already is brought up to date where it stands; one that somebody has removed stands anew. */
async function refreshed({ app, chat, promise, file, places, posted }: Refresh): Promise<readonly Posted[]> {
  if (promise.what.is !== 'card' || promise.posted.length === 0) return posted
  const now = [...posted]
  for (const [index, standing] of promise.posted.entries()) {
    const place = places[index]
    if (!place) continue
    const updated = await chat.mouth.update(standing, await saying({ app, promise, file, place }))
    now[index] = updated ?? (await sayAt({ app, chat, promise, file, place }))
  }
  return now
}

/** The visibility rule once more, at the last moment: a place of somebody who must step aside hears nothing. */
function mayHear({ city }: App, file: Case | null, { owner }: Found): boolean {
  if (!file || owner === null) return true
  return sees(sightOfPlace(owner, true, city.units), file)
}

async function saying({
  app,
  promise: { id, what, no },
  file,
  place,
}: Omit<Attempt, 'chat'>): Promise<Saying> {
  if (!file) return { promise: id, ...(await digestMessage(app, what)) }
  const view = caseView(file, app.clock(), app.city)
  if (what.is === 'card') {
    const owner = 'unit' in what.to && what.to.unit ? what.to.unit : (place.owner ?? file.unit)
    return { promise: id, text: cardWords.fallback(view), blocks: cards[what.card](view, owner) }
  }
  if (what.say === 'digest') throw new Error(`The digest ${no} belongs to no case.`)
  const entry = what.with.entry ? (file.history[Number(what.with.entry)] ?? null) : null
  const text = noticeInWords(what.say, { view, with: what.with, entry, discreet: place.discreet })
  return { promise: id, text, ...('origin' in what.to ? { blocks: originBlocks(view, text) } : {}) }
}

async function settled(
  app: App,
  promise: PromiseRecord,
  file: Case | null,
  posted: readonly Posted[],
): Promise<boolean> {
  app.events.delivered(promise.id, promise.tries + 1)
  return app.storage.ledger.delivered(promise.id, posted, {
    shown: file?.version ?? promise.wanted,
    at: app.clock(),
  })
}

async function failedAttempt(
  app: App,
  promise: PromiseRecord,
  posted: Posted[],
  fault: ChatFault,
): Promise<boolean> {
  if (fault.again === 'later') return later(app, promise, posted, fault)
  // What the coordinators must know is not given up with their channel: their direct messages come next.
  if (isReport(promise) && promise.tries < reportTries)
    return later(app, promise, posted, { ...fault, after: 0 })
  return skip(app, promise, fault.reason)
}

/** The card is on its way at the same time as the line under it; if it is not there soon, it may be long. */
const cardPending = ({ tries }: PromiseRecord): ChatFault => ({
  again: 'later',
  reason: 'card not posted yet',
  doubtful: false,
  ...(tries < 3 ? { after: 500 } : {}),
})

async function later(app: App, promise: PromiseRecord, posted: Posted[], fault: ChatFault): Promise<boolean> {
  const wait = fault.after ?? waits[Math.min(promise.tries, waits.length - 1)] ?? 60_000
  const next = new Date(app.clock().getTime() + wait)
  await app.storage.ledger.missed(promise.id, {
    reason: fault.reason,
    next,
    doubtful: fault.doubtful,
    posted,
  })
  app.events.retried(promise.id, fault.reason)
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
async function skip(app: App, promise: PromiseRecord, reason: string): Promise<boolean> {
  const { no, id } = promise
  if (no && !isReport(promise)) {
    const report = reportOf(app, promise, reason)
    const record = recordOf({ no, version: promise.wanted }, report, app.city, app.clock())
    await app.storage.ledger.enter([record])
    await app.queues
      .add('deliver', [{ name: 'deliver', data: { promise: record.id }, id: record.id }])
      .catch(app.events.queueAway)
  }
  await app.storage.ledger.failed(id, reason, app.clock())
  app.events.undeliverable(id, reason)
  return false
}

const reportTries = 3

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
  if ('unit' in to && to.unit) return units.get(to.unit)?.name ?? to.unit
  return 'desk' in to ? channels[to.desk] : ''
}
