import { html } from 'hono/html'
import type { City } from '../../rules/city.ts'
import type { Identity } from '../../storage/secrets/identities.ts'
import { doorIn } from '../../words/web/door/door-words.ts'
import { webWords } from '../../words/web/pages.ts'
import { frame, type Html, officeOf, type Page } from './frame.ts'
import { pairs } from './pieces.ts'

const { identity: words } = webWords

/** Who complained, once for this reading. */
export function identityPage({
  no,
  identity,
  city,
}: {
  no: string
  identity: Identity | null
  city: City
}): Page {
  const { form } = doorIn.zh
  const facts = pairs([
    [form.enterprise, identity?.enterprise],
    [words.creditCode, identity?.creditCode],
    [form.name, identity?.name],
    [form.contact, identity?.contact],
  ])
  return frame({
    title: `${words.title} ${no}`,
    office: officeOf(city),
    body: html`<section class="card">
      <h1>${words.title} · ${no}</h1>
      <p class="warning" role="note">${words.logged}</p>
      ${identity ? facts : html`<p>${words.none}</p>`}
    </section>`,
  })
}

/** The way to it, for those who may. */
export const identityForm = (
  action: string,
): Html => html`<details class="card"><summary>${words.title}</summary>
      <form method="post" action="${action}">
        <p class="note">${words.before}</p>
        <div class="field"><label for="reason">${words.reason}</label>
          <textarea id="reason" name="reason" rows="3" maxlength="500" required></textarea></div>
        <button class="button" type="submit">${words.open}</button>
      </form></details>`
