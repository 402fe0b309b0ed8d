import { html } from 'hono/html'
import { type DoorWords, doorIn } from '../../words/web/door/door-words.ts'
import { webWords } from '../../words/web/pages.ts'
import { frame, type Page } from './frame.ts'

type Refusal = Exclude<keyof typeof webWords.refusals, 'home'>

type Refused = Readonly<{ title: string; text: string; todo: string }>

/** What was wrong, and what to do. It says nothing that only somebody with a right to see may know. */
export const refusalPage = (name: Refusal): Page => refusal(webWords.refusals[name])

export function refusal({ title, text, todo }: Refused, words: DoorWords = doorIn.zh): Page {
  return frame({
    title: `${title} · ${words.frame.product}`,
    words,
    body: html`<section class="card refusal">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><strong>${todo}</strong></p>
      <p><a href="${words.root}/">${words.frame.home}</a></p>
    </section>`,
  })
}
