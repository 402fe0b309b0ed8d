import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditPromises } from '../../jobs/chores/audit-promises.ts'
import { followCalendar } from '../../jobs/chores/follow-calendar.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { digest } from '../../src/storage/reads/digest.ts'
import { digestText } from '../../src/words/digest.ts'
import { dispatched } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')

let stage: AnApp
let pings = 0
const watcher = createServer((_, response) => {
  pings += 1
  response.end()
})
beforeAll(async () => {
  await new Promise<void>((done) => watcher.listen(0, '127.0.0.1', done))
  const heartbeatUrl = `http://127.0.0.1:${(watcher.address() as AddressInfo).port}/`
  stage = await anApp(monday, { config: { heartbeatUrl } })
}, 60_000)
afterAll(async () => {
  await stage.close()
  watcher.close()
})

test('the auditor calls the watcher while all is well; once something is missed it is silent there and tells the desk', async () => {
  const { app } = stage
  const well = await auditPromises(app)
  const before = pings
  await dispatched(app.office)
  stage.jump(new Date(app.clock().getTime() + 3 * 86_400_000))
  const missed = await auditPromises(app)
  await auditPromises(app)
  const told = await app.storage.ledger.get(`missed.${app.clock().toISOString().slice(0, 13)}`)

  expect(well).toEqual({ promises: 0, cases: 0, outboxes: 0 })
  expect(before).toBe(1)
  expect(missed.promises + missed.cases).toBeGreaterThan(0)
  expect(pings).toBe(before)
  expect(told).toMatchObject({ what: { say: 'missed', to: { desk: 'coordination' } } })
})

test('a new holiday notice is followed once, for every open case', async () => {
  const { app } = stage
  const newer = {
    ...app,
    city: { ...app.city, calendar: { ...app.city.calendar, version: 'newer' } },
  }
  newer.office = { ...app.office, city: newer.city }
  const first = await followCalendar(newer)
  const again = await followCalendar(newer)

  expect(first.counted).toBeGreaterThan(0)
  expect(again).toEqual({ counted: 0, moved: 0 })
})

test('from December on a missing year is an alarm in the digest', async () => {
  const { storage, city } = stage.app
  const at = (day: string) =>
    digest({ storage, city, sight: everything, period: 'daily', at: new Date(`${day}T09:00:00+08:00`) })

  expect((await at('2026-11-30')).yearMissing).toBeNull()
  expect((await at('2026-12-01')).yearMissing).toBe(2027)
  expect(digestText(await at('2026-12-01'))).toContain('2027 年放假安排尚未录入')
})
