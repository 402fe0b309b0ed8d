import { html } from 'hono/html'
import { webWords } from '../../words/web.ts'
import { frame, type Html } from './frame.ts'

type Refusal = Exclude<keyof typeof webWords.refusals, 'home'>

/** What was wrong, and what to do. It says nothing that only somebody with a right to see may know. */
export function refusalPage(refusal: Refusal): Html {
  const { title, text, todo } = webWords.refusals[refusal]
  return frame({
    title: `${title} · ${webWords.product}`,
    body: html`<section class="card refusal">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><strong>${todo}</strong></p>
      <p><a href="/">${webWords.refusals.home}</a></p>
    </section>`,
  })
}
