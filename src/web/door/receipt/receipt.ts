/** `GET /receipt`: number and code, for the browser that filed, and for a short while only. */

import { setTimeout as wait } from 'node:timers/promises'
import type { Handler } from 'hono'
import type { Case } from '../../../rules/cases/case.ts'
import { asWritten } from '../../../rules/cases/complaint/letter.ts'
import { caseView } from '../../../storage/reads/case-view.ts'
import { ofOneLetter } from '../../../storage/reads/of-one-letter.ts'
import { codeInGroups } from '../../../storage/secrets/codes.ts'
import { digestOf, signReceipt } from '../../../storage/secrets/receipts.ts'
import { letterBlock } from '../../pages/public/letter-block.ts'
import { receiptFile } from '../../pages/public/receipt-file.ts'
import { type ReceiptView, receiptPage } from '../../pages/public/receipt-page.ts'
import { refusal } from '../../pages/refusal-page.ts'
import { codeOf, originKey, secretOf } from '../browser.ts'
import type { DoorParts } from '../door.ts'

/** How long the page may be loaded again: an answer lost on a bad network must not cost the code. Milliseconds. */
const shownFor = 10 * 60_000

export const receipt =
  (app: DoorParts): Handler =>
  async (context) => {
    const secret = secretOf(context)
    const filing = context.req.query('f') ?? ''
    const found = secret ? await app.storage.cases.byOrigin(originKey(filing)) : null
    const gone = () => refusal(app.words.refusals.shown, app.words)
    if (!secret || found?.kind !== 'complaint') return context.html(gone(), 404)
    const code = codeOf(secret, filing, app.config)
    if (!(await app.storage.codes.fits(found.origin.key, code))) return context.html(gone(), 404)
    if (await isOver(app, found)) return context.html(gone(), 410)

    const routed = await untilRouted(app, found)
    const proof = { no: routed.no, at: routed.openedAt, digest: digestOf(asWritten(routed.facts)) }
    const receipt: ReceiptView = {
      words: app.words,
      view: caseView(routed, app.clock(), app.city),
      letter: letterBlock(
        {
          cases: await ofOneLetter(app.storage, routed),
          unopened: routed.facts.unopened?.length ?? 0,
          here: routed.no,
        },
        app.words,
        app.city,
      ),
      code: codeInGroups(code),
      digest: proof.digest,
      line: signReceipt(proof, app.config.dataKey),
      address: `${app.config.publicUrl}${app.words.root}/track?no=${routed.no}`,
    }
    if (context.req.query('as') !== 'file') {
      return context.html(receiptPage({ ...receipt, file: `${app.words.root}/receipt?f=${filing}&as=file` }))
    }
    const name = encodeURIComponent(`${app.words.receipt.fileName(routed.no)}.html`)
    context.header('Content-Disposition', `attachment; filename*=UTF-8''${name}`)
    return context.html(receiptFile(receipt))
  }

/** The first look sets the mark that ends it. */
async function isOver({ storage, clock }: DoorParts, { no }: Case): Promise<boolean> {
  const key = `receipt:${no}`
  const now = clock().getTime()
  const until = await storage.marks.get(key)
  if (until === null) await storage.marks.put(key, String(now + shownFor))
  return until !== null && Number(until) < now
}

const pollMs = 100
const mostPolls = 15

/** A worker routes at once; where none is at hand the receipt does not wait for it. */
async function untilRouted(app: DoorParts, file: Case<'complaint'>): Promise<Case<'complaint'>> {
  const polls = (await app.queues.attended()) ? mostPolls : 0
  let latest = file
  for (let poll = 0; poll < polls && latest.state === 'received'; poll += 1) {
    await wait(pollMs)
    const again = await app.storage.cases.get(file.no)
    if (again?.kind === 'complaint') latest = again
  }
  return latest
}
