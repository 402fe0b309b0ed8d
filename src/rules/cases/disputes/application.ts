/** What an application must hold (domain practice: matter, talks, own view and its legal basis), and what of it is missing. */

import type { DisputeFacts } from './dispute.ts'

export type Lacking = 'talks' | 'view' | 'basis'

/** The office checks it before it accepts; what it took up itself was never applied for. */
export function lackingIn({ applicant, talks, positions }: DisputeFacts): Lacking[] {
  if (applicant === null) return []
  const own = positions.find(({ unit }) => unit === applicant)
  return [
    ...((talks ?? []).length === 0 ? (['talks'] as const) : []),
    ...(own?.view ? [] : (['view'] as const)),
    ...(own?.basis ? [] : (['basis'] as const)),
  ]
}
