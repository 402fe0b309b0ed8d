/** `/lost`: a new code for whoever left a contact. No official learns that it was asked for, and nobody whether it fitted. */

import { setTimeout as wait } from 'node:timers/promises'
import type { Context, Handler } from 'hono'
import type { Case } from '../../../rules/cases/case.ts'
import { isSameContact } from '../../../rules/cases/complaint/contact.ts'
import type { Owed } from '../../../rules/cases/owed.ts'
import { codeInGroups, newCode } from '../../../storage/secrets/codes.ts'
import { isLostCodeToken, readLostCode } from '../../../storage/secrets/lost-code.ts'
import { lostPage, newCodeForm, newCodePage } from '../../pages/public/lost-pages.ts'
import { refusal } from '../../pages/refusal-page.ts'
import { whoAsks } from '../address.ts'
import type { DoorParts } from '../door.ts'
import { tooOften } from '../form/file.ts'
import { sentBy } from '../sent.ts'
import { canWrite } from '../track/acts.ts'
import { filedByForm } from '../track/track.ts'

/** How long the way to a new code is open. Milliseconds. */
const openFor = 30 * 60_000
/** Asked twice within it, as by pressing twice, it is one message. Milliseconds. */
const sameWithin = 60_000
/** How long every answer takes, milliseconds: longer than there is to do, so that its time tells nothing either. */
const answerAfter = 300

export const askForNewCode =
  (app: DoorParts): Handler =>
  (context) =>
    context.html(lostPage({ words: app.words, city: app.city, canWrite: canWrite(app.config), asked: false }))

export const sendNewCode =
  (app: DoorParts): Handler =>
  async (context) => {
    const { no: written = '', contact = '' } = await sentBy(context)
    const no = written.normalize('NFKC').trim().toUpperCase().slice(0, 40)
    const waits = await Promise.all([
      app.queues.limits.count('lost-from', whoAsks(context, app.config)),
      app.queues.limits.count('lost-at', no),
    ])
    const seconds = Math.max(...waits)
    if (seconds > 0) return tooOften(context, seconds, app.words)
    // Not waited for: whether something fitted must not be heard from how long it takes, or whether it fails.
    void sendIfAuthor(app, no, contact.slice(0, 200)).catch((fault) =>
      app.log.error({ err: fault }, 'a way to a new code could not be owed'),
    )
    await wait(answerAfter)
    return context.html(
      lostPage({ words: app.words, city: app.city, canWrite: canWrite(app.config), asked: true }),
    )
  }

async function sendIfAuthor(app: DoorParts, no: string, contact: string): Promise<void> {
  const found = await filedByForm(app, no)
  if (found && (await isAuthor(app, found, contact))) await oweWay(app, found)
}

async function isAuthor(
  { storage }: DoorParts,
  { facts }: Case<'complaint'>,
  contact: string,
): Promise<boolean> {
  if (!facts.identity) return false
  return isSameContact(await storage.identities.contactOf(facts.identity), contact)
}

/** A promise of its own, and no line in the file: officials read that. */
async function oweWay({ clock, office }: DoorParts, file: Case): Promise<void> {
  const until = new Date(Math.ceil(clock().getTime() / sameWithin) * sameWithin + openFor)
  const way: Owed = {
    id: `new-code:${file.no}:${until.getTime()}`,
    is: 'notice',
    say: 'new-code',
    to: { complainant: true },
    with: { until: until.toISOString() },
    when: 'now',
  }
  await office.handOver({ ...file, owed: [way] })
}

/** The case that a token is for, and the mark of its code; null: broken, over, or used. */
async function behind(
  app: DoorParts,
  token: string,
): Promise<{ file: Case<'complaint'>; mark: string } | null> {
  const file = await filedByForm(app, readLostCode(token).no)
  const mark = file ? await app.storage.codes.mark(file.origin.key) : null
  if (!file || !mark) return null
  const { dataKey } = app.config
  return isLostCodeToken(token, { mark, now: app.clock(), dataKey }) ? { file, mark } : null
}

const gone = (context: Context, { words }: DoorParts) => context.html(refusal(words.lost.over, words), 410)

/** Looking spends nothing: robots look at links in messages. */
export const showNewCode =
  (app: DoorParts): Handler =>
  async (context) => {
    const token = context.req.param('token') ?? ''
    const found = await behind(app, token)
    if (!found) return gone(context, app)
    return context.html(newCodeForm({ words: app.words, city: app.city, no: found.file.no, token }))
  }

export const makeNewCode =
  (app: DoorParts): Handler =>
  async (context) => {
    const found = await behind(app, context.req.param('token') ?? '')
    if (!found) return gone(context, app)
    const code = newCode()
    const { file, mark } = found
    const replaced = await app.storage.codes.replace(file.origin.key, { mark, code, at: app.clock() })
    if (!replaced) return gone(context, app)
    return context.html(
      newCodePage({ words: app.words, city: app.city, no: file.no, code: codeInGroups(code) }),
    )
  }
