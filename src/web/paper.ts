/** `POST /d/:token/papers/:name`: a paper of the case as a Word file, for whoever the link was made for. */

import type { Context, Handler } from 'hono'
import type { App } from '../app.ts'
import { makePaper } from '../documents/make-paper.ts'
import { type PaperName, paperNames } from '../documents/paper-types.ts'
import type { Case } from '../rules/cases/case.ts'
import { asRead } from '../rules/sight/as-units-read.ts'
import { paperTitles } from '../words/cases/papers/names.ts'
import { sentBy } from './door/sent.ts'
import { behindLink } from './linked-case.ts'
import { mayIssue } from './may-issue.ts'
import { refusalPage } from './pages/refusal-page.ts'

type Parts = Pick<App, 'config' | 'city' | 'clock' | 'storage'>

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function sendPaper(app: Parts): Handler {
  return async (context) => {
    const found = await behindLink(context.req.param('token') ?? '', app)
    if (typeof found === 'string') return context.html(refusalPage(found), found === 'broken' ? 404 : 403)
    const name = paperNames.find((one) => one === context.req.param('name'))
    if (!name || found.officer.roles.length === 0) return context.html(refusalPage('nothing'), 404)
    const { as } = await sentBy(context)
    const draft = as !== 'issued' || !mayIssue(found.file, found.officer, app.city)
    return sent(context, app, { name, file: asRead(found.file, found.officer, app.city), draft })
  }
}

type Wanted = { name: PaperName; file: Case; draft: boolean }

async function sent(context: Context, { config, city, clock, storage }: Parts, wanted: Wanted) {
  const { numbers } = storage
  const paper = await makePaper({ ...wanted, city, cityDir: config.cityDir, now: clock(), numbers })
  if (!paper) return context.html(refusalPage('nothing'), 404)
  const title = encodeURIComponent(`${paperTitles[wanted.name]}-${wanted.file.no}.docx`)
  context.header('Content-Disposition', `attachment; filename*=UTF-8''${title}`)
  return context.body(new Uint8Array(paper), 200, { 'Content-Type': wordFile })
}
