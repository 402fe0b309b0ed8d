/** The frame of every page. Text goes in through `html`, which escapes it. */

import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { City } from '../../rules/city.ts'
import { doorWords } from '../../words/web/door.ts'
import { webWords } from '../../words/web/pages.ts'
import { styleAddress } from './style.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** `wide`: a table needs the room of the screen. */
type Framed = { title: string; office?: string; body: Html; script?: string; wide?: boolean }

export function frame({ title, office, body, script, wide = false }: Framed): Html {
  const { product, tagline, skip, footer } = webWords
  const { nav } = doorWords
  return html`<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta name="color-scheme" content="light dark">
  <title>${title}</title>
  <link rel="stylesheet" href="${styleAddress}">
  ${script ? html`<script src="${script}" type="module"></script>` : ''}
</head>
<body>
  <a class="skip" href="#main">${skip}</a>
  <header class="top"><div class="bar"><a class="brand" href="/"><span class="seal" aria-hidden="true">${product.slice(0, 1)}</span><span class="name">${product}</span><span class="tagline">${tagline}</span></a>
  <nav><a href="/">${nav.file}</a><a href="/track">${nav.track}</a></nav></div></header>
  <main id="main"${wide ? html` class="wide"` : ''}>
${body}
  </main>
  ${office ? html`<footer class="bottom">${footer(office)}</footer>` : ''}
</body>
</html>
`
}

/** The office that answers for these pages. */
export const officeOf = ({
  units,
  coordination,
  name,
}: Pick<City, 'units' | 'coordination' | 'name'>): string => units.get(coordination)?.name ?? name
