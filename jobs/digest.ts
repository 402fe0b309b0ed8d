/** Owes the morning's digest to the coordinators: one promise a day, however many schedulers ask for it. */

import type { App } from '../src/app.ts'
import { deliveryOf, recordOf } from '../src/queue/relay.ts'
import { isWorkingDay } from '../src/rules/calendar.ts'
import { toDay } from '../src/rules/deadlines.ts'

export async function oweDigest(app: App, at: Date = app.clock()): Promise<boolean> {
  const day = toDay(at)
  if (!isWorkingDay(day, app.city.calendar)) return false
  const what = {
    id: `digest.daily.${day}`,
    is: 'notice',
    say: 'digest',
    to: { desk: 'coordination' },
    with: { period: 'daily', at: at.toISOString() },
    when: 'window',
  } as const
  const record = recordOf({ no: null, version: 0 }, what, app.city, at)
  await app.storage.ledger.enter([record])
  if (record.due <= app.clock()) await app.queues.add('deliver', [deliveryOf(record)])
  return true
}
