/** `POST /complaints`: files once, and sends on to the receipt. */

import type { Context, Handler } from 'hono'
import { complaintFrom, Draft } from '../../actions/complaint/filing/draft.ts'
import { openComplaint } from '../../actions/complaint/filing/open-complaint.ts'
import type { DoorWords, Field } from '../../words/web/door/door-words.ts'
import { refusal } from '../pages/refusal-page.ts'
import { whoAsks } from './address.ts'
import { codeOf, filingOf, isSealed, originKey, secretOf } from './browser.ts'
import type { DoorParts } from './door.ts'
import { showForm } from './form.ts'
import { sentBy } from './sent.ts'

export const file =
  (app: DoorParts): Handler =>
  async (context) => {
    const seconds = await app.queues.limits.count('filing', whoAsks(context, app.config))
    if (seconds > 0) return tooOften(context, seconds, app.words)
    const values = await sentBy(context)
    if (values.homepage) return context.html(refusal(app.words.refusals.trap, app.words), 400)

    const secret = secretOf(context)
    if (!secret || !isSealed(secret, values.seal ?? '', app.config)) {
      return showForm(context, app, { values, stale: true, status: 409 })
    }
    const draft = Draft.safeParse(values)
    if (!draft.success) return showForm(context, app, { values, faults: faultsOf(draft.error), status: 422 })
    return context.redirect(`${app.words.root}/receipt?f=${await keep(app, secret, draft.data)}`, 303)
  }

/** The code is kept before the case that it opens, and both once. Gives the filing. */
async function keep(app: DoorParts, secret: string, draft: Draft): Promise<string> {
  const filing = filingOf(secret, draft)
  const key = originKey(filing)
  await app.storage.codes.keep(key, codeOf(secret, filing, app.config), app.clock())
  await openComplaint(app.office, complaintFrom(draft, { key, door: 'form' }))
  return filing
}

type Issues = { issues: readonly { path: readonly PropertyKey[] }[] }

const faultsOf = ({ issues }: Issues): Field[] => [...new Set(issues.map(({ path }) => path[0] as Field))]

export function tooOften(context: Context, seconds: number, words: DoorWords) {
  context.header('Retry-After', String(seconds))
  return context.html(refusal(words.refusals.often(Math.ceil(seconds / 60)), words), 429)
}
