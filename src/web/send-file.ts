/** `GET /d/:token/files/:place`: a file of a complaint, to be saved; `?as=whole`: as it was sent, for overseers. */

import { Readable } from 'node:stream'
import type { Handler } from 'hono'
import type { App } from '../app.ts'
import { copiesFor } from '../rules/sight/attachments.ts'
import { sightOf } from '../rules/sight/visibility.ts'
import { behindLink } from './linked-case.ts'
import { refusalPage } from './pages/refusal-page.ts'

type Parts = Pick<App, 'config' | 'city' | 'clock' | 'storage'>

export function sendFile(app: Parts): Handler {
  return async (context) => {
    const found = await behindLink(context.req.param('token') ?? '', app)
    if (typeof found === 'string') return context.html(refusalPage(found), found === 'broken' ? 404 : 403)
    const { file, officer } = found
    const attachment =
      file.kind === 'complaint' ? file.facts.files?.[Number(context.req.param('place'))] : undefined
    if (file.kind !== 'complaint' || !attachment) return context.html(refusalPage('nothing'), 404)

    const overseer = sightOf(officer, app.city).all
    const copies = copiesFor(attachment, { overseer, confidential: file.facts.confidential })
    const whole = context.req.query('as') === 'whole'
    const all = typeof copies === 'string' ? [] : copies
    // Of a document there is one copy, which is whole; it need not be asked for as such.
    const sent = all.find((one) => one.whole === whole) ?? (whole ? undefined : all[0])
    if (!sent) return context.html(refusalPage('nothing'), 404)

    // Never by its own type: what a browser opens by itself runs with our address.
    context.header('Content-Type', 'application/octet-stream')
    context.header('Content-Disposition', `attachment; filename="${file.no}-${sent.name}"`)
    return context.body(Readable.toWeb(app.storage.files.open(sent.id)) as ReadableStream)
  }
}
