/** Due dates computed a second with the explanation off, and a simulated period. */

import { loadCity } from '../../src/city/load-city.ts'
import { readConfig } from '../../src/config/config.ts'
import { simulate } from '../../src/local/simulation/simulate.ts'
import { openLog } from '../../src/observe/log.ts'
import { deadline, explainDeadline } from '../../src/rules/deadlines.ts'
import type { Figure } from './figure.ts'
import type { Engine } from './ground.ts'
import { redisOf } from './reminders/redis-of.ts'

const rounds = 200_000
const spans = [
  { amount: 15, unit: 'wd' },
  { amount: 60, unit: 'd' },
  { amount: 2, unit: 'wd' },
  { amount: 3, unit: 'mo' },
] as const

export async function clocks(engines: Engine): Promise<Figure[]> {
  const city = { ...(await loadCity('seeds/chongqing')), plans: [] }
  const { calendar } = city
  const first = new Date('2026-01-05T09:00:00+08:00').getTime()
  const given = Array.from({ length: 1_000 }, (_, place) => ({
    from: new Date(first + place * 6 * 3_600_000),
    span: spans[place % spans.length] ?? spans[0],
    calendar,
  }))
  const plain = perSecond(rounds, (place) => deadline(given[place % given.length] as (typeof given)[number]))
  const told = perSecond(rounds / 10, (place) =>
    explainDeadline(given[place % given.length] as (typeof given)[number]),
  )
  const played = await play(engines, city)
  return [
    {
      ...{
        name: 'due dates computed, one core',
        value: plain,
        unit: '/s',
        aim: '200,000',
        met: plain >= 200_000,
      },
      beside: { name: 'with each day explained', value: told },
    },
    {
      ...{
        name: 'simulated cases',
        value: played.cases / played.seconds,
        unit: '/s',
        aim: 'told',
        met: true,
      },
      beside: { name: 'promises said', value: played.said / played.seconds },
    },
    {
      ...{ name: 'of its promises, missed or doubled', value: played.missed + played.doubled, unit: '' },
      ...{ beside: { name: 'promises', value: played.promises }, aim: 'none' },
      met: played.missed + played.doubled === 0,
    },
  ]
}

/** Two months of 100 cases with all three mishaps. */
async function play({ mongodbUri, redisUrl }: Engine, city: Awaited<ReturnType<typeof loadCity>>) {
  const config = { ...readConfig({}), dataKey: Buffer.alloc(32, 7) }
  const redis = redisOf(redisUrl)
  const found = await simulate(
    { config, city, mongodbUri, redisUrl, dbName: 'played', log: openLog('silent') },
    {
      from: new Date('2026-03-02T00:00:00+08:00'),
      to: new Date('2026-05-01T00:00:00+08:00'),
      ...{ cases: 100, seed: 1, faults: ['flush', 'chat', 'calendar'] },
      flush: async () => void (await redis.flushall()),
    },
  )
  redis.disconnect()
  return found
}

function perSecond(times: number, work: (place: number) => unknown): number {
  for (let place = 0; place < times / 10; place++) work(place)
  const began = performance.now()
  for (let place = 0; place < times; place++) work(place)
  return times / ((performance.now() - began) / 1000)
}
