/** `POST /complaints`: files once, and sends on to the receipt. */

import type { Context, Handler } from 'hono'
import type { Sent as SentFile } from '../../../actions/complaint/filing/attach.ts'
import { complaintFrom, Draft } from '../../../actions/complaint/filing/draft.ts'
import { openComplaint } from '../../../actions/complaint/filing/open-complaint.ts'
import type { DoorWords, Field } from '../../../words/web/door/door-words.ts'
import { refusal } from '../../pages/refusal-page.ts'
import { whoAsks } from '../address.ts'
import { codeOf, filingOf, isSealed, originKey, secretOf } from '../browser.ts'
import { countFiling, isSolved } from '../challenge/challenge.ts'
import type { DoorParts } from '../door.ts'
import { receive } from '../files/receive.ts'
import { keptView, notReceived, withKept } from '../files/with-kept.ts'
import type { Sent } from '../sent.ts'
import { showForm } from './form.ts'

export const file =
  (app: DoorParts): Handler =>
  async (context) => {
    const seconds = await app.queues.limits.count('filing', whoAsks(context, app.config))
    if (seconds > 0) return tooOften(context, seconds, app.words)
    const secret = secretOf(context)
    const sealed = (values: Sent) => secret !== null && isSealed(secret, values.seal ?? '', app.config)
    const received = await receive(context, { files: app.storage.files, clock: app.clock }, sealed)
    if (typeof received === 'string') return notReceived(context, app, received)
    const { values } = received
    if (values.homepage) return context.html(refusal(app.words.refusals.trap, app.words), 400)

    if (!secret || !sealed(values)) {
      return showForm(context, app, { values, stale: true, status: 409 })
    }
    const bound = { secret, dataKey: app.config.dataKey, now: app.clock() }
    const sent = withKept(received, bound)
    const draft = Draft.safeParse(values)
    if (!draft.success || sent.faults.length > 0) {
      const faults = draft.success ? [] : faultsOf(draft.error)
      return showForm(context, app, { values, faults, files: keptView(sent, bound), status: 422 })
    }
    const filing = filingFrom(secret, { draft: draft.data, files: sent.files })
    const unproved = await toWait(app, context, { filing, proof: values.proof ?? '' })
    if (unproved > 0) {
      return showForm(context, app, { values, files: keptView(sent, bound), unproved, status: 429 })
    }
    await keep(app, { secret, filing, draft: draft.data, files: sent.files })
    return context.redirect(`${app.words.root}/receipt?f=${filing}`, 303)
  }

type Asked = { filing: string; proof: string }

/**
 * While very many file: 0 for who brings a proof, for what is filed already (its answer got lost), and for one without
 * in a quarter of an hour; else the seconds to wait.
 */
async function toWait(app: DoorParts, context: Context, { filing, proof }: Asked): Promise<number> {
  if (!(await countFiling(app)) || (await isSolved(app, proof))) return 0
  if (await app.storage.cases.byOrigin(originKey(filing))) return 0
  return app.queues.limits.count('filing-unproved', whoAsks(context, app.config))
}

type Filing = { draft: Draft; files: readonly SentFile[] }

const filingFrom = (secret: string, { draft, files }: Filing): string =>
  filingOf(
    secret,
    draft,
    files.map(({ digest }) => digest),
  )

/** The code is kept before the case that it opens, and both once. */
async function keep(
  app: DoorParts,
  { secret, filing, draft, files }: Filing & { secret: string; filing: string },
): Promise<void> {
  const key = originKey(filing)
  await app.storage.codes.keep(key, codeOf(secret, filing, app.config), app.clock())
  await openComplaint(
    app.office,
    complaintFrom(
      draft,
      { key, door: 'form' },
      { files, ...(app.words.lang === 'en' ? { language: 'en' } : {}) },
    ),
  )
}

type Issues = { issues: readonly { path: readonly PropertyKey[] }[] }

const faultsOf = ({ issues }: Issues): Field[] => [...new Set(issues.map(({ path }) => path[0] as Field))]

export function tooOften(context: Context, seconds: number, words: DoorWords) {
  context.header('Retry-After', String(seconds))
  return context.html(refusal(words.refusals.often(Math.ceil(seconds / 60)), words), 429)
}
