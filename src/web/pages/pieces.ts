/** Small pieces that several parts of a page are made of. */

import { html } from 'hono/html'
import type { Html } from './frame.ts'

export type Pair = readonly [label: string, value: string | null | undefined]

export const block = (title: string, content: Html): Html => html`<section class="card">
      <h2>${title}</h2>
      ${content}
    </section>`

/** Labels with their values; pairs without a value are left out. */
export function pairs(given: readonly Pair[]): Html {
  const filled = given.filter(([, value]) => value)
  return html`<dl>${filled.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`
}

/** A person's own words, line breaks kept. */
export const quoted = (text: string): Html => html`<blockquote>${text}</blockquote>`

/** A block with a quotation, where there is something to quote. */
export const quotedBlock = (title: string, text: string | undefined): Html | '' =>
  text ? block(title, quoted(text)) : ''
