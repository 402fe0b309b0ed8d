/** Says what is owed: one promise, claimed, rendered from the case as it is now, posted, and recorded with the platform's id. */

import type { App } from '../../src/app.ts'
import { section } from '../../src/chat/cards/blocks.ts'
import { cards } from '../../src/chat/cards/cards.ts'
import { proposalBlocks } from '../../src/chat/cards/desk-cards.ts'
import { originBlocks } from '../../src/chat/cards/origin-card.ts'
import { textOf } from '../../src/chat/cards/text-of.ts'
import type { ChatFault } from '../../src/chat/chat-fault.ts'
import type { Found, Places } from '../../src/chat/places.ts'
import type { Attachment, Mouth, Place, Saying } from '../../src/chat/say.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { isMoot } from '../../src/rules/cases/time/remind.ts'
import { sees, sightOfPlace } from '../../src/rules/sight/visibility.ts'
import type { Claimed, Posted, PromiseRecord } from '../../src/storage/ledger.ts'
import { caseView } from '../../src/storage/reads/case-view.ts'
import { cardWords } from '../../src/words/cards.ts'
import { isCaseNotice, noticeInWords } from '../../src/words/notices.ts'
import { faultOf } from './channel-fault.ts'
import { mail } from './mail.ts'
import { messageWithoutCase } from './message-without-case.ts'
import { repeat } from './mirror.ts'
import { attachmentName, isPaperGone, paperMessage } from './paper-message.ts'
import { cardPending, delivered, hasOtherPlace, later, refused, skipped, voided } from './promise-ends.ts'
import { tellComplainant } from './tell-complainant.ts'

export type Chat = { mouth: Mouth; places: Places }

/** One attempt at a promise, as far as it has come. */
type Attempt = {
  app: App
  chat: Chat
  promise: Claimed
  file: Case | null
  /** What a promise about no one case says. */
  general: Omit<Saying, 'promise'> | null
  posted: Posted[]
  /** An earlier attempt may have arrived where `tried` says, or, if it was cut off, at any place where it is to be said. */
  doubtful: boolean
  tried: Place | undefined
  /** `tried`, where that is none of the places any more: still to be looked at, once. */
  elsewhere: Place | undefined
  /** E-mail was asked for. */
  mailed: boolean
}

/** Settles one promise, or notes when to try again. Never throws for what the platform does. */
export async function deliver(app: App, chat: Chat, id: string): Promise<void> {
  for (let behind = true; behind; ) {
    const promise = await app.storage.ledger.claim(id, app.clock())
    if (!promise) return
    const { doubtful, tried } = promise
    const posted = [...promise.posted]
    behind = await settle({
      app,
      chat,
      promise,
      file: null,
      general: null,
      posted,
      doubtful,
      tried,
      elsewhere: undefined,
      mailed: false,
    })
  }
}

/** What the platform may take to answer must still lie within the claim, milliseconds: see the chat's patience. */
const answerWithin = 20_000

/** The claim runs out because something else took long: somebody else may be saying it soon. */
const overtaken = new Error('The claim on a promise ran out before it was said.')

/** True: the card was brought up to date, but the case has moved on meanwhile. */
async function settle(attempt: Attempt): Promise<boolean> {
  try {
    return await say(attempt)
  } catch (thrown) {
    return thrown === overtaken ? false : failing(attempt, faultOf(thrown))
  }
}

/** What the chat will never take goes by e-mail; what may pass is tried again; the rest is given up and told. */
async function failing(attempt: Attempt, fault: ChatFault): Promise<boolean> {
  const { app, promise } = attempt
  try {
    if (fault.again === 'never' && !hasOtherPlace(promise) && (await byMail(attempt))) return false
  } catch (thrown) {
    const later = faultOf(thrown)
    if (later.again === 'later') return refused(app, promise, { ...attempt, fault: later })
  }
  // Until it has come through, an attempt is as doubtful as the one before: not every place was looked at.
  const doubtful = attempt.doubtful || fault.doubtful
  return refused(app, promise, { ...attempt, fault: { ...fault, doubtful } })
}

async function say(attempt: Attempt): Promise<boolean> {
  const { app, chat, promise } = attempt
  attempt.file = promise.no ? await app.storage.cases.get(promise.no) : null
  const { file } = attempt
  if (file && isMoot(promise.what, file)) return voided(app, promise, 'the case has moved on')
  if (file && isPaperGone(promise.what, file))
    return voided(app, promise, 'the case has no such paper any more')
  // About no one case; counted now, so that it is true when it is read. Nothing left to say: nothing is said.
  const general = file ? null : await messageWithoutCase(app, promise.what)
  if (general === 'nothing-left') return voided(app, promise, 'nothing is owed any more')
  attempt.general = general
  if ('complainant' in promise.what.to) return toComplainant(attempt)
  if ('mirror' in promise.what.to) return repeated(attempt, promise.what.to.mirror)
  const found = await chat.places(promise.what.to, file)
  if (found === 'nobody') return (await byMail(attempt)) ? false : skipped(app, promise, 'nobody')
  if (found === 'not-yet') return later(app, promise, { ...attempt, fault: cardPending(promise) })
  const places = found.filter((place) => mayHear(app, file, place, promise.what))
  await takeBack(
    attempt,
    found.filter((place) => !places.includes(place)),
  )
  if (places.length === 0) return voided(app, promise, 'no place that may hear it', attempt.posted)
  const { tried } = attempt
  attempt.elsewhere = places.some((place) => isSamePlace(place, tried)) ? undefined : tried
  // A card is the office's: where somebody has left it, it is neither counted nor brought up to date any more.
  if (promise.what.is === 'card') attempt.posted = attempt.posted.filter((said) => places.some(isAt(said)))
  const standing = places.filter((place) => attempt.posted.some((said) => isAt(said)(place)))
  for (const place of places.filter((one) => !standing.includes(one)))
    attempt.posted.push(await sayAt(attempt, place))
  await refresh(attempt, standing)
  // A version that was wanted and is not on file, as after a restored backup, is never shown: this is all there is.
  const shown = Math.max(file?.version ?? 0, promise.wanted)
  return delivered(app, promise, { posted: attempt.posted, shown })
}

/** A channel beside the chat; what it cannot be told any more is void. */
async function repeated(attempt: Attempt, name: string): Promise<boolean> {
  const { app, promise, file } = attempt
  const { text } = await wordsFor(attempt)
  const said = await repeat(app, { promise, file, name, text })
  if ('void' in said) return voided(app, promise, said.void)
  return delivered(app, promise, { posted: said, shown: promise.wanted })
}

/** By the way that they have left, if they want it; no official is told where that leads to nobody. */
async function toComplainant({ app, promise, file }: Attempt): Promise<boolean> {
  const said = file ? await tellComplainant(app, { promise, file }) : { void: 'no case' }
  if ('void' in said) return voided(app, promise, said.void)
  return delivered(app, promise, { posted: [said], shown: promise.wanted })
}

/**
 * The next channel after the chat, with the paper where it is one. False: it is a card, somebody has heard already,
 * or nobody who may hear it has an address. Throws ChannelFault, and then is not asked again in this attempt.
 */
async function byMail(attempt: Attempt): Promise<boolean> {
  const { app, promise, file } = attempt
  if (attempt.mailed || promise.what.is === 'card' || attempt.posted.length > 0) return false
  attempt.mailed = true
  const posted = await mail(app, { promise, file, ...(await wordsFor(attempt)) })
  if (posted) await delivered(app, promise, { posted, shown: promise.wanted })
  return posted !== null
}

/** The same words as in the chat, as one text. */
async function wordsFor(attempt: Attempt): Promise<{ text: string; paper?: Attachment }> {
  const { promise, file } = attempt
  const owner = file?.unit ?? null
  const place = { channel: '', owner, discreet: false }
  const { text, blocks, file: paper } = await saying(attempt, place, promise)
  return { text: blocks && promise.no === null ? textOf(blocks) : text, ...(paper ? { paper } : {}) }
}

/** Posts to one place; after a doubtful attempt it looks first whether that one had arrived. */
async function sayAt(attempt: Attempt, place: Found): Promise<Posted> {
  const { chat, promise } = attempt
  if (attempt.doubtful) {
    const found = await findSaid(attempt, place)
    if (found) return found
  }
  // Words may take long, as a digest or a paper does: whether the claim still holds is asked when they are there.
  const words = await saying(attempt, place, promise)
  if (attempt.app.clock().getTime() + answerWithin >= promise.busyUntil.getTime()) throw overtaken
  attempt.tried = { channel: place.channel, ...(place.thread ? { thread: place.thread } : {}) }
  return chat.mouth.post(place, words)
}

const isAt =
  ({ channel }: Posted) =>
  (place: Place): boolean =>
    place.channel === channel

/** Channels come and go: the earlier attempt may have gone to another place than this one would. */
async function findSaid(attempt: Attempt, place: Found): Promise<Posted | null> {
  const { chat, promise, elsewhere } = attempt
  const file = attachmentName(promise.what, promise.no ?? '')
  const there = elsewhere ? await chat.mouth.find(elsewhere, promise.id, file) : null
  attempt.elsewhere = undefined
  return there ?? chat.mouth.find(place, promise.id, file)
}

const isSamePlace = (one: Place, other: Place | undefined): boolean =>
  one.channel === other?.channel && one.thread === other?.thread

/** Whoever must step aside since reads no more of it: the card that stands at their place is emptied, once. */
async function takeBack(attempt: Attempt, places: readonly Found[]): Promise<void> {
  const { chat, promise } = attempt
  if (promise.what.is !== 'card') return
  for (const standing of attempt.posted.filter((said) => places.some(isAt(said)))) {
    const text = cardWords.takenBack
    await chat.mouth.update(standing, { promise: promise.id, text, blocks: [section(text)] })
    attempt.posted = attempt.posted.filter((said) => said !== standing)
  }
}

/** A card that stood already is brought up to date where it stands; one that somebody has removed stands anew. */
async function refresh(attempt: Attempt, places: readonly Found[]): Promise<void> {
  const { chat, promise, posted } = attempt
  if (promise.what.is !== 'card') return
  for (const place of places) {
    const index = posted.findIndex((said) => isAt(said)(place))
    const standing = posted[index]
    if (!standing) continue
    const updated = await chat.mouth.update(standing, await saying(attempt, place, promise))
    posted[index] = updated ?? (await sayAt(attempt, place))
  }
}

/** The visibility rule once more, at the last moment: a place of somebody who must step aside hears nothing. */
function mayHear({ city }: App, file: Case | null, { owner }: Found, { to }: PromiseRecord['what']): boolean {
  if (!file || owner === null) return true
  if (file.confined) return 'person' in to && file.confined.includes(to.person)
  return sees(sightOfPlace(owner, true, city.units), file)
}

async function saying(
  { app, file, general }: Pick<Attempt, 'app' | 'file' | 'general'>,
  place: Found,
  { id, what, no }: PromiseRecord,
): Promise<Saying> {
  if (general) return { promise: id, ...general }
  if (!file) throw new Error(`The promise ${id} is about no case.`)
  const view = caseView(file, app.clock(), app.city)
  if (what.is === 'card') {
    const owner = 'unit' in what.to && what.to.unit ? what.to.unit : (place.owner ?? file.unit)
    return { promise: id, text: cardWords.fallback(view), blocks: cards[what.card](view, owner) }
  }
  const paper = await paperMessage(app, what, file)
  if (paper) return { promise: id, ...paper }
  if (!isCaseNotice(what.say)) throw new Error(`No words for ${what.say} of ${no}.`)
  const entry = what.with.entry ? (file.history[Number(what.with.entry)] ?? null) : null
  const text = noticeInWords(what.say, { view, with: what.with, entry, discreet: place.discreet })
  return {
    promise: id,
    text,
    ...(what.say === 'proposal' ? { blocks: proposalBlocks(file.no, text) } : {}),
    ...('origin' in what.to ? { blocks: originBlocks(view, text, entry?.deed ?? what.say) } : {}),
  }
}
