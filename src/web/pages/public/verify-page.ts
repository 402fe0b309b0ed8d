import { html } from 'hono/html'
import type { City } from '../../../rules/city.ts'
import type { Receipt } from '../../../storage/secrets/receipts.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import { frame, type Html, officeOf, type Page } from '../frame.ts'
import { block } from '../pieces.ts'

/** `attested`: null where the line is not ours; left out where none was given yet. */
type VerifyView = {
  words: DoorWords
  city: City
  key: string
  line: string
  attested: Receipt | null | undefined
}

export function verifyPage({ words: spoken, city, key, line, attested }: VerifyView): Page {
  const { verify: words, root } = spoken
  return frame({
    title: words.title,
    words: spoken,
    here: '/verify',
    office: officeOf(city),
    body: html`<section class="hero"><h1>${words.heading}</h1><p class="lead">${words.lead}</p></section>
    ${attested === undefined ? '' : outcome(attested, spoken)}
    <form class="card" method="get" action="${root}/verify">
      <div class="field"><label for="line">${words.line}</label>
        <textarea id="line" name="line" class="mono" rows="4" maxlength="400" required spellcheck="false">${line.slice(0, 400)}</textarea></div>
      <button class="button" type="submit">${words.check}</button>
    </form>
    ${block(words.key, html`<p class="mono">${key}</p>`)}`,
  })
}

function outcome(attested: Receipt | null, { verify: words, said }: DoorWords): Html {
  if (!attested)
    return html`<div class="warning" role="alert"><p><strong>${words.bad}</strong></p><p>${words.badText}</p></div>`
  const { no, at, digest } = attested
  return html`<div class="done" role="status"><p><strong>${words.good}</strong></p>
      <p>${words.goodText(no, said.moment(at))}</p>
      <p>${words.digest}</p><p class="mono">${digest}</p></div>`
}
