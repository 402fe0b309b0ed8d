import { html } from 'hono/html'
import type { City } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { kinds, stateInWords } from '../../words/labels.ts'
import { webWords } from '../../words/web/pages.ts'
import { aboutCase } from './about/about-case.ts'
import { clocks } from './clocks.ts'
import { frame, type Html } from './frame.ts'
import { identityForm } from './identity-page.ts'
import { timeline } from './timeline.ts'

const { page, product, lamps } = webWords

/**
 * All of a case that somebody with a right to it may read; the complainant's identity is never part of it.
 * `identityAt`: where those who may read it ask for it.
 */
export function casePage(
  view: CaseView,
  city: Pick<City, 'name' | 'units' | 'coordination'>,
  identityAt: string | null = null,
): Html {
  const { no, kind, state, lamp, open } = view
  return frame({
    title: `${kinds[kind]} ${no} · ${product}`,
    office: city.units.get(city.coordination)?.name ?? city.name,
    body: html`<section class="head">
      <p class="kind">${kinds[kind]}</p>
      <h1>${no}</h1>
      <p class="chips">
        <span class="chip state">${stateInWords(kind, state)}</span>
        ${open ? html`<span class="chip ${lamp}">${lamps[lamp]}</span>` : ''}
        ${isConfidential(view) ? html`<span class="chip secret">${page.confidential}</span>` : ''}
      </p>
      ${isConfidential(view) ? html`<p class="warning" role="note">${page.confidentialNote}</p>` : ''}
    </section>
    ${aboutCase(view)}
    ${clocks(view)}
    ${timeline(view)}
    ${identityAt ? identityForm(identityAt) : ''}
    <p class="note">${page.validFor}</p>`,
  })
}

const isConfidential = ({ file }: CaseView): boolean => file.kind === 'complaint' && file.facts.confidential
