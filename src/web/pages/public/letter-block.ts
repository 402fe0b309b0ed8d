/** All requests of one letter, with number, unit and state: on the receipt and on the tracking page of each. */

import { html } from 'hono/html'
import type { Case, CaseNo } from '../../../rules/cases/case.ts'
import type { City } from '../../../rules/city.ts'
import type { DoorWords } from '../../../words/web/door/door-words.ts'
import { letterWords } from '../../../words/web/letter.ts'
import type { Html } from '../frame.ts'
import { block } from '../pieces.ts'

/** `cases`: in order, empty for a letter with one request; `unopened`: how many have no number yet. */
export type Letter = { cases: readonly Case<'complaint'>[]; unopened: number; here: CaseNo }

export function letterBlock({ cases, unopened, here }: Letter, spoken: DoorWords, city: City): Html | '' {
  const words = letterWords[spoken.lang === 'en' ? 'en' : 'zh']
  if (unopened > 0) return block(words.title(unopened + 1), html`<p>${words.pending(unopened)}</p>`)
  if (cases.length === 0) return ''
  return block(
    words.title(cases.length),
    html`<ol class="plain">${cases.map(
      (one, place) =>
        html`<li><strong>${words.line(place + 1)} ${one.no}</strong> ${
          one.no === here
            ? words.here
            : html`<a class="screen" href="${spoken.root}/track?no=${one.no}">${words.open}</a>`
        }<br><span class="note">${unitOf(one, city) ?? words.later} · ${spoken.said.state(one.state)}</span></li>`,
    )}</ol>
      <p class="note">${words.note}</p>`,
  )
}

/** Until it is routed it lies with the desk, which answers nothing. */
const unitOf = ({ state, unit }: Case<'complaint'>, { units }: Pick<City, 'units'>): string | null =>
  state === 'received' || state === 'triage' ? null : (units.get(unit)?.name ?? unit)
