/** Opening a case of any kind: numbered, saved once per origin, and what it owes handed over. */

import { countedBy } from '../rules/calendar.ts'
import { type Blank, firstEntry } from '../rules/cases/advance.ts'
import type { By, Case, CaseKind, FactsOf, Origin, StateOf } from '../rules/cases/case.ts'
import type { Owing } from '../rules/cases/owed.ts'
import type { PersonId, UnitId } from '../rules/city.ts'
import { toDay } from '../rules/deadlines.ts'
import type { Office } from './office.ts'
import { withShown } from './perform.ts'

export type Draft<K extends CaseKind> = {
  kind: K
  state: StateOf<K>
  unit: UnitId
  accused?: UnitId[]
  confined?: PersonId[]
  involve?: readonly UnitId[]
  facts: FactsOf<K>
  origin: Origin
  by: By
  owes?: readonly Owing[]
  starts?: readonly string[]
  /** Given where the number is not the next of its series. */
  no?: string
}

export type Opened<K extends CaseKind> = { file: Case<K>; isNew: boolean }

/** The same origin twice gives the case that is there. */
export async function openCase<K extends CaseKind>(office: Office, draft: Draft<K>): Promise<Opened<K>> {
  const { storage } = office
  const city = countedBy(draft.unit, office.city)
  const now = office.clock()
  const no = draft.no ?? (await storage.numbers.next(draft.kind, Number(toDay(now).slice(0, 4))))
  const { kind, state, unit, facts, origin, by } = draft
  const involved = [...new Set([unit, ...(draft.involve ?? [])])]
  const blank = {
    no,
    kind,
    state,
    unit,
    involved,
    accused: draft.accused ?? [],
    ...(draft.confined ? { confined: draft.confined } : {}),
    facts,
    origin,
    clocks: [],
    openedAt: now,
  } as Blank
  const file = firstEntry(blank, {
    by,
    owes: draft.owes ?? [],
    ...(draft.starts ? { starts: draft.starts } : {}),
    now,
    city,
  })
  const opened = await storage.cases.open(withShown(office, { ...file, history: [] }, file))
  if (opened.isNew) await office.handOver(opened.file)
  return opened as Opened<K>
}
