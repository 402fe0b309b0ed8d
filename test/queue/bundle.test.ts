import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliver } from '../../jobs/delivery/deliver.ts'
import { sweepCase } from '../../src/actions/sweep-case.ts'
import { holdersToday } from '../../src/chat/places.ts'
import type { PersonRecord } from '../../src/storage/people.ts'
import { dispatched } from '../build.ts'
import { type AnApp, anApp } from '../jobs/an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const market = 'cq-yuzhong-market'
let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
}, 60_000)
afterAll(() => stage.close())

const reminder = (id: string) => ({
  id,
  is: 'notice' as const,
  say: 'reminder' as const,
  to: { unit: market, office: 'leader' as const },
  with: { entry: '0' },
  when: 'window' as const,
})

test('beyond the measure of a day reminders become one list, each with the name of the list that tells of it', async () => {
  const { app } = stage
  const cap = app.city.dailyCap ?? 0
  const ids: string[] = []
  for (let nth = 0; nth < cap + 3; nth++) {
    const file = await dispatched(app.office)
    ids.push(`${file.no}.cap`)
    await app.office.handOver({ ...file, owed: [reminder(`${file.no}.cap`)] })
  }
  const states = await app.storage.ledger.states(ids)
  const list = `cases.${market}.leader.2026-03-09`
  const last = await app.storage.ledger.get(ids.at(-1) ?? '')

  expect(cap).toBe(10)
  expect(ids.map((id) => states.get(id))).toEqual([...Array(cap).fill('owed'), 'void', 'void', 'void'])
  expect(last?.reason).toBe(`told in ${list}`)
  expect(await app.storage.ledger.get(list)).toMatchObject({ state: 'owed', what: { say: 'case-list' } })
})

test('handed over again after a crash the last that fits is not put into a list as well', async () => {
  const { app } = stage
  const cap = app.city.dailyCap ?? 0
  const owed = Array.from({ length: cap }, (_, nth) => ({
    ...reminder(`again.${nth}`),
    to: { unit: 'cq-yubei-market', office: 'leader' as const },
  }))
  const file = await dispatched(app.office, { unit: 'cq-yubei-market' })
  for (const owing of [...owed, ...owed]) await app.office.handOver({ ...file, owed: [owing] })

  expect(await app.storage.ledger.get('cases.cq-yubei-market.leader.2026-03-09')).toBeNull()
})

test('what is critical is said by itself, whatever came before', async () => {
  const { app } = stage
  const file = await dispatched(app.office)
  const { understood } = file.facts
  const critical = { ...file, facts: { ...file.facts, understood: { ...understood, urgency: 'critical' } } }
  await app.office.handOver({ ...critical, owed: [reminder(`${file.no}.cap`)] } as never)

  expect((await app.storage.ledger.states([`${file.no}.cap`])).get(`${file.no}.cap`)).toBe('owed')
})

test('the list tells of what the office owes when it is read, and of nothing else', async () => {
  const { app } = stage
  const said: string[] = []
  const chat = {
    mouth: {
      post: async (_: unknown, saying: { blocks?: unknown }) => {
        said.push(JSON.stringify(saying.blocks))
        return { channel: 'D1', ts: '1.0' }
      },
    } as never,
    places: async () => [{ channel: 'D1', owner: market, discreet: false }],
  }
  stage.jump(new Date('2026-03-11T10:00:00+08:00'))
  const file = await dispatched(app.office)
  stage.jump(new Date('2026-03-13T10:00:00+08:00'))
  for (let turn = 0; turn < 5; turn++) await sweepCase(app.office, file.no)
  await deliver(app, chat, `cases.${market}.leader.2026-03-09`)

  expect(said.join()).toContain(file.no)
  expect(said.join()).toContain('件临期或逾期')
})

const person = (name: string, but: Partial<PersonRecord> = {}): PersonRecord => ({
  ...{ id: name, name, unit: market, roles: ['leader'] },
  ...but,
})

test('who is away is not spoken to: the others hear it, then the deputies, then nobody', () => {
  const away = { absent: { from: '2026-03-09', to: '2026-03-13' } } as const
  const deputy = person('丙', { roles: [], deputyFor: ['leader'] })
  const named = (people: PersonRecord[], on: '2026-03-10' | '2026-03-14') =>
    holdersToday(people, ['leader'], on).map(({ name }) => name)

  expect(named([person('甲', away), person('乙'), deputy], '2026-03-10')).toEqual(['乙'])
  expect(named([person('甲', away), deputy], '2026-03-10')).toEqual(['丙'])
  expect(named([person('甲', away), deputy], '2026-03-14')).toEqual(['甲'])
  expect(named([person('甲', away)], '2026-03-10')).toEqual([])
})
