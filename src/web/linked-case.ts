/** `/d/:token`: a case whose text must not enter the chat, for the one person the link was made for. */

import type { Handler } from 'hono'
import type { App } from '../app.ts'
import type { Case } from '../rules/cases/case.ts'
import { sees, sightOf } from '../rules/sight/visibility.ts'
import { caseView } from '../storage/reads/case-view.ts'
import { type Link, readLink } from '../storage/secrets/links.ts'
import { casePage } from './pages/case-page.ts'
import { refusalPage } from './pages/refusal-page.ts'

type Parts = Pick<App, 'config' | 'city' | 'clock' | 'storage'>

export function linkedCase(app: Parts): Handler {
  return async (context) => {
    const now = app.clock()
    const link = readLink(context.req.param('token') ?? '', { config: app.config, now })
    if (link === 'broken') return context.html(refusalPage('broken'), 404)
    if (link === 'expired') return context.html(refusalPage('expired'), 403)

    const file = await seenBy(link, app)
    if (!file) return context.html(refusalPage('unseen'), 403)
    return context.html(casePage(caseView(file, now, app.city), app.city))
  }
}

/** Asked anew at each request: a link must not outlive the right to see. */
async function seenBy({ no, person }: Link, { storage, city }: Parts): Promise<Case | null> {
  const [file, record] = await Promise.all([storage.cases.get(no), storage.people.get(person)])
  if (!file || !record) return null
  return sees(sightOf({ kind: 'person', ...record }, city), file) ? file : null
}
