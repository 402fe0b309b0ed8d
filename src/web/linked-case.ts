/** `/d/:token`: a case whose text must not enter the chat, for the one person the link was made for. */

import type { Handler } from 'hono'
import { hindered } from '../actions/perform.ts'
import type { App } from '../app.ts'
import type { Case } from '../rules/cases/case.ts'
import { complaintMoves } from '../rules/cases/complaint/complaint.ts'
import { asRead } from '../rules/sight/as-units-read.ts'
import type { Officer } from '../rules/sight/roles.ts'
import { sees, sightOf } from '../rules/sight/visibility.ts'
import { caseView } from '../storage/reads/case-view.ts'
import { readLink } from '../storage/secrets/links.ts'
import { mayIssue } from './may-issue.ts'
import type { PapersAt } from './pages/about/papers.ts'
import { casePage } from './pages/case-page.ts'
import { refusalPage } from './pages/refusal-page.ts'

type Parts = Pick<App, 'config' | 'city' | 'clock' | 'storage'>

export function linkedCase(app: Parts): Handler {
  return async (context) => {
    const token = context.req.param('token') ?? ''
    const found = await behindLink(token, app)
    if (typeof found === 'string') return context.html(refusalPage(found), found === 'broken' ? 404 : 403)
    const view = caseView(asRead(found.file, found.officer, app.city), app.clock(), app.city)
    return context.html(
      casePage(view, app.city, {
        identityAt: mayReadIdentity(found, app) ? `/d/${token}/identity` : null,
        papers: papersFor(found, token, app),
        files: { at: `/d/${token}/files`, overseer: sightOf(found.officer, app.city).all },
      }),
    )
  }
}

type Behind = { file: Case; officer: Officer }

/** What a link opens. Asked anew at each request: a link must not outlive the right to see. */
export async function behindLink(
  token: string,
  { config, city, clock, storage }: Parts,
): Promise<Behind | 'broken' | 'expired' | 'unseen'> {
  const link = readLink(token, { config, now: clock() })
  if (typeof link === 'string') return link
  const [file, record] = await Promise.all([storage.cases.get(link.no), storage.people.get(link.person)])
  if (!file || !record) return 'unseen'
  const officer: Officer = { kind: 'person', ...record }
  return sees(sightOf(officer, city), file) ? { file, officer } : 'unseen'
}

/** Papers are for officers; whoever complained gets theirs from the office. */
function papersFor({ file, officer }: Behind, token: string, { city }: Pick<Parts, 'city'>): PapersAt | null {
  if (officer.roles.length === 0) return null
  return { at: `/d/${token}/papers`, mayIssue: mayIssue(file, officer, city) }
}

function mayReadIdentity({ file, officer }: Behind, { city }: Pick<Parts, 'city'>): boolean {
  if (file.kind !== 'complaint' || !file.facts.identity) return false
  const move = complaintMoves.moves.readIdentity
  return !hindered({ file, actor: officer, name: 'readIdentity', move, city })
}
