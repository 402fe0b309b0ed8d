/** Progress as a picture: one bar of four parts. Drawn as SVG, since the pages allow no inline style. */

import { html } from 'hono/html'
import type { Score } from '../../rules/cases/plan/evaluation.ts'
import { ledgerWords } from '../../words/web/ledger.ts'
import type { Html } from '../pages/frame.ts'

const width = 1000
const height = 40

type Part = { name: keyof typeof ledgerWords.legend; count: number }

/** `total`: shares of dated tasks; what is neither done nor due is not due yet. */
export function bar(score: Score, total: number): Html {
  const parts: Part[] = [
    { name: 'accepted', count: score.accepted },
    { name: 'reported', count: score.done - score.accepted },
    { name: 'late', count: score.open },
    { name: 'open', count: Math.max(0, total - score.done - score.open) },
  ]
  const whole = Math.max(1, total)
  let from = 0
  const drawn = parts.map(({ name, count }) => {
    const share = (count / whole) * width
    const rect = html`<rect class="${name}" x="${from.toFixed(1)}" y="0" width="${share.toFixed(1)}" height="${height}"/>`
    from += share
    return count > 0 ? rect : ''
  })
  const said = parts.map(({ name, count }) => `${ledgerWords.legend[name]} ${count}`).join('，')
  return html`<svg class="bar-chart" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${said}"><title>${said}</title>${drawn}</svg>`
}

export const legend = (): Html =>
  html`<p class="legend">${Object.entries(ledgerWords.legend).map(([name, label]) => html`<span class="${name}">${label}</span>`)}</p>`
