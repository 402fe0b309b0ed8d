/** What people decided about a complaint that routing may learn from: a choice that the chosen unit has accepted. */

import type { Case, Entry } from '../../cases/case.ts'
import type { City, UnitId } from '../../city.ts'
import type { Kind } from '../decision.ts'
import type { Labelled } from '../evaluation/mark.ts'

/** `by`: a coordinator named the unit, or a dispute was decided. */
export type Choice = {
  label: Labelled
  matter: string | null
  unit: UnitId
  by: 'assign' | 'ruling'
  at: Date
}

const accepted = new Set(['signed', 'waiting', 'in-review', 'answered', 'closed'])

/**
 * Null where there is nothing to learn: nobody chose, the unit has not taken the case, the text is confidential, or
 * somebody is accused; who must step aside follows from rules, never from habit.
 */
export function choiceIn(file: Case<'complaint'>, city: Pick<City, 'units'>): Choice | null {
  const { facts, accused, state, unit, history } = file
  if (facts.confidential || accused.length > 0 || facts.understood?.recusal || !accepted.has(state))
    return null
  const entry = history.findLast(isChoice)
  if (!entry || entry.unit !== unit) return null
  const line = city.units.get(unit)?.line ?? unit
  const department = city.units.get(line)?.name
  if (!department) return null
  const { kind, domain, district, matter } = facts.understood ?? {}
  return {
    matter: matter ?? null,
    unit,
    by: entry.note.designatedBy ? 'ruling' : 'assign',
    at: entry.at,
    label: {
      id: file.no,
      text: facts.text,
      department,
      accusedUnit: null,
      ...(kind ? { kind: kind as Kind } : {}),
      ...(domain ? { domain } : {}),
      ...(district ? { district } : {}),
    },
  }
}

/** The bot hands over what a dispute has decided; what it dispatches by itself is no choice of anybody. */
const isChoice = ({ deed, by, note }: Entry): boolean =>
  deed === 'assign' && (by.kind === 'person' || note.designatedBy !== undefined)

export type Habit = { matter: string; unit: UnitId; times: number; since: Date }

/** How often each unit was chosen for each matter, and since when; most often first. */
export function habitsIn(choices: readonly Choice[]): Habit[] {
  const habits = new Map<string, Habit>()
  for (const { matter, unit, at } of choices) {
    const key = `${matter} ${unit}`
    const known = habits.get(key)
    habits.set(key, {
      matter: matter ?? '',
      unit,
      times: (known?.times ?? 0) + 1,
      since: known && known.since < at ? known.since : at,
    })
  }
  return [...habits.values()].sort((one, other) => other.times - one.times)
}
