import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Finding } from '../../../src/admin/doctor/finding.ts'
import { freshGround, type Ground } from '../../ground.ts'
import { aFile, aFolder, zhixie } from '../at-desk.ts'

let ground: Ground
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

type Told = { code: number; err: string[]; ok: boolean; checks: Finding[] }

async function doctor(env: NodeJS.Dict<string> = {}, now?: Date): Promise<Told> {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = ground
  const settings = { MONGODB_URI, REDIS_URL, DATA_DIR: aFolder(), ...env }
  const { code, out, err } = await zhixie(['doctor', '--json'], { env: settings, ...(now && { now }) })
  return { code, err, ...JSON.parse(out.join()) }
}

const failed = ({ checks }: Told) => checks.filter(({ status }) => status === 'fail')

/** Chongqing with one file changed. */
function aCity(file: string, change: (content: never) => unknown): string {
  const folder = aFolder()
  cpSync('seeds/chongqing', folder, { recursive: true })
  const path = join(folder, file)
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as never)))
  return folder
}

test('servers and city in order are well, and say what they are', async () => {
  const told = await doctor()

  expect(told).toMatchObject({ code: 0, ok: true, err: [] })
  expect(failed(told)).toEqual([])
  for (const what of ['MongoDB', 'Redis']) {
    expect(told.checks.find((check) => check.what === what)).toMatchObject({
      status: 'ok',
      found: expect.stringMatching(/^\d/),
    })
  }
})

test('every wrong setting is named with how to mend it', async () => {
  const told = await doctor({ PORT: 'abc', SLACK_BOT_TOKEN: 'xoxb-1' })

  expect(told).toMatchObject({ code: 1, ok: false })
  expect(failed(told).map(({ what }) => what)).toEqual(['PORT', 'SLACK_BOT_TOKEN', 'DATA_KEY'])
  expect(failed(told).every(({ mend }) => mend?.includes('.env'))).toBe(true)
})

test('servers that do not answer fail, and everything else is still looked at', async () => {
  const told = await doctor({ REDIS_URL: 'redis://127.0.0.1:1' })

  expect(failed(told)).toMatchObject([{ what: 'Redis', mend: '请启动服务器，或改正 REDIS_URL' }])
  expect(told.checks.some(({ what, status }) => what === 'MongoDB' && status === 'ok')).toBe(true)
  expect(told.err).toEqual([expect.stringMatching(/^1 of \d+ checks failed/)])
})

test('a Redis that throws work away fails', async () => {
  const redis = new Redis(ground.redisUrl)
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru')

  const told = await doctor().finally(async () => {
    await redis.config('SET', 'maxmemory-policy', 'noeviction')
    await redis.quit()
  })

  expect(failed(told)).toMatchObject([{ what: 'Redis', found: '内存淘汰策略为 allkeys-lru' }])
})

test('every fault of the city is told with its place', async () => {
  const folder = aCity('people.json', (people: object[]) => [
    ...people,
    { name: '无名', unit: 'nowhere', roles: ['boss'] },
  ])

  const told = await doctor({ CITY_DIR: folder })

  expect(failed(told).length).toBeGreaterThan(0)
  expect(failed(told)[0]?.what).toMatch(/^people\.json \[\d+\]/)
})

test('nobody to coordinate is a fault', async () => {
  const folder = aCity('people.json', (people: { roles: string[] }[]) =>
    people.map((person) => ({ ...person, roles: person.roles.filter((role) => role !== 'coordinator') })),
  )

  expect(failed(await doctor({ CITY_DIR: folder }))).toMatchObject([
    { what: 'people.json', found: '没有协调员' },
  ])
})

test.each`
  now             | status    | found                     | why
  ${'2025-06-02'} | ${'ok'}   | ${'2025、2026 年'}        | ${'this year and the next are there'}
  ${'2026-06-02'} | ${'warn'} | ${'没有 2027 年放假安排'} | ${'the next is not out before November'}
  ${'2027-01-04'} | ${'fail'} | ${'没有 2027 年放假安排'} | ${'this year without its notice makes dates wrong'}
`('on $now the calendar is $status: $why', async ({ now, status, found }) => {
  const { checks } = await doctor({}, new Date(now))

  expect(checks.find(({ what }) => what === 'holidays.json')).toMatchObject({
    status,
    found: expect.stringContaining(found),
  })
})

test('a unit that holds a case but has nobody to speak to is named', async () => {
  const draft = aFile(
    JSON.stringify({ text: '城口县葛城街道一家餐馆炒菜油烟很大，没有装净化器，请县生态环境局处理。' }),
  )
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = ground
  const env = { MONGODB_URI, REDIS_URL, DATA_DIR: aFolder() }
  const opened = await zhixie(['case', 'open', '--file', draft, '--json'], { env })
  const { unit } = JSON.parse(opened.out.join())

  const { checks } = await doctor()

  expect(unit.name).toContain('城口县')
  expect(checks.find(({ what }) => what === '承办单位人员')).toMatchObject({
    status: 'warn',
    found: expect.stringContaining(unit.name),
  })
})
