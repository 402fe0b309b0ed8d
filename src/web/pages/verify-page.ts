import { html } from 'hono/html'
import type { City } from '../../rules/city.ts'
import type { Receipt } from '../../storage/secrets/receipts.ts'
import { fullMoment } from '../../words/timeline.ts'
import { doorWords } from '../../words/web/door.ts'
import { frame, type Html, officeOf } from './frame.ts'
import { block } from './pieces.ts'

const { verify: words } = doorWords

/** `attested`: null where the line is not ours; left out where none was given yet. */
type VerifyView = { city: City; key: string; line: string; attested: Receipt | null | undefined }

export function verifyPage({ city, key, line, attested }: VerifyView): Html {
  return frame({
    title: words.title,
    office: officeOf(city),
    body: html`<section class="hero"><h1>${words.heading}</h1><p class="lead">${words.lead}</p></section>
    ${attested === undefined ? '' : outcome(attested)}
    <form class="card" method="get" action="/verify">
      <div class="field"><label for="line">${words.line}</label>
        <textarea id="line" name="line" class="mono" rows="4" maxlength="400" required spellcheck="false">${line.slice(0, 400)}</textarea></div>
      <button class="button" type="submit">${words.check}</button>
    </form>
    ${block(words.key, html`<p class="mono">${key}</p>`)}`,
  })
}

function outcome(attested: Receipt | null): Html {
  if (!attested)
    return html`<div class="warning" role="alert"><p><strong>${words.bad}</strong></p><p>${words.badText}</p></div>`
  const { no, at, digest } = attested
  return html`<div class="done" role="status"><p><strong>${words.good}</strong></p>
      <p>${words.goodText(no, fullMoment(at))}</p>
      <p>${words.digest}</p><p class="mono">${digest}</p></div>`
}
