/** 分派: the router's decision on a new or returned complaint. Sure → the unit has it; unsure → the coordinators choose. */

import type { Case, CaseNo, Json } from '../../rules/cases/case.ts'
import { categoryOf, type Understanding } from '../../rules/cases/complaint/facts.ts'
import type { Owing } from '../../rules/cases/owed.ts'
import type { City, UnitId } from '../../rules/city.ts'
import { toDay } from '../../rules/deadlines.ts'
import { isRecused, withPrincipals } from '../../rules/recusal.ts'
import { stewardOf } from '../../rules/sight/roles.ts'
import type { Deed } from '../perform.ts'

/** What routing came to: the unit if it is sure, and what it understood either way. */
export type Routed = {
  understood: Understanding
  unit: UnitId | null
  sure: boolean
  accused: readonly UnitId[]
  /** Earlier complaints that may be about the same. */
  like?: readonly CaseNo[]
}

export const route: Deed<'complaint', Routed> = {
  kind: 'complaint',
  move: ({ file, input, city, now }) => (destination(file, input, city, now) ? 'dispatch' : 'triage'),
  decide({ file, input, city, now }) {
    const accused = withPrincipals([...file.accused, ...input.accused], city.units)
    const unit = destination(file, input, city, now) ?? stewardOf(accused, city)
    const named = unit !== stewardOf(accused, city)
    const like = file.state === 'received' ? (input.like ?? []) : []
    return {
      unit,
      accused,
      facts: {
        understood: input.understood,
        ...(named ? { interim: undefined } : {}),
        ...(like.length > 0 ? { like: [...like] } : {}),
      },
      note: {
        reasons: input.understood.reasons as Json,
        confidence: input.understood.confidence,
        category: category(file, input),
      },
      owes: file.state === 'received' ? [registered, ...(isNews(like) ? [likelyDuplicate(like)] : [])] : [],
    }
  },
}

const registered: Owing = { is: 'notice', say: 'registered', to: { origin: true }, with: {}, when: 'now' }

/** The second and the third of a kind are told of; who reports it after that makes no news of it, but a wave. */
const newsUpTo = 2
const isNews = (like: readonly CaseNo[]): boolean => like.length > 0 && like.length <= newsUpTo

/** Two complaints are made one by people, never by likeness alone. */
const likelyDuplicate = (like: readonly CaseNo[]): Owing => ({
  is: 'notice',
  say: 'likely-duplicate',
  to: { desk: 'coordination' },
  with: { others: like.join('、') },
  when: 'window',
})

/** A returned case goes to the unit proposed instead, else to the router's choice; never back to who returned it. */
function destination(
  file: Case<'complaint'>,
  { unit, sure, accused, understood }: Routed,
  city: City,
  now: Date,
): UnitId | null {
  const returners = file.facts.returns.map((gone) => gone.unit)
  const barred = [...file.accused, ...accused]
  const open = (id: UnitId | null | undefined): id is UnitId =>
    typeof id === 'string' &&
    !returners.includes(id) &&
    isActive(id, city, now) &&
    !isRecused(id, barred, city.units)
  const proposed = file.facts.returns.at(-1)?.proposed
  if (open(proposed)) return proposed
  if (returners.length === 0) return sure && open(unit) ? unit : null
  return [unit, ...understood.alternatives].find(open) ?? null
}

export function isActive(id: UnitId, city: Pick<City, 'units'>, now: Date): boolean {
  const unit = city.units.get(id)
  const today = toDay(now)
  return unit !== undefined && (unit.validFrom ?? today) <= today && today <= (unit.validTo ?? today)
}

const category = (file: Case<'complaint'>, { accused, understood }: Routed): string =>
  categoryOf({ accused, facts: { ...file.facts, understood } })
