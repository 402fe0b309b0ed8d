import { html } from 'hono/html'
import type { Entry } from '../../rules/cases/case.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import { deedInWords } from '../../words/labels.ts'
import { fullMoment, sayingsOf } from '../../words/timeline.ts'
import { webWords } from '../../words/web/pages.ts'
import type { Html } from './frame.ts'
import { block } from './pieces.ts'

const { page } = webWords

/** Everything that happened, the newest first. */
export const timeline = (view: CaseView): Html =>
  block(
    page.timeline,
    html`<ol class="timeline">${view.history.toReversed().map((entry) => happening(entry, view))}</ol>`,
  )

function happening(entry: Entry, view: CaseView): Html {
  const sayings = sayingsOf(entry, view)
  return html`<li>
        <p class="deed"><strong>${deedInWords(view.kind, entry.deed)}</strong> <span class="note"><time datetime="${entry.at.toISOString()}">${fullMoment(entry.at)}</time> · ${whoDid(entry, view)}</span></p>
        ${sayings.map(({ label, value }) => html`<p class="saying"><span class="label">${label}</span> ${value}</p>`)}
      </li>`
}

/** Officers act under their names; who filed a confidential complaint is never named, though he may be one of them. */
function whoDid({ by }: Entry, { file, nameOf }: CaseView): string {
  if (by.kind !== 'person') return page.by[by.kind]
  const hidden = file.kind === 'complaint' && file.facts.confidential && by.id === file.origin.person
  return hidden ? page.by.complainant : `${nameOf(by.unit)} ${by.name}`
}
