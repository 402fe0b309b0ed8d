import { html } from 'hono/html'
import type { CaseView, ClockView } from '../../storage/reads/case-view.ts'
import { clockInWords, standings } from '../../words/labels.ts'
import { fullDue } from '../../words/timeline.ts'
import { webWords } from '../../words/web/pages.ts'
import type { Html } from './frame.ts'
import { block } from './pieces.ts'

const { page, lamps } = webWords

/** Every clock with its due date and where the limit comes from: what is no law is marked as none. */
export function clocks({ clocks: all }: CaseView): Html {
  const live = all.filter(({ status }) => status !== 'stopped')
  const over = all.filter(({ status }) => status === 'stopped')
  const now =
    live.length > 0
      ? html`<ul class="clocks">${live.map(clock)}</ul>`
      : html`<p class="note">${page.noClocks}</p>`
  const before = html`<details><summary>${page.history}</summary><ul class="clocks">${over.map(clock)}</ul></details>`
  return block(page.clocks, html`${now}${over.length > 0 ? before : ''}`)
}

function clock({ name, due, status, provisional, lamp, overdue, basis, standing }: ClockView): Html {
  const mood = status === 'running' ? lamp : status
  const word = overdue ? page.overdue : status === 'running' ? lamps[lamp] : page.clockStatus[status]
  return html`<li class="clock ${mood}">
        <p class="clock-head"><strong>${clockInWords(name)}</strong> <span class="chip ${mood}">${word}</span></p>
        <p class="due"><time datetime="${due.toISOString()}">${fullDue(due)}</time></p>
        ${provisional ? html`<p class="note">${page.provisional}</p>` : ''}
        <p class="note"><span class="chip standing ${standing}">${standings[standing]}</span> ${basis}</p>
      </li>`
}
