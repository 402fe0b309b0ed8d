/** Owes the morning's digest to the coordinators: one promise a day, however many schedulers ask for it. */

import type { App } from '../../src/app.ts'
import { withMirrors } from '../../src/queue/mirrors.ts'
import { deliveryOf, recordOf } from '../../src/queue/relay.ts'
import { isWorkingDay } from '../../src/rules/calendar.ts'
import type { Day } from '../../src/rules/city.ts'
import { toDay } from '../../src/rules/deadlines.ts'

/** The hour of the morning's digest, in the city's time. */
export const digestHour = 9

export async function oweDigest(app: App, at: Date = app.clock()): Promise<boolean> {
  const day = toDay(at)
  if (!isWorkingDay(day, app.city.calendar)) return false
  const what = {
    id: idOf(day),
    is: 'notice',
    say: 'digest',
    to: { desk: 'coordination' },
    with: { period: 'daily', at: at.toISOString() },
    when: 'window',
  } as const
  const record = recordOf({ no: null, version: 0 }, what, app.city, at)
  const records = withMirrors([record], app.mirrors)
  await app.storage.ledger.enter(records)
  if (record.due <= app.clock()) await app.queues.add('deliver', records.map(deliveryOf))
  return true
}

/** When the program first swept: mornings before that are nobody's. */
const firstSweep = 'digest.since'

/** A morning on which nobody could ask, because Redis or every scheduler was away, is made up for by the sweep. */
export async function makeUpDigest(app: App, now: Date): Promise<void> {
  const { marks, ledger } = app.storage
  const since = await marks.get(firstSweep)
  if (since === null) return marks.put(firstSweep, now.toISOString())
  const day = toDay(now)
  const morning = new Date(`${day}T${String(digestHour).padStart(2, '0')}:00:00+08:00`)
  if (now < morning || morning < new Date(since) || (await ledger.get(idOf(day)))) return
  await oweDigest(app, now)
}

const idOf = (day: Day): string => `digest.daily.${day}`
