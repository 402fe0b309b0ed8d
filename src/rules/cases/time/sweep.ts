/** What time itself makes of a case: steps of the ladder that are owed, clocks that ran out. Pure. */

import type { City, Rung } from '../../city.ts'
import { nextRungAt, rungsOwed } from '../../ladder.ts'
import type { Case, Clock } from '../case.ts'
import { tableOf } from '../moves.ts'

/** One step of the ladder that is owed now. `id` names the repetition, so that it is taken once. */
export type Step = { clock: string; rung: Rung; id: string; at: Date }

type Rules = Pick<City, 'ladder' | 'ladders' | 'calendar' | 'officeHours'>

/** A changed ladder is for cases to come: those that are under way keep the one that they began with. */
export const ladderOf = (file: Pick<Case, 'ladder'>, city: Pick<City, 'ladder' | 'ladders'>) =>
  (file.ladder && city.ladders?.get(file.ladder)) || city.ladder

export function stepsOwed(file: Case, now: Date, city: Rules): Step[] {
  const ladder = ladderOf(file, city)
  return running(file).flatMap((clock) =>
    rungsOwed({ clock, now, ladder, calendar: city.calendar, hours: city.officeHours }).map((owed) => ({
      ...owed,
      clock: clock.name,
    })),
  )
}

/** The move that the bot makes by itself, if a clock that ends by itself has run out. */
export function lapsed(file: Case, now: Date): string | null {
  const { lapses } = tableOf(file.kind)
  const over = running(file).find((clock) => lapses[clock.name] && clock.due <= now)
  return over ? (lapses[over.name] ?? null) : null
}

/** The next moment at which one of the two will have something to say; null: nothing by itself. */
export function nextWake(file: Case, city: Rules): Date | null {
  const { lapses } = tableOf(file.kind)
  const ladder = ladderOf(file, city)
  const moments = running(file).flatMap((clock) => {
    const step = nextRungAt({ clock, ladder, calendar: city.calendar, hours: city.officeHours })
    return [...(step ? [step] : []), ...(lapses[clock.name] ? [clock.due] : [])]
  })
  return moments.length === 0 ? null : new Date(Math.min(...moments.map((moment) => moment.getTime())))
}

const running = (file: Case): Clock[] => file.clocks.filter((clock) => clock.status === 'running')
