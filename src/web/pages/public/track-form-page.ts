import { html } from 'hono/html'
import type { City } from '../../../rules/city.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import { frame, officeOf, type Page } from '../frame.ts'

/** `wrong`: why the last try opened nothing. */
type TrackForm = { words: DoorWords; city: City; no: string; wrong?: string }

/** Asks for number and code. */
export function trackFormPage({ words: spoken, city, no, wrong }: TrackForm): Page {
  const { track: words, root } = spoken
  return frame({
    title: words.title,
    words: spoken,
    here: '/track',
    office: officeOf(city),
    body: html`<section class="hero">
      <h1>${words.heading}</h1>
      <p class="lead">${words.lead}</p>
    </section>
    ${wrong ? html`<p class="warning" role="alert">${wrong}</p>` : ''}
    <form class="card" method="post" action="${root}/track">
      <div class="field"><label for="no">${words.no}</label>
        <input type="text" id="no" name="no" value="${no}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
      <div class="field"><label for="code">${words.code}</label>
        <input type="text" id="code" name="code" class="code" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"></div>
      <button class="button" type="submit">${words.look}</button>
      <p class="note"><a href="${root}/lost">${spoken.lost.link}</a></p>
    </form>`,
  })
}
