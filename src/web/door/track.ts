/** `/track`: number and code open the page; its buttons act for half an hour. Looking never changes anything. */

import { createHash, randomUUID } from 'node:crypto'
import type { Context, Handler } from 'hono'
import { rate } from '../../actions/complaint/endings/rate.ts'
import { reopen } from '../../actions/complaint/endings/reopen.ts'
import { withdraw } from '../../actions/complaint/endings/withdraw.ts'
import { reply } from '../../actions/complaint/hearing/reply.ts'
import { sayMore, seekCoordination } from '../../actions/complaint/hearing/say-more.ts'
import { type Done, perform } from '../../actions/perform.ts'
import type { Case } from '../../rules/cases/case.ts'
import { isRefused, type Refused } from '../../rules/refusal.ts'
import { caseView } from '../../storage/reads/case-view.ts'
import { passFor, readPass } from '../../storage/secrets/passes.ts'
import type { DoorWords } from '../../words/web/door/door-words.ts'
import { trackFormPage } from '../pages/track-form-page.ts'
import { type Said, trackPage } from '../pages/track-page.ts'
import { whoAsks } from './address.ts'
import type { DoorParts } from './door.ts'
import { tooOften } from './file.ts'
import { sentBy } from './sent.ts'

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
    if (found && (await app.storage.codes.fits(found.origin.key, code))) return show(context, app, found)
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

async function filedByForm({ storage }: DoorParts, no: string): Promise<Case<'complaint'> | null> {
  const found = await storage.cases.get(no)
  return found?.kind === 'complaint' && found.origin.door === 'form' ? found : null
}

type Asked = { no: string; key: string; text: string }
type Act = (app: DoorParts, asked: Asked) => Promise<Done | Refused>

const actor = { kind: 'complainant' } as const

/** Each deed takes the one text of its form. */
const acts: Readonly<Record<keyof DoorWords['track']['acts'], Act>> = {
  reply: ({ office }, { text, ...asked }) => perform(office, reply, { ...asked, actor, input: { text } }),
  supplement: ({ office }, { text, ...asked }) =>
    perform(office, sayMore, { ...asked, actor, input: { text } }),
  rate: ({ office }, { text, ...asked }) => perform(office, rate, { ...asked, actor, input: { text } }),
  reopen: ({ office }, { text: reason, ...asked }) =>
    perform(office, reopen, { ...asked, actor, input: { reason } }),
  seekCoordination: ({ office }, { text: reason, ...asked }) =>
    perform(office, seekCoordination, { ...asked, actor, input: { reason } }),
  withdraw: ({ office }, { text: reason, ...asked }) =>
    perform(office, withdraw, { ...asked, actor, input: { reason } }),
}

const mostWritten = 5_000

export const act =
  (app: DoorParts): Handler =>
  async (context) => {
    const seconds = await app.queues.limits.count('acting', whoAsks(context, app.config))
    if (seconds > 0) return tooOften(context, seconds, app.words)
    const sent = await sentBy(context)
    const no = readPass(sent.pass ?? '', { dataKey: app.config.dataKey, now: app.clock() })
    const name = context.req.param('act') ?? ''
    if (!no) return context.html(askAgain(app, '', app.words.track.over), 403)
    const before = await filedByForm(app, no)
    if (!before || !isAct(name)) return context.notFound()

    const text = (sent.text ?? '').trim()
    if (text.length > mostWritten) {
      return show(context, app, before, { act: name, text, fault: app.words.track.needed })
    }
    const done = await acts[name](app, { no, key: keyOf({ name, text, once: sent.once ?? '' }), text })
    if (isRefused(done)) return show(context, app, before, { act: name, text, fault: inWords(app, done) })
    const after = await filedByForm(app, no)
    return show(context, app, after ?? before, { done: app.words.track.acts[name].done })
  }

const isAct = (name: string): name is keyof typeof acts => Object.hasOwn(acts, name)

/** The same button of the same page with the same words acts once; gone back and written anew, it is another act. */
const keyOf = (act: { name: string; text: string; once: string }): string =>
  `web:${createHash('sha256').update(JSON.stringify(act)).digest('hex').slice(0, 32)}`

/** Where the words for the chat would name buttons that are not here. */
function inWords({ city, words }: DoorParts, refused: Refused): string {
  const { needed, notNow, tooLate } = words.track
  if (refused.refused === 'missing') return needed
  if (refused.refused === 'not-now') return notNow
  if (refused.refused === 'too-late') return tooLate(words.said.due(new Date(refused.due)))
  return words.said.refused(refused, { nameOf: (unit) => city.units.get(unit)?.name ?? unit })
}

function show(
  context: Context,
  { city, clock, config, words }: DoorParts,
  file: Case<'complaint'>,
  said: Said = {},
) {
  const now = clock()
  const pass = passFor(file.no, { dataKey: config.dataKey, now })
  const page = trackPage({
    words,
    file,
    view: caseView(file, now, city),
    city,
    pass,
    once: randomUUID(),
    said,
  })
  return context.html(page, said.fault ? 409 : 200)
}
