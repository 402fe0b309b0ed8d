import { html } from 'hono/html'
import { webWords } from '../../words/web/pages.ts'
import { frame, type Html } from './frame.ts'

type Refusal = Exclude<keyof typeof webWords.refusals, 'home'>

type Refused = Readonly<{ title: string; text: string; todo: string }>

/** What was wrong, and what to do. It says nothing that only somebody with a right to see may know. */
export const refusalPage = (name: Refusal): Html => refusal(webWords.refusals[name])

export function refusal({ title, text, todo }: Refused): Html {
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
