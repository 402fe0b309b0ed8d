/** Whom a step of the ladder speaks to in this case: offices, never persons. Pure. */

import type { City, Rung, UnitId } from '../../city.ts'
import type { Case, CaseKind } from '../case.ts'
import { unheard } from '../disputes/dispute.ts'
import type { Addressee, Owed } from '../owed.ts'
import type { Step } from './sweep.ts'

export function addressees(
  { rung, clock }: Pick<Step, 'rung' | 'clock'>,
  file: Case,
  city: Pick<City, 'coordination'>,
): Addressee[] {
  // Of what is confined even the office must not hear.
  if (file.confined) return file.confined.map((person) => ({ person }))
  const offices = heardOf(rung).flatMap((office): Addressee[] => {
    if (office === 'coordination' || office === 'supervision') return [{ desk: office }]
    // What the coordination office itself owes is said at its own desk.
    return owingUnits(file, clock).map((unit) =>
      unit === city.coordination ? { desk: 'coordination' } : { unit, office },
    )
  })
  // Several offices may come to one desk: it is told once.
  const told = new Set<string>()
  return offices.filter((to) => {
    const name = JSON.stringify(to)
    return told.size < told.add(name).size
  })
}

/** What a coordinator must confirm first is said to nobody outside the desks. */
export const heardOf = ({ confirm, to }: Rung): readonly Rung['to'][number][] =>
  confirm ? to.filter((office) => office === 'coordination' || office === 'supervision') : to

/** Of a transfer: what the receiver answers by. */
const receivers: Partial<Record<CaseKind, readonly string[]>> = {
  'criminal-transfer': ['receipt', 'decide', 'reconsider'],
  transfer: ['receipt', 'object', 'result'],
}

/** Whose clock it is: in a dispute the parties talk and answer, the arbiter designates, the unit named takes over. */
export function owingUnits({ kind, unit, facts }: Case, clock: string): UnitId[] {
  if ('receiver' in facts) return [receivers[kind]?.includes(clock) ? (facts.receiver ?? unit) : unit]
  if (kind !== 'dispute' || !('parties' in facts)) return [unit]
  const { parties, applicant, arbiter, decision } = facts
  const whose: Record<string, readonly UnitId[]> = {
    negotiate: parties,
    opinion: unheard(facts),
    complete: applicant ? [applicant] : parties,
    designate: arbiter.unit ? [arbiter.unit] : [],
    'hand-over': decision ? [decision.unit] : [],
  }
  const found = whose[clock] ?? []
  return found.length > 0 ? [...found] : [unit]
}

/** A reminder that nobody needs any more: its clock has stopped, or the same step has come again since. */
export function isMoot(what: Owed, file: Case): boolean {
  if (what.is !== 'notice' || (what.say !== 'reminder' && what.say !== 'proposal')) return false
  const place = Number(what.with.entry)
  const clock = file.history[place]?.note.clock
  const rung = file.history[place]?.note.rung
  const again = file.history
    .slice(place + 1)
    .some((entry) => entry.deed === 'remind' && entry.note.clock === clock && entry.note.rung === rung)
  if (again) return true
  return !file.clocks.some((other) => other.name === clock && other.status === 'running')
}
