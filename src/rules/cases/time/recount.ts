/** A new holiday notice: the due dates that run are counted again, each change one line of the file. Pure. */

import type { City } from '../../city.ts'
import { withEntry } from '../advance.ts'
import type { Case, Clock } from '../case.ts'
import { isStale, recountUnder } from './clocks.ts'
import { nextWake } from './sweep.ts'

/** The case as it is under the city's calendar, or null where that changes nothing. Only the calendar's name may change. */
export function underCalendar(file: Case, now: Date, city: City): Case | null {
  const stale = file.clocks.filter((clock) => isStale(clock, city))
  if (stale.length === 0) return null
  const clocks = file.clocks.map((clock) => recountUnder(clock, now, city))
  const moved = clocks.filter((clock, place) => clock.due.getTime() !== file.clocks[place]?.due.getTime())
  const after = { ...file, clocks, version: file.version + 1 } as Case
  for (const clock of moved) after.history = withEntry(after, entryFor(after, clock, { file, now, city }))
  return { ...after, wake: after.closedAt ? null : nextWake(after, city) }
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
