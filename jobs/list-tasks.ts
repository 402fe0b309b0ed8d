/** Whom a step of a task's ladder reminds: each office gets one list a day of all its tasks, not a message for each. */

import type { App } from '../src/app.ts'
import { withMirrors } from '../src/queue/mirrors.ts'
import { deliveryOf, recordOf } from '../src/queue/relay.ts'
import type { Case } from '../src/rules/cases/case.ts'
import type { Addressee } from '../src/rules/cases/owed.ts'
import { owing } from '../src/rules/cases/plan/shares.ts'
import type { City } from '../src/rules/city.ts'
import { toDay } from '../src/rules/deadlines.ts'
import { nextOpen } from '../src/rules/office-hours.ts'
import type { PromiseRecord, Said } from '../src/storage/ledger.ts'

/** `owed`: the entry of the outbox that asked for it. */
export async function listTasks(app: App, { no, owed }: { no: string; owed: string }): Promise<void> {
  const file = await app.storage.cases.get(no)
  const what = file?.owed.find(({ id }) => id === owed)
  if (file?.kind === 'plan-task' && what?.is === 'job') {
    const step = file.history[Number(what.with.entry)]
    const clock = String(step?.note.clock ?? '')
    await oweLists(app, addressees(file, clock, (what.with.offices ?? '').split(','), app.city))
  }
  await app.storage.cases.handedOver(no, [owed])
}

/** The units that owe their part still; what waits for acceptance is the desk's own. */
function addressees(
  file: Case<'plan-task'>,
  clock: string,
  offices: readonly string[],
  { coordination }: City,
): Addressee[] {
  const desks = offices.filter((office) => office === 'coordination' || office === 'supervision')
  const heard = offices.filter((office) => office === 'liaison' || office === 'leader')
  const units = clock === 'acceptance' ? [coordination] : owing(file)
  const lists = units.flatMap((unit): Addressee[] =>
    unit === coordination ? [{ desk: 'coordination' }] : heard.map((office) => ({ unit, office })),
  )
  return [...desks.map((desk): Addressee => ({ desk })), ...(heard.length > 0 ? lists : [])]
}

/** One promise a place and day: asked for again, it is the same. One that was said already goes on to the next day. */
async function oweLists(app: App, to: readonly Addressee[]): Promise<void> {
  const { storage, queues, clock } = app
  const now = clock()
  const today = to.map((place) => listFor(app, place, now))
  const there = await storage.ledger.states(today.map(({ id }) => id))
  const records = today.flatMap((record, place) => {
    const state = there.get(record.id)
    const where = to[place]
    // Another task of the same day has asked for the same list: it will stand in it.
    if (state === 'owed') return []
    return state && where ? [listFor(app, where, tomorrow(record))] : [record]
  })
  const all = withMirrors(records, app.mirrors)
  await storage.ledger.enter(all)
  const due = all.filter((record) => record.due <= now)
  await queues.add('deliver', due.map(deliveryOf))
}

const tomorrow = ({ due }: PromiseRecord): Date => new Date(due.getTime() + 24 * 3_600_000)

function listFor({ city }: App, to: Addressee, at: Date): PromiseRecord {
  const day = toDay(nextOpen({ at, hours: city.officeHours, calendar: city.calendar }))
  const what: Said = {
    id: `list.${placeName(to)}.${day}`,
    is: 'notice',
    say: 'task-list',
    to,
    with: { day },
    when: 'window',
  }
  return recordOf({ no: null, version: 0 }, what, city, at)
}

function placeName(to: Addressee): string {
  if ('desk' in to) return to.desk
  return 'office' in to ? `${to.unit}.${to.office}` : JSON.stringify(to)
}

/** How long the coordinators' report waits for the other lists of the day, milliseconds: it names all of them. */
const gathering = 20 * 60_000

/** Lists that nobody could be told of: one report a day, however many there are. */
export async function oweUnheard(app: App, { what }: Pick<PromiseRecord, 'what'>): Promise<void> {
  const day = what.is === 'notice' ? (what.with.day ?? '') : ''
  const report: Said = {
    id: `unheard.${day}`,
    is: 'notice',
    say: 'unheard-lists',
    to: { desk: 'coordination' },
    with: { day },
    when: 'window',
  }
  const record = recordOf({ no: null, version: 0 }, report, app.city, app.clock())
  const due = new Date(record.due.getTime() + gathering)
  await app.storage.ledger.enter([{ ...record, due, nextTry: due }])
}
