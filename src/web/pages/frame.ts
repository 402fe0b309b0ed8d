/** The frame of every page. Text goes in through `html`, which escapes it. */

import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { City } from '../../rules/city.ts'
import { type DoorWords, doorIn } from '../../words/web/door/door-words.ts'
import { styleAddress } from './style.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A whole page, as a plain string: the server sends that at once, and anything else as a stream. */
export type Page = string | Promise<string>

type Framed = {
  title: string
  office?: string
  body: Html
  script?: readonly string[]
  /** A table needs the room of the screen. */
  wide?: boolean
  /** Left out: Chinese. */
  words?: DoorWords
  /** The page's own address without its language, where there is the same page in the other one. */
  here?: string
}

export function frame({
  title,
  office,
  body,
  script = [],
  wide = false,
  words = doorIn.zh,
  here,
}: Framed): Page {
  const { nav, root, lang, other } = words
  const { product, tagline, skip, footer } = words.frame
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <link rel="stylesheet" href="${styleAddress}">
  ${script.map((address) => html`<script src="${address}" type="module"></script>`)}
</head>
<body>
  <a class="skip" href="#main">${skip}</a>
  <header class="top"><div class="bar"><a class="brand" href="${root}/"><span class="seal" aria-hidden="true">${product.slice(0, 1)}</span><span class="name">${product}</span><span class="tagline">${tagline}</span></a>
  <nav><a href="${root}/">${nav.file}</a><a href="${root}/track">${nav.track}</a>${here ? html`<a href="${other.root}${here}" lang="${other.lang}" hreflang="${other.lang}">${other.label}</a>` : ''}</nav></div></header>
  <main id="main"${wide ? html` class="wide"` : ''}>
${body}
  </main>
  ${office ? html`<footer class="bottom">${footer(office)}</footer>` : ''}
</body>
</html>
`
  return page instanceof Promise ? page.then(String) : String(page)
}

/** The office that answers for these pages. */
export const officeOf = ({
  units,
  coordination,
  name,
}: Pick<City, 'units' | 'coordination' | 'name'>): string => units.get(coordination)?.name ?? name
