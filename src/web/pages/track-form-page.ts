import { html } from 'hono/html'
import type { City } from '../../rules/city.ts'
import { doorWords } from '../../words/web/door.ts'
import { frame, type Html, officeOf } from './frame.ts'

const { track: words } = doorWords

/** Asks for number and code. `wrong`: why the last try opened nothing. */
export function trackFormPage({ city, no, wrong }: { city: City; no: string; wrong?: string }): Html {
  return frame({
    title: words.title,
    office: officeOf(city),
    body: html`<section class="hero">
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
    </section>
    ${wrong ? html`<p class="warning" role="alert">${wrong}</p>` : ''}
    <form class="card" method="post" action="/track">
      <div class="field"><label for="no">${words.no}</label>
        <input type="text" id="no" name="no" value="${no}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
      <div class="field"><label for="code">${words.code}</label>
        <input type="text" id="code" name="code" class="code" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
      <button class="button" type="submit">${words.look}</button>
    </form>`,
  })
}
