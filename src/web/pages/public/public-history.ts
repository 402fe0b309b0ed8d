/** The file as whoever complained may read it: units are named, people are not, and unfinished work is not shown. */

import { html } from 'hono/html'
import type { Entry } from '../../../rules/cases/case.ts'
import { isTold, isToldWhole } from '../../../rules/sight/told-to-author.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import type { Saying } from '../../../words/timeline.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import type { Html } from '../frame.ts'
import { block } from '../pieces.ts'

export function publicHistory(view: CaseView, words: DoorWords): Html {
  const shown = view.history.filter(({ deed }) => isTold(deed))
  const { history } = words.track
  return block(
    history,
    html`<ol class="timeline">${shown.toReversed().map((entry) => happening(entry, view, words))}</ol>`,
  )
}

const happening = (entry: Entry, view: CaseView, words: DoorWords): Html => html`<li>
        <p class="deed"><strong>${words.said.deed(entry.deed)}</strong> <span class="note"><time datetime="${entry.at.toISOString()}">${words.said.moment(entry.at)}</time> · ${whoDid(entry, view, words)}</span></p>
        ${saidIn(entry, view, words).map(({ label, value }) => html`<p class="saying"><span class="label">${label}</span> ${value}</p>`)}
      </li>`

const saidIn = (entry: Entry, view: CaseView, { said }: DoorWords): Saying[] =>
  isToldWhole(entry.deed) ? said.sayings(entry, view) : []

const whoDid = ({ by }: Entry, view: CaseView, { track }: DoorWords): string => {
  if (by.kind === 'person') return view.nameOf(by.unit)
  return by.kind === 'complainant' ? track.you : track.by
}
