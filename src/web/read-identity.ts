/** `POST /d/:token/identity`: who complained, for a coordinator with a reason. The reading is on the file first. */

import type { Context, Handler } from 'hono'
import { readIdentity } from '../actions/complaint/read-identity.ts'
import { perform } from '../actions/perform.ts'
import type { App } from '../app.ts'
import type { Case } from '../rules/cases/case.ts'
import { isRefused } from '../rules/refusal.ts'
import type { Officer } from '../rules/sight/roles.ts'
import { refusalInWords } from '../words/refusals.ts'
import { webWords } from '../words/web/pages.ts'
import { sentBy } from './door/sent.ts'
import { behindLink } from './linked-case.ts'
import { identityPage } from './pages/identity-page.ts'
import { refusal, refusalPage } from './pages/refusal-page.ts'

type Parts = Pick<App, 'config' | 'city' | 'clock' | 'storage' | 'office'>

export function openIdentity(app: Parts): Handler {
  return async (context) => {
    const found = await behindLink(context.req.param('token') ?? '', app)
    if (typeof found === 'string') return context.html(refusalPage(found), found === 'broken' ? 404 : 403)
    const { reason = '' } = await sentBy(context)
    return opened(context, app, { ...found, reason: reason.slice(0, 500) })
  }
}

type Wanted = { file: Case; officer: Officer; reason: string }

/** Without a key: the same form sent again is another reading, and stands on the file as one. */
async function opened(context: Context, app: Parts, { file, officer, reason }: Wanted) {
  const { office, storage, city, clock } = app
  const read = await perform(office, readIdentity, {
    no: file.no,
    actor: officer,
    input: { reason },
  })
  if (isRefused(read)) {
    const text = refusalInWords(read, { nameOf: (unit) => city.units.get(unit)?.name ?? unit })
    return context.html(refusal({ ...webWords.identity.refused, text }), 403)
  }
  const { identity: id } = read.done.facts
  const identity = id ? await storage.identities.unlock(id, { by: officer.id, reason, at: clock() }) : null
  return context.html(identityPage({ no: file.no, identity, city }))
}
