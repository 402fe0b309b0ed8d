/** Whom a step of the ladder speaks to in this case: offices, never persons. Pure. */

import type { City } from '../city.ts'
import type { Case } from './case.ts'
import type { Addressee, Owed } from './owed.ts'
import type { Step } from './sweep.ts'

export function addressees(
  { rung }: Pick<Step, 'rung'>,
  file: Case,
  city: Pick<City, 'coordination'>,
): Addressee[] {
  // What a coordinator must confirm first is said to nobody outside the desks.
  const heard = rung.confirm
    ? rung.to.filter((office) => office === 'coordination' || office === 'supervision')
    : rung.to
  const offices = heard.map((office): Addressee => {
    if (office === 'coordination' || office === 'supervision') return { desk: office }
    // What the coordination office itself owes is said at its own desk.
    if (file.unit === city.coordination) return { desk: 'coordination' }
    return { unit: file.unit, office }
  })
  // Several offices may come to one desk: it is told once.
  const told = new Set<string>()
  return offices.filter((to) => {
    const name = JSON.stringify(to)
    return told.size < told.add(name).size
  })
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
