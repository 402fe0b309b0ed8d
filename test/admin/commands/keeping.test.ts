import mongoose from 'mongoose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../ground.ts'
import { aFile, aFolder, documentOf, zhixie } from '../at-desk.ts'

let ground: Ground
let env: NodeJS.Dict<string>
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

const own = () => {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = ground
  env ??= { MONGODB_URI, REDIS_URL, DATA_DIR: aFolder() }
  return { env }
}

const draft = () => aFile(JSON.stringify({ text: '南岸区有小贩无证卖烟，影响我们店的生意。' }))

test('seeding is harmless twice', async () => {
  const first = documentOf(await zhixie(['seed', '--json'], own()))
  const again = documentOf(await zhixie(['seed', '--json'], own()))

  expect(first.people.added).toBeGreaterThan(10)
  expect(first.tasks).toBe(53)
  expect(again).toEqual({ people: { added: 0, changed: 0 }, tasks: 0 })
})

test('the founding notice is the plan that was seeded', async () => {
  const notice = 'test/rules/notice/fixtures/notice-chongqing-2023.txt'

  const imported = documentOf(await zhixie(['plan', 'import', notice, '--json'], own()))

  expect(imported).toMatchObject({ tasks: 53, added: 0 })
})

test('people are added and changed by the file, and a wrong one changes nobody', async () => {
  const person = {
    email: 'new@zhixie.example',
    name: '新同事',
    unit: 'cq-yuzhong-market',
    roles: ['liaison'],
  }
  const take = (people: object[]) =>
    zhixie(['people', 'import', aFile(JSON.stringify(people)), '--json'], own())

  const added = documentOf(await take([person]))
  const changed = documentOf(await take([{ ...person, roles: ['leader'] }]))
  const wrong = await take([
    { ...person, name: '改名' },
    { ...person, email: 'x@zhixie.example', unit: 'nowhere' },
  ])
  const after = documentOf(await take([{ ...person, roles: ['leader'] }]))

  expect([added, changed, after]).toEqual([
    { added: 1, changed: 0 },
    { added: 0, changed: 1 },
    { added: 0, changed: 0 },
  ])
  expect(wrong.code).toBe(2)
  expect(wrong.err).toEqual([expect.stringContaining('is wrong at [1].unit')])
})

test('a sweep as of a later day reminds of what is late by then, once', async () => {
  const { no } = documentOf(await zhixie(['case', 'open', '--file', draft(), '--json'], own()))
  const inTenDays = new Date(Date.now() + 10 * 24 * 3_600_000).toISOString()

  const first = documentOf(await zhixie(['sweep', '--at', inTenDays, '--json'], own()))
  const again = documentOf(await zhixie(['sweep', '--at', inTenDays, '--json'], own()))

  expect(Object.keys(first).sort()).toEqual(['handedOver', 'lapsed', 'redelivered', 'steps', 'woken'])
  expect(first.steps).toBeGreaterThan(0)
  expect(again.steps).toBe(0)
  const { timeline } = documentOf(await zhixie(['case', 'show', no, '--json'], own()))
  expect(timeline.some(({ deed }: { deed: string }) => deed === 'remind')).toBe(true)
})

test('the digest is data for programs and text for people', async () => {
  const data = documentOf(await zhixie(['digest', 'daily', '--json'], own()))
  const { out } = await zhixie(['digest', 'weekly', '--at', '2026-11-23T09:00'], own())

  expect(data.period).toBe('daily')
  expect(data.plans[0]).toMatchObject({ total: 53 })
  expect(out.join('\n')).toContain('重庆市执法协调周报 · 2026年11月23日')
  expect(out.join('\n')).toContain('统计时段：11月16日 09:00 至 11月23日 09:00')
})

test('rule logged: the audit holds, and after a forged entry it ends with 1 and names it', async () => {
  const { no } = documentOf(await zhixie(['case', 'open', '--file', draft(), '--json'], own()))
  const before = documentOf(await zhixie(['audit', 'verify', '--json'], own()))
  const intruder = await mongoose.createConnection(ground.mongodbUri).asPromise()
  await intruder
    .collection('cases')
    .updateOne({ _id: no as never }, { $set: { 'history.0.unit': 'cq-market' } })
  await intruder.close()

  const after = await zhixie(['audit', 'verify', '--json'], own())

  expect(before).toMatchObject({ ok: true, firstBroken: null })
  expect(after.code).toBe(1)
  expect(JSON.parse(after.out.join())).toMatchObject({ ok: false, firstBroken: { no, entry: 0 } })
  expect(after.err).toEqual([expect.stringContaining(`broken at ${no}`)])
})
