/** `/track`: number and code open the page; its buttons act for half an hour. Looking never changes anything. */

import { createHash, randomUUID } from 'node:crypto'
import type { Handler } from 'hono'
import type { Case } from '../../../rules/cases/case.ts'
import { isRefused, type Refused } from '../../../rules/refusal.ts'
import { caseView } from '../../../storage/reads/case-view.ts'
import { ofOneLetter } from '../../../storage/reads/of-one-letter.ts'
import { passFor, readPass } from '../../../storage/secrets/passes.ts'
import type { Html, Page } from '../../pages/frame.ts'
import { letterBlock } from '../../pages/public/letter-block.ts'
import { trackFormPage } from '../../pages/public/track-form-page.ts'
import { type Said, trackPage } from '../../pages/public/track-page.ts'
import { whoAsks } from '../address.ts'
import type { DoorParts } from '../door.ts'
import { type Received, receive } from '../files/receive.ts'
import { keptView, notReceived, withKept } from '../files/with-kept.ts'
import { tooOften } from '../form/file.ts'
import { type Sent, sentBy } from '../sent.ts'
import { type ActName, acts, canWrite, offered } from './acts.ts'

export const askForCode =
  ({ city, words }: DoorParts): Handler =>
  (context) =>
    context.html(trackFormPage({ words, city, no: (context.req.query('no') ?? '').slice(0, 40) }))

const askAgain = ({ words, city }: DoorParts, no: string, wrong: string) =>
  trackFormPage({ words, city, no, wrong })

export const lookUp =
  (app: DoorParts): Handler =>
  async (context) => {
    const { no: written = '', code = '' } = await sentBy(context)
    const no = written.normalize('NFKC').trim().toUpperCase().slice(0, 40)
    const who = whoAsks(context, app.config)
    const seconds = await app.queues.limits.wait('guess-from', who)
    if (seconds > 0) return tooOften(context, seconds, app.words)

    const found = await filedByForm(app, no)
    if (found && (await app.storage.codes.fits(found.origin.key, code)))
      return context.html(await pageOf(app, found))
    if (!found) await app.storage.codes.fits(null, code)
    const patience = await countGuess(app, who, no)
    if (patience > 0) return tooOften(context, patience, app.words)
    return context.html(askAgain(app, no, app.words.track.wrong), 403)
  }

/**
 * Wrong guesses are counted by address and by number; gives the seconds to wait. The right code opens all the same:
 * numbers follow each other, and nobody may lock others out by guessing at theirs.
 */
async function countGuess({ queues }: DoorParts, who: string, no: string): Promise<number> {
  const waits = [queues.limits.count('guess-from', who), queues.limits.count('guess-at', no)]
  return Math.max(...(await Promise.all(waits)))
}

/** A complaint that a code can open. */
export async function filedByForm({ storage }: DoorParts, no: string): Promise<Case<'complaint'> | null> {
  const found = await storage.cases.get(no)
  return found?.kind === 'complaint' && found.origin.door === 'form' ? found : null
}

const mostWritten = 5_000

export const act =
  (app: DoorParts): Handler =>
  async (context) => {
    const seconds = await app.queues.limits.count('acting', whoAsks(context, app.config))
    if (seconds > 0) return tooOften(context, seconds, app.words)
    const { dataKey } = app.config
    const opened = ({ pass = '' }: Sent) => readPass(pass, { dataKey, now: app.clock() })
    const received = await receive(
      context,
      { files: app.storage.files, clock: app.clock },
      (values) => opened(values) !== null,
    )
    if (typeof received === 'string') return notReceived(context, app, received)
    const no = opened(received.values)
    const name = context.req.param('act') ?? ''
    if (!no) return context.html(askAgain(app, '', app.words.track.over), 403)
    const before = await filedByForm(app, no)
    if (!before || !isAct(name)) return context.notFound()

    return context.html(...(await acted(app, before, { name, received })))
  }

type Acting = { name: ActName; received: Received }

/** What was written and sent stays in the form where the act could not be done. */
async function acted(
  app: DoorParts,
  before: Case<'complaint'>,
  { name, received }: Acting,
): Promise<readonly [Page, 200 | 409]> {
  const { no } = before
  const bound = { secret: no, dataKey: app.config.dataKey, now: app.clock() }
  const sent = withKept(received, bound)
  const text = (received.values.text ?? '').trim()
  const again = async (fault: string) =>
    [await pageOf(app, before, { act: name, text, fault, files: keptView(sent, bound) }), 409] as const
  if (text.length > mostWritten) return again(app.words.track.needed)
  if (sent.faults.length > 0) return again(app.words.track.filesWrong)
  const digests = sent.files.map(({ digest }) => digest)
  const key = keyOf({ name, text, digests, once: received.values.once ?? '' })
  const done = await acts[name].do(app, { no, key, text, files: sent.files, file: before })
  if (isRefused(done)) return again(inWords(app, done))
  const after = await filedByForm(app, no)
  const { acts: inWordsOf, reprisal } = app.words.track
  const said = 'filed' in done ? reprisal(done.filed) : inWordsOf[name].done
  return [await pageOf(app, after ?? before, { done: said }), 200]
}

const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name)

/** The same button of the same page with the same words acts once; gone back and written anew, it is another act. */
const keyOf = (act: { name: string; text: string; digests: readonly string[]; once: string }): string =>
  `web:${createHash('sha256').update(JSON.stringify(act)).digest('hex').slice(0, 32)}`

/** Where the words for the chat would name buttons that are not here. */
function inWords({ city, words }: DoorParts, refused: Refused): string {
  const { needed, notNow, tooLate } = words.track
  if (refused.refused === 'missing') return needed
  if (refused.refused === 'not-now') return notNow
  if (refused.refused === 'too-late') return tooLate(words.said.due(new Date(refused.due)))
  return words.said.refused(refused, { nameOf: (unit) => city.units.get(unit)?.name ?? unit })
}

async function pageOf(
  { city, clock, config, words, storage }: DoorParts,
  file: Case<'complaint'>,
  said: Said = {},
): Promise<Page> {
  const now = clock()
  const open = offered(file, { city, now, canWrite: canWrite(config) })
  const pass = passFor(file.no, { dataKey: config.dataKey, now })
  return trackPage({
    words,
    file,
    view: caseView(file, now, city),
    city,
    pass,
    once: randomUUID(),
    open,
    letter: await letterOf({ city, words, storage }, file),
    reprisals: await storage.cases.following(file.no),
    said,
  })
}

async function letterOf(
  { city, words, storage }: Pick<DoorParts, 'city' | 'words' | 'storage'>,
  file: Case<'complaint'>,
): Promise<Html | ''> {
  const cases = await ofOneLetter(storage, file)
  return letterBlock({ cases, unopened: file.facts.unopened?.length ?? 0, here: file.no }, words, city)
}
