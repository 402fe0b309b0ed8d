import { html } from 'hono/html'
import type { App } from '../../app.ts'
import { webWords } from '../../words/web.ts'
import { frame, type Html } from './frame.ts'

/** What this is, and how to reach the office; in the sandbox a way into it. */
export function homePage({ city, config }: Pick<App, 'city' | 'config'>): Html {
  const { title, heading, lead, how, channel, direct, command, next, steps } = webWords.home
  return frame({
    title,
    office: city.units.get(city.coordination)?.name ?? city.name,
    body: html`<section class="hero">
      <h1>${heading}</h1>
      <p class="lead">${lead(city.name)}</p>
      ${config.slack.mode === 'sandbox' ? sandbox() : ''}
    </section>
    <section class="card">
      <h2>${how}</h2>
      <ul>
        <li>${channel(city.channels.intake)}</li>
        <li>${direct}</li>
        <li>${command}</li>
      </ul>
    </section>
    <section class="card">
      <h2>${next}</h2>
      <ol class="steps">${steps.map((step) => html`<li>${step}</li>`)}</ol>
    </section>`,
  })
}

const sandbox = (): Html => html`<p><a class="button" href="/sandbox">${webWords.home.sandbox}</a></p>
      <p class="note">${webWords.home.sandboxNote}</p>`
