/** What an application must hold (domain practice: matter, talks, own view and its legal basis), and what of it is missing. */

import type { DisputeFacts } from './dispute.ts'

export type Lacking = 'talks' | 'view' | 'basis'

/**
 * The office checks it before it accepts; what it took up itself was never applied for. Whoever must not pass a
 * transfer on asks for a ruling at once: no talks come before that (市场监管程序规定 art. 14).
 */
export function lackingIn({ applicant, kind, talks, positions }: DisputeFacts): Lacking[] {
  if (applicant === null) return []
  const own = positions.find(({ unit }) => unit === applicant)
  const talked = kind === 'transfer-refused' || (talks ?? []).length > 0
  return [
    ...(talked ? [] : (['talks'] as const)),
    ...(own?.view ? [] : (['view'] as const)),
    ...(own?.basis ? [] : (['basis'] as const)),
  ]
}

/**
 * What only the applicant can say, and says on the form itself: without it there is nothing to be decided. Papers, the
 * record of the talks among them, may follow when the office asks for them (梁平区: 补正).
 */
export function unsaid({ view, basis }: { view: string; basis: string }): 'view' | 'basis' | null {
  if (view.trim() === '') return 'view'
  return basis.trim() === '' ? 'basis' : null
}

/** Dates of the law that run on, as each unit adds to what is known; nobody's are written over. */
export function withDates(known: string | undefined, more: string | undefined): { runningDates?: string } {
  const added = (more ?? '').trim()
  const dates = [known ?? '', known?.includes(added) ? '' : added].filter(Boolean)
  return dates.length > 0 ? { runningDates: dates.join('；') } : {}
}
