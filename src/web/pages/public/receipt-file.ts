/** The receipt as a file of its own, for a browser without scripts: nothing in it leads anywhere but to the tracking page. */

import { html, raw } from 'hono/html'
import type { Html } from '../frame.ts'
import { style } from '../style.ts'
import { type ReceiptView, slip } from './receipt-page.ts'

export const receiptFile = (receipt: ReceiptView): Html => html`<!doctype html>
<html lang="${receipt.words.lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${receipt.words.receipt.title} ${receipt.view.no}</title>
  <style>${raw(style)}</style>
</head>
<body><main><section class="card">
      <h1>${receipt.words.receipt.title}</h1>
      ${slip(receipt)}
      ${receipt.letter}
      <p class="note">${receipt.words.receipt.track}: ${receipt.address}</p>
      <p class="note">${receipt.words.receipt.proof}</p>
      <p class="mono">${receipt.line}</p>
      <p class="note">${receipt.words.receipt.digest}</p>
      <p class="mono">${receipt.digest}</p>
</section></main></body>
</html>
`
