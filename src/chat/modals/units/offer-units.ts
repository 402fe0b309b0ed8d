/** What the unit fields offer while somebody types. Units that must step aside in the case are never offered. */

import type { PlainTextOption } from '@slack/web-api'
import type { Case } from '../../../rules/cases/case.ts'
import { sharersOf, waiting } from '../../../rules/cases/plan/shares.ts'
import type { Unit, UnitId } from '../../../rules/city.ts'
import { toDay } from '../../../rules/deadlines.ts'
import { findUnits } from '../../../rules/sight/find-units.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/who.ts'
import { optionOf } from '../fields.ts'
import { caseFor } from '../look/show-case.ts'
import { unpacked } from '../metadata.ts'
import { likelyUnits } from './likely-units.ts'

type Search = { query: string; metadata: string; person: Person }

/** Nothing at all for a case that this person may not see. */
export async function offerUnits(
  desk: Desk,
  { query, metadata, person }: Search,
): Promise<PlainTextOption[]> {
  const { city, clock } = desk.app
  const now = clock()
  const { no } = unpacked(metadata)
  const file = no ? await caseFor(desk, { no, person }) : null
  if (no && !file) return []
  const first: Unit[] = file?.kind === 'complaint' ? likelyUnits(file, city, now) : partiesOf(desk, file)
  const found = findUnits({ query, city, on: toDay(now), barred: file?.accused ?? [], first })
  return found.map((unit) => optionOf(unit.id, unit.name))
}

/** Whose report waits, and then whoever else has a share. */
const nearIn = (task: Case<'plan-task'>): UnitId[] => [
  ...waiting(task).map(({ unit }) => unit),
  ...sharersOf(task),
]

function partiesOf({ app }: Desk, file: Awaited<ReturnType<typeof caseFor>>): Unit[] {
  const near = file?.kind === 'dispute' ? file.facts.parties : file?.kind === 'plan-task' ? nearIn(file) : []
  return near.flatMap((id) => app.city.units.get(id) ?? [])
}
