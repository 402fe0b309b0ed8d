/** The engine: a case, a row of its table and what the deed decided → the case as it is afterwards. Pure. */

import type { City, UnitId } from '../city.ts'
import type { By, Case, CaseKind, Clock, Entry, FactsOf, Json, NewEntry } from './case.ts'
import { isEnd, type Move, tableOf } from './moves.ts'
import type { Owing } from './owed.ts'
import { pauseClock, recountUnder, resumeClock, startClock, stopClock } from './time/clocks.ts'
import { nextWake } from './time/sweep.ts'

/** What a deed decided; everything it leaves out stays as it is. */
export type Outcome<K extends CaseKind = CaseKind> = {
  facts?: Partial<FactsOf<K>>
  unit?: UnitId
  involve?: readonly UnitId[]
  accused?: readonly UnitId[]
  clocks?: readonly Clock[]
  note?: { [key: string]: Json }
  /** Earlier lines whose notes are destroyed with this deed. */
  erases?: (entry: Entry) => boolean
  owes?: readonly Owing[]
}

type Advance = {
  file: Case
  deed: string
  move: Move
  outcome: Outcome
  by: By
  key?: string
  now: Date
  /** Under the calendar of the unit that the case is with afterwards. */
  city: City
}

export function advance({ file, deed, move, outcome, by, key, now, city }: Advance): Case {
  const to = move.to === 'same' ? file.state : move.to
  const unit = outcome.unit ?? file.unit
  const changed = {
    ...file,
    state: to,
    unit,
    involved: [...new Set([...file.involved, unit, ...(outcome.involve ?? [])])],
    accused: [...(outcome.accused ?? file.accused)],
    facts: { ...file.facts, ...outcome.facts },
    version: file.version + 1,
    clocks: [...(outcome.clocks ?? file.clocks)],
  } as Case
  // Whoever takes over may have holidays of its own: the time that is left is counted by them.
  if (unit !== file.unit) changed.clocks = changed.clocks.map((clock) => recountUnder(clock, now, city))
  changed.clocks = runClocks({ file: changed, move, now, city })
  const ended = isEnd(changed)
  changed.closedAt = ended ? (file.closedAt ?? now) : null
  changed.wake = ended ? null : nextWake(changed, city)
  const seq = file.history.length
  changed.history = withEntry(withoutNotes(file, outcome), {
    seq,
    at: now,
    deed,
    by,
    from: file.state,
    to,
    unit,
    note: outcome.note ?? {},
    ...(key ? { key } : {}),
  })
  changed.owed = [...file.owed, ...number(outcome.owes ?? [], changed)]
  return changed
}

/** Marked here, destroyed by storage, which can compute what keeps the seal whole. */
const withoutNotes = ({ history }: Case, { erases }: Outcome): Pick<Case, 'history'> => ({
  history: erases ? history.map((entry) => (erases(entry) ? { ...entry, erased: '' } : entry)) : history,
})

/** The history with one more line; storage seals it. */
export const withEntry = (file: Pick<Case, 'history'>, entry: NewEntry): Case['history'] => [
  ...file.history,
  { ...entry, prev: '', hash: '' },
]

function runClocks({ file, move, now, city }: { file: Case; move: Move; now: Date; city: City }): Clock[] {
  if (isEnd(file)) return file.clocks.map((clock) => stopClock(clock, now))
  const restarted = [...(move.starts ?? []), ...(move.stops ?? [])]
  let clocks = file.clocks.map((clock) => (restarted.includes(clock.name) ? stopClock(clock, now) : clock))
  clocks = clocks.map((clock) => (move.pauses?.includes(clock.name) ? pauseClock(clock, now) : clock))
  clocks = clocks.map((clock) => (move.resumes?.includes(clock.name) ? resumeClock(clock, now, city) : clock))
  const once = (move.startsOnce ?? []).filter((name) => !clocks.some((clock) => clock.name === name))
  const kept = (move.keeps ?? []).filter(
    (name) => !clocks.some((clock) => clock.name === name && clock.status !== 'stopped'),
  )
  const started = [
    ...kept.map((name) => startClock({ name, file, from: now, city })),
    ...(move.starts ?? []).map((name) => startClock({ name, file, from: now, city })),
    ...once.map((name) => startClock({ name, file, from: file.openedAt, city })),
  ]
  return [...clocks, ...started]
}

/** Ids follow from the case and its version, so the same deed never owes the same thing twice. */
const number = (owes: readonly Owing[], file: Case): Case['owed'] =>
  owes.map(
    (owing, place) => ({ ...owing, id: `${file.no}.${file.version}.${place}` }) as Case['owed'][number],
  )

type Opening = { by: By; owes: readonly Owing[]; starts?: readonly string[]; now: Date; city: City }
export type Blank = Pick<
  Case,
  | 'no'
  | 'kind'
  | 'state'
  | 'unit'
  | 'involved'
  | 'accused'
  | 'confined'
  | 'facts'
  | 'clocks'
  | 'openedAt'
  | 'origin'
>

/** A case that has just come in: its first entry, its first clocks, and what is owed for it. */
export function firstEntry(blank: Blank, { by, owes, starts, now, city }: Opening): Case {
  const under = city.ladderVersion ? { ladder: city.ladderVersion } : {}
  const opened = { ...blank, ...under, history: [], owed: [], version: 0, closedAt: null, wake: null } as Case
  const move: Move = { from: [], to: 'same', by: [], starts: starts ?? tableOf(blank.kind).starts }
  return advance({ file: opened, deed: 'open', move, outcome: { owes }, by, now, city })
}
