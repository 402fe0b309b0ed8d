/** A case as one line of a digest. */

import type { Case, CaseKind, CaseNo, Clock } from '../../../rules/cases/case.ts'
import type { City, Standing, UnitId } from '../../../rules/city.ts'
import { overdueFactor } from '../../../rules/ladder.ts'

export type Named = { id: UnitId; name: string }

export type Line = {
  no: CaseNo
  kind: CaseKind
  state: string
  unit: Named
  openedAt: Date
  /** The beginning of what it is about; null where the complainant asked for confidence. */
  text: string | null
  returns: number
  /** The clock that made it a line of this list. */
  clock: {
    name: string
    due: Date
    provisional: boolean
    standing: Standing | 'plan'
    factor: number | null
  } | null
}

/** `total` counts all, also those beyond the ones shown. */
export type Lines = { total: number; shown: Line[] }

/** What a line is made of, and nothing else is read from the database. */
export const lineFields = {
  no: 1,
  kind: 1,
  state: 1,
  unit: 1,
  openedAt: 1,
  clocks: 1,
  'facts.text': 1,
  'facts.matter': 1,
  'facts.confidential': 1,
  'facts.complaint': 1,
  'facts.returns.at': 1,
} as const

const mostText = 60

type About = { city: Pick<City, 'units' | 'calendar' | 'policies'>; at: Date; clock?: Clock | undefined }

/** `factor`: time used over time allowed, for a clock that is past due. */
export function lineOf(file: Case, { city, at, clock }: About): Line {
  const { no, kind, state, unit, openedAt } = file
  const returns = file.kind === 'complaint' ? file.facts.returns.length : 0
  return {
    no,
    kind,
    state,
    unit: named(unit, city),
    openedAt,
    text: textOf(file),
    returns,
    clock: clock ? clockOf(clock, at, city) : null,
  }
}

export const named = (id: UnitId, { units }: Pick<City, 'units'>): Named => ({
  id,
  name: units.get(id)?.name ?? id,
})

/** A dispute about a complaint repeats what that one says, so it is told by its parties and number alone. */
function textOf({ kind, facts }: Case): string | null {
  // What somebody is suspected of is no news for a channel.
  if (kind === 'criminal-transfer') return null
  if ('confidential' in facts) return facts.confidential ? null : clipped(facts.text)
  if ('matter' in facts) return facts.complaint ? null : clipped(facts.matter)
  return 'text' in facts ? clipped(facts.text) : null
}

/** Whole characters: half of a surrogate pair is none. */
function clipped(text: string): string {
  const signs = [
    ...text
      .slice(0, 2 * mostText)
      .replace(/\s+/g, ' ')
      .trim(),
  ]
  return signs.length > mostText ? `${signs.slice(0, mostText - 1).join('')}…` : signs.join('')
}

function clockOf(
  { name, from, due, provisional, span, policy }: Clock,
  now: Date,
  { calendar, policies }: Pick<City, 'calendar' | 'policies'>,
): Line['clock'] {
  const late = due < now
  return {
    name,
    due,
    provisional,
    standing: policies.find(({ id }) => id === policy)?.status ?? 'plan',
    factor: late ? overdueFactor({ from, due, now, unit: span?.unit ?? 'd', calendar }) : null,
  }
}
