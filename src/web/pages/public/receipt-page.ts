/** The receipt: to be printed, photographed or written down. */

import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import type { CaseView, ClockView } from '../../../storage/reads/case-view.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import { receiptScriptAddress } from '../../door/receipt/receipt-script.ts'
import { frame, type Html, type Page } from '../frame.ts'
import { block, pairs } from '../pieces.ts'

/** `line`: the signature, to be checked later; `address`: where the QR code leads. */
export type ReceiptView = {
  words: DoorWords
  view: CaseView
  code: string
  digest: string
  line: string
  address: string
  /** All requests of the letter, where there are several. */
  letter: Html | ''
}

export function receiptPage(receipt: ReceiptView & { file: string }): Page {
  const { words: spoken, view, digest, line, file } = receipt
  const { receipt: words, root } = spoken
  return frame({
    title: words.title,
    words: spoken,
    script: [receiptScriptAddress],
    body: html`<section class="card" data-receipt="${words.fileName(view.no)}">
      <h1>${words.heading}</h1>
      <p class="warning screen">${words.save}</p>
      ${slip(receipt)}
      <p class="screen"><a class="button" href="${root}/track?no=${view.no}">${words.track}</a></p>
      <p class="screen ways" id="ways" hidden><button class="button quiet" type="button" data-picture>${words.picture}</button> <button class="button quiet" type="button" data-print>${words.print}</button></p>
      <p class="screen"><a href="${file}" download>${words.download}</a></p>
    </section>
    ${receipt.letter}
    ${block(
      words.proof,
      html`<p class="note">${words.proofNote} <a class="screen" href="${root}/verify">${words.verify}</a></p>
      <p class="mono" data-proof>${line}</p>
      <p class="note">${words.digest}</p>
      <p class="mono">${digest}</p>`,
    )}`,
  })
}

/** What must not be lost: number and code, as text and to be scanned, and what was promised. */
export const slip = ({ words, view, code, address }: ReceiptView): Html => html`<div class="slip">
        <div>
          <p class="label">${words.receipt.no}</p><p class="big">${view.no}</p>
          <p class="label">${words.receipt.code}</p><p class="big code">${code}</p>
        </div>
        <figure class="qr">${raw(renderSVG(address))}<figcaption class="note">${words.receipt.qr}</figcaption></figure>
      </div>
      ${promise(view, words)}`

/** Who, by when, and by which rule; before it is routed only by when it will be. */
function promise(view: CaseView, spoken: DoorWords): Html {
  const { receipt: words, said } = spoken
  const running = (name: string) => view.clocks.find((clock) => clock.name === name)
  const answer = running('answer')
  const route = running('route')
  const routed = view.state !== 'received' && view.state !== 'triage'
  return pairs([
    [words.at, said.moment(view.openedAt)],
    [words.unit, routed ? view.unit.name : words.unitLater],
    [words.due, answer ? limit(answer, spoken) : route ? words.dueLater(said.due(route.due)) : null],
  ])
}

/** A limit that is no law is marked as none. */
export const limit = ({ due, standing, basis }: ClockView, { said, track }: DoorWords): string =>
  track.limit(
    said.due(due),
    standing === 'default' ? said.standing(standing) : said.standingOf(standing, basis),
  )
