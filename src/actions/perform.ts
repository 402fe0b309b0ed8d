/** The frame round every deed: may they, is the move open, and fact, history and what is owed in ONE write. */

import { countedBy } from '../rules/calendar.ts'
import { advance, type Outcome } from '../rules/cases/advance.ts'
import type { By, Case, CaseKind, CaseNo } from '../rules/cases/case.ts'
import { type Move, type Part, tableOf } from '../rules/cases/moves.ts'
import { cardsOf, isShown, linesOf, stepsOf } from '../rules/cases/show.ts'
import type { City } from '../rules/city.ts'
import { isRefused, type Refused } from '../rules/refusal.ts'
import { type Actor, partsIn } from '../rules/sight/roles.ts'
import { sees, sightOf } from '../rules/sight/visibility.ts'
import type { Office } from './office.ts'
import { withStruckNote } from './strike-note.ts'

export type Deciding<K extends CaseKind, Input> = {
  file: Case<K>
  input: Input
  actor: Actor
  now: Date
  city: City
}

/** A deed: the row of the table it makes use of, and the rule that decides what comes of it. */
export type Deed<K extends CaseKind, Input> = {
  kind: K
  move: string | ((deciding: Deciding<K, Input>) => string)
  /** Why there is nothing in the case to do it to; null: there is. Nobody is offered what is not there. */
  lacking?(file: Case<K>): Refused | null
  decide(deciding: Deciding<K, Input>): Outcome<K> | Refused
}

export type Asked<Input> = {
  no: CaseNo
  actor: Actor
  input: Input
  /** Names the click, form or job: the same one again changes nothing. */
  key?: string
  /** The job owed by the case that this deed is the fulfilment of. */
  fulfils?: string
  /** The case as just read, if it was; after a lost race it is read again. */
  file?: Case
}

export type Done<K extends CaseKind = CaseKind> = { done: Case<K>; again: boolean }

/** Two people may press at once: whoever loses the race is judged again by the rule. */
const attempts = 8

export async function perform<K extends CaseKind, Input>(
  office: Office,
  deed: Deed<K, Input>,
  asked: Asked<Input>,
): Promise<Done<K> | Refused> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const file = attempt === 0 && asked.file ? asked.file : await office.storage.cases.get(asked.no)
    const answer = await once(office, deed, asked, file)
    if (answer !== 'overtaken') return answer
  }
  return { refused: 'busy' }
}

async function once<K extends CaseKind, Input>(
  office: Office,
  deed: Deed<K, Input>,
  { no, actor, input, key, fulfils }: Asked<Input>,
  found: Case | null,
): Promise<Done<K> | Refused | 'overtaken'> {
  const { storage } = office
  const city = found ? countedBy(found.unit, office.city) : office.city
  if (!found || found.kind !== deed.kind || !maySee(actor, found, city))
    return { refused: 'no-such-case', no }
  const file: Case = found
  if (key && file.history.some((entry) => entry.key === key)) return { done: file as Case<K>, again: true }

  const now = office.clock()
  const deciding = { file: file as Case<K>, input, actor, now, city }
  const name = typeof deed.move === 'string' ? deed.move : deed.move(deciding)
  const move = tableOf(file.kind).moves[name]
  if (!move) throw new Error(`No move ${name} in the table of ${file.kind}; add the row or correct the deed.`)
  const hindrance = hindered({ file, actor, name, move, city })
  if (hindrance) return hindrance

  const decided = deed.decide(deciding)
  if (isRefused(decided)) return decided
  const outcome = await withStruckNote(storage, file, decided as Outcome)
  const by = byOf(actor)
  const afterwards = countedBy(outcome.unit ?? file.unit, office.city)
  const after = withShown(
    office,
    file,
    advance({ file, deed: name, move, outcome, by, ...(key ? { key } : {}), now, city: afterwards }),
  )
  const saved = await storage.cases.save(after, fulfils ? [fulfils] : [])
  if (!saved) return 'overtaken'
  await office.handOver(saved)
  return { done: saved as Case<K>, again: false }
}

/** Cards and thread lines follow from the case itself, so no deed can forget them. */
export function withShown(office: Pick<Office, 'webhook'>, before: Case, after: Case): Case {
  const first = after.owed.filter((owing) => owing.id.startsWith(`${after.no}.${after.version}.`)).length
  const shown = isShown(after) ? [...cardsOf(after), ...linesOf(before, after)] : []
  const owed = shown.map((owing, place) => ({
    ...owing,
    id: `${after.no}.${after.version}.${first + place}`,
  }))
  return withSteps(office, before, { ...after, owed: [...after.owed, ...owed] as Case['owed'] })
}

/** Owed in the write of the deed itself, as every promise is: a crash after it loses no step. */
export function withSteps({ webhook = false }: Pick<Office, 'webhook'>, before: Case, after: Case): Case {
  return webhook ? { ...after, owed: [...after.owed, ...stepsOf(before, after)] } : after
}

export function maySee(actor: Actor, file: Case, city: City): boolean {
  return actor.kind !== 'person' || sees(sightOf(actor, city), file)
}

export type Hindered = { file: Case; actor: Actor; name: string; move: Move; city: City }

/** Why somebody may not make a move now; null: nothing is in the way. The deed itself still judges. */
export function hindered({ file, actor, name, move, city }: Hindered): Refused | null {
  const parts = partsIn(file, actor, city)
  const may = move.by.some((part: Part) => parts.has(part))
  if (!may) return { refused: 'not-yours', no: file.no, by: move.by, unit: file.unit }
  if (move.from.includes(file.state)) return null
  return { refused: 'not-now', no: file.no, state: file.state, kind: file.kind, deed: name }
}

function byOf(actor: Actor): By {
  if (actor.kind !== 'person') return { kind: actor.kind }
  return { kind: 'person', id: actor.id, name: actor.name, unit: actor.unit }
}
