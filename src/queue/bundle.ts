/** More reminders than one office can take in a day become one list; what is critical is said by itself in any case. */

import type { Case } from '../rules/cases/case.ts'
import type { City } from '../rules/city.ts'
import { toDay } from '../rules/deadlines.ts'
import type { Ledger, PromiseRecord } from '../storage/ledger.ts'

type Notice = Extract<PromiseRecord['what'], { is: 'notice' }>
type Addressed = PromiseRecord & { what: Notice & { to: { unit: string; office: 'liaison' | 'leader' } } }

type Parts = {
  ledger: Pick<Ledger, 'remindersTo' | 'states'>
  city: Pick<City, 'dailyCap'>
  file: Partial<Case>
}

/**
 * The records as they are entered: beyond the day's measure a reminder is void, with the name of the list that tells
 * of its case, and the list is owed once for the office and day.
 */
export async function bundled(
  records: readonly PromiseRecord[],
  { ledger, city, file }: Parts,
): Promise<PromiseRecord[]> {
  const { dailyCap } = city
  if (!dailyCap || isCritical(file)) return [...records]
  const all: PromiseRecord[] = []
  for (const record of records) {
    if (isReminder(record) && (await isTooMany(record, ledger, dailyCap))) all.push(...inList(record))
    else all.push(record)
  }
  return all
}

/** Handed over again after a crash a reminder stays as it was entered, and is not counted beside itself. */
async function isTooMany(
  { id, what, due }: Addressed,
  ledger: Parts['ledger'],
  cap: number,
): Promise<boolean> {
  if ((await ledger.remindersTo(what.to, toDay(due))) < cap) return false
  return !(await ledger.states([id])).has(id)
}

const isReminder = (record: PromiseRecord): record is Addressed =>
  record.what.is === 'notice' && record.what.say === 'reminder' && 'office' in record.what.to

const isCritical = (file: Partial<Case>): boolean =>
  file.kind === 'complaint' && file.facts?.understood?.urgency === 'critical'

function inList(record: Addressed): PromiseRecord[] {
  const { to } = record.what
  const day = toDay(record.due)
  const id = `cases.${to.unit}.${to.office}.${day}`
  const what = { id, is: 'notice', say: 'case-list', to, with: { day }, when: 'window' } as const
  return [
    { ...record, state: 'void', nextTry: null, settledAt: record.madeAt, reason: `told in ${id}` },
    { ...record, id, no: null, what },
  ]
}
