import { html } from 'hono/html'
import type { City } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { identityErased } from '../../words/cases/erased.ts'
import { kinds, stateInWords } from '../../words/labels.ts'
import { doorIn } from '../../words/web/door/door-words.ts'
import { webWords } from '../../words/web/pages.ts'
import { aboutCase } from './about/about-case.ts'
import { type PapersAt, papersBlock } from './about/papers.ts'
import { clocks } from './clocks.ts'
import { filesBlock } from './files.ts'
import { frame, type Html, type Page } from './frame.ts'
import { identityForm } from './identity-page.ts'
import { timeline } from './timeline.ts'

const { page, product, lamps } = webWords

type Beside = {
  identityAt?: string | null
  papers?: PapersAt | null
  files?: { at: string; overseer: boolean } | null
}

/**
 * All of a case that somebody with a right to it may read; the complainant's identity is never part of it.
 * Beside it: where those who may read it ask for the identity, and where its papers are to be had.
 */
export function casePage(
  view: CaseView,
  city: Pick<City, 'name' | 'units' | 'coordination'>,
  { identityAt = null, papers = null, files = null }: Beside = {},
): Page {
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
    ${files ? filesOf(view, files) : ''}
    ${clocks(view)}
    ${papers ? papersBlock(view.file, papers) : ''}
    ${timeline(view)}
    ${identityAt ? identityForm(identityAt) : identityGone(view)}
    <p class="note">${page.validFor}</p>`,
  })
}

/** That there was one, for those who come to look for it. */
function identityGone({ file }: CaseView): Html | '' {
  const stone = file.kind === 'complaint' ? file.facts.erased?.identity : undefined
  if (!stone) return ''
  return html`<p class="note">${identityErased(stone)}</p>`
}

function filesOf({ file }: CaseView, files: { at: string; overseer: boolean }): Html | '' {
  if (file.kind !== 'complaint') return ''
  const { confidential } = file.facts
  return filesBlock(file.facts.files ?? [], doorIn.zh, { ...files, confidential })
}

const isConfidential = ({ file }: CaseView): boolean => file.kind === 'complaint' && file.facts.confidential
