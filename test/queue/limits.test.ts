import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLimits } from '../../src/queue/limits.ts'
import { freshGround, type Ground } from '../ground.ts'

let ground: Ground
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

const twenty = Array.from({ length: 20 }, (_, turn) => turn)

test('two processes count together, and looking counts nothing', async () => {
  const [first, second] = [new Redis(ground.redisUrl), new Redis(ground.redisUrl)]
  const [one, other] = [openLimits(first, 'limits'), openLimits(second, 'limits')]
  for (const turn of twenty) await (turn % 2 ? one : other).count('filing', 'somebody')

  const wait = await one.wait('filing', 'somebody')
  const tooMany = await other.count('filing', 'somebody')

  expect(wait).toBeGreaterThan(0)
  expect(tooMany).toBeGreaterThan(0)
  expect(await one.wait('filing', 'somebody else')).toBe(0)
  first.disconnect()
  second.disconnect()
})

test('while Redis is away each process counts by itself', async () => {
  const away = new Redis('redis://127.0.0.1:1', {
    lazyConnect: true,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
  })
  away.on('error', () => undefined)
  const limits = openLimits(away, 'limits')
  const waits: number[] = []
  for (const _ of twenty) waits.push(await limits.count('filing', 'somebody'))

  expect(new Set(waits)).toEqual(new Set([0]))
  expect(await limits.count('filing', 'somebody')).toBeGreaterThan(0)
  expect(await limits.wait('filing', 'somebody')).toBeGreaterThan(0)
  away.disconnect()
})
