/** Clocks that are somebody's duty: those that the city's ladder reminds of. Windows and waits are nobody's lateness. */

import type { Case, Clock } from '../../rules/cases/case.ts'
import type { City } from '../../rules/city.ts'

export const dutyClocks = ({ ladder }: Pick<City, 'ladder'>): string[] => [
  ...new Set(ladder.flatMap(({ clocks }) => clocks)),
]

/** `from` inclusive, `to` exclusive. */
export type Within = { from?: Date; to: Date; names: readonly string[] }

/** Open cases with a duty that falls due within the span, as a query. */
export const clockWithin = ({ from, to, names }: Within): object => ({
  closedAt: null,
  clocks: {
    $elemMatch: {
      status: 'running',
      due: { ...(from ? { $gte: from } : {}), $lt: to },
      name: { $in: names },
    },
  },
})

/** The same of one case: its earliest duty within the span. */
export function dueClock({ clocks }: Pick<Case, 'clocks'>, { from, to, names }: Within): Clock | undefined {
  const within = clocks.filter(
    ({ name, status, due }) =>
      status === 'running' && names.includes(name) && (!from || due >= from) && due < to,
  )
  return within.toSorted((one, other) => one.due.getTime() - other.due.getTime())[0]
}

/** The same inside an aggregation: when that duty falls due. Sorting by the list itself would find stopped clocks. */
export function soonestWithin({ from, to, names }: Within): object {
  const running = [
    { $eq: ['$$this.status', 'running'] },
    { $in: ['$$this.name', names] },
    { $lt: ['$$this.due', to] },
  ]
  const cond = { $and: [...running, ...(from ? [{ $gte: ['$$this.due', from] }] : [])] }
  const due = { $map: { input: { $filter: { input: '$clocks', cond } }, in: '$$this.due' } }
  return { $min: due }
}
