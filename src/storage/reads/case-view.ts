/** What people look at: one view of a case for card, page, letter and command line. Codes and names, no words yet. */

import { countedBy } from '../../rules/calendar.ts'
import type { Case, CaseKind, CaseNo, Entry, Origin } from '../../rules/cases/case.ts'
import { isEnd } from '../../rules/cases/moves.ts'
import { ladderOf } from '../../rules/cases/time/sweep.ts'
import type { City, Lamp, Standing, UnitId } from '../../rules/city.ts'
import { lampOf } from '../../rules/ladder.ts'
import { dutyClocks } from './duty-clocks.ts'

export type ClockView = {
  name: string
  due: Date
  /** When it was looked at: a date of another year is named with its year. */
  at: Date
  status: 'running' | 'paused' | 'stopped'
  provisional: boolean
  lamp: Lamp
  /** A duty past due and still running. A window that has closed is a right that has ended, not lateness. */
  overdue: boolean
  /** Past due, whosever it is. */
  over: boolean
  /** Where the limit comes from, and whether that is law, practice or a default of ours. */
  basis: string
  standing: Standing | 'plan'
  /** The rule does not say whether its days are working days: counted strictly, and marked. */
  unstated: boolean
}

export type CaseView = {
  no: CaseNo
  kind: CaseKind
  state: string
  open: boolean
  unit: { id: UnitId; name: string }
  openedAt: Date
  lamp: Lamp
  clocks: ClockView[]
  file: Case
  history: readonly Entry[]
  origin: Origin
  /** Official name of a unit; the id itself for one that the city no longer lists. */
  nameOf(unit: UnitId): string
}

export function caseView(file: Case, now: Date, whole: City): CaseView {
  const city = countedBy(file.unit, whole)
  const nameOf = (unit: UnitId) => city.units.get(unit)?.name ?? unit
  const ladder = ladderOf(file, city)
  const clocks = file.clocks.map((clock) => clockView(clock, now, { ...city, ladder }))
  const { no, kind, state, openedAt, history, origin } = file
  const unit = { id: file.unit, name: nameOf(file.unit) }
  return {
    no,
    kind,
    state,
    open: !isEnd(file),
    unit,
    openedAt,
    lamp: worst(clocks),
    clocks,
    file,
    history,
    origin,
    nameOf,
  }
}

function clockView(clock: Case['clocks'][number], now: Date, city: City): ClockView {
  const policy = city.policies.find((row) => row.id === clock.policy)
  const { name, due, status, provisional } = clock
  return {
    name,
    due,
    at: now,
    status,
    provisional,
    lamp:
      status === 'running'
        ? lampOf({ clock, now, ladder: city.ladder, calendar: city.calendar, hours: city.officeHours })
        : 'green',
    overdue: status === 'running' && due < now && dutyClocks(city).includes(name),
    over: due < now,
    basis: policy?.basis ?? '',
    standing: policy?.status ?? 'plan',
    unstated: policy?.unitSource === 'unstated',
  }
}

const order: readonly Lamp[] = ['green', 'yellow', 'red']

const worst = (clocks: readonly ClockView[]): Lamp =>
  clocks.reduce<Lamp>(
    (lamp, clock) => (order.indexOf(clock.lamp) > order.indexOf(lamp) ? clock.lamp : lamp),
    'green',
  )
