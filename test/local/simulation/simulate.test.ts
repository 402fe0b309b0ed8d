import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCity } from '../../../src/city/load-city.ts'
import { readConfig } from '../../../src/config/config.ts'
import { openChance } from '../../../src/local/simulation/random.ts'
import { simulate } from '../../../src/local/simulation/simulate.ts'
import { openLog } from '../../../src/observe/log.ts'
import { freshGround, type Ground } from '../../ground.ts'

let ground: Ground
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

test('six weeks with a flushed Redis, a day without chat and a changed calendar: nothing missed, nothing doubled', async () => {
  const redis = new Redis(ground.redisUrl)
  const { mongodbUri, redisUrl } = ground
  const city = { ...(await loadCity('seeds/chongqing')), plans: [] }
  const config = { ...readConfig({}), dataKey: randomBytes(32) }
  const given = { config, city, mongodbUri, redisUrl, log: openLog('silent'), queuePrefix: '{simulated}' }
  // The Redis of the tests is shared: only what this period has put there is thrown away.
  const flush = async () => {
    const keys = await redis.keys('{simulated}*')
    if (keys.length > 0) await redis.del(...keys)
  }
  const found = await simulate(given, {
    from: new Date('2026-03-02T00:00:00+08:00'),
    to: new Date('2026-04-13T00:00:00+08:00'),
    ...{ cases: 40, seed: 7, faults: ['flush', 'chat', 'calendar'], flush },
  })
  redis.disconnect()

  expect({ missed: found.missed, doubled: found.doubled }).toEqual({ missed: 0, doubled: 0 })
  expect(found.promises).toBe(found.delivered + found.failed + found.void)
  expect(found.reminders).toBeGreaterThan(20)
  expect(found.failed).toBeGreaterThan(0)
  expect(Object.values(found.states).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(40)
}, 120_000)

test('the same seed gives the same chance, another one another', () => {
  const first = [1, 1, 2].map((seed) => {
    const chance = openChance(seed)
    return Array.from({ length: 5 }, () => chance.next())
  })

  expect(first[0]).toEqual(first[1])
  expect(first[0]).not.toEqual(first[2])
  expect(first.flat().every((share) => share >= 0 && share < 1)).toBe(true)
})
