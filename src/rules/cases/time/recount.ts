/** A new holiday notice: the due dates that run are counted again, each change one line of the file. Pure. */

import type { City } from '../../city.ts'
import { withEntry } from '../advance.ts'
import type { Case, Clock } from '../case.ts'
import { recount } from './clocks.ts'
import { nextWake } from './sweep.ts'

/** The case as it is under the city's calendar, or null where that changes nothing. Only the calendar's name may change. */
export function underCalendar(file: Case, now: Date, city: City): Case | null {
  const stale = file.clocks.filter((clock) => isStale(clock, city))
  if (stale.length === 0) return null
  const clocks = file.clocks.map((clock) => (isStale(clock, city) ? again(clock, now, city) : clock))
  const moved = clocks.filter((clock, place) => clock.due.getTime() !== file.clocks[place]?.due.getTime())
  const after = { ...file, clocks, version: file.version + 1 } as Case
  for (const clock of moved) after.history = withEntry(after, entryFor(after, clock, { file, now, city }))
  return { ...after, wake: after.closedAt ? null : nextWake(after, city) }
}

const isStale = ({ status, span, calendar }: Clock, city: Pick<City, 'calendar'>): boolean =>
  status !== 'stopped' && span !== null && calendar !== city.calendar.version

/** A date that moves begins its ladder anew from now: nobody is late by what nobody could know. */
function again(clock: Clock, now: Date, city: City): Clock {
  const counted = recount(clock, city)
  return counted.due.getTime() === clock.due.getTime() ? counted : { ...counted, taken: [], since: now }
}

function entryFor(after: Case, clock: Clock, { file, now, city }: { file: Case; now: Date; city: City }) {
  const old = file.clocks.find(
    ({ name, from }) => name === clock.name && from.getTime() === clock.from.getTime(),
  )
  const { state, unit } = after
  const note = {
    clock: clock.name,
    before: old?.due.toISOString() ?? '',
    due: clock.due.toISOString(),
    calendar: city.calendar.version,
  }
  const by = { kind: 'bot' } as const
  return { seq: after.history.length, at: now, deed: 'recount', by, from: state, to: state, unit, note }
}
