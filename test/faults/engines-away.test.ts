import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { sign } from '../../src/actions/complaint/sign.ts'
import { perform } from '../../src/actions/perform.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { anOfficer, done } from '../build.ts'
import { cast, intake, texts, units } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { type OwnEngines, ownEngines } from './own-engines.ts'

let world: World
let engines: OwnEngines
beforeAll(async () => {
  engines = await ownEngines()
  world = await openWorld({ ground: engines, plans: false })
}, 60_000)
afterAll(() => world.close())

/** Numbers of the complaints with this mark in their text. */
async function registered(mark: string): Promise<string[]> {
  const found = await world.app.storage.cases.list({ kind: 'complaint' }, everything)
  return found.filter(({ facts }) => 'text' in facts && facts.text.includes(mark)).map(({ no }) => no)
}

function complain(mark: string, count: number): void {
  for (let one = 1; one <= count; one++)
    world.sandbox.as(cast.complainant).say(intake, `${texts.food}（${mark}${one}）`)
}

async function allBroken(nos: readonly string[]): Promise<string[]> {
  return (await Promise.all(nos.map((no) => brokenPromises(world, no)))).flat()
}

/** Until the program has found it again. */
async function redisIsBack(): Promise<void> {
  await engines.startRedis()
  await vi.waitUntil(
    () =>
      world.app.queues.ping().then(
        () => true,
        () => false,
      ),
    { timeout: 10_000 },
  )
}

test('kept: Redis is emptied in the middle of the work: nothing is lost, nothing said twice', async () => {
  complain('清空', 12)
  await world.sandbox.until(() => world.spoken().length > 3)

  await engines.flushAll()
  await world.sandbox.settled()
  await world.recover()

  const nos = await registered('清空')
  expect(nos).toHaveLength(12)
  expect(await allBroken(nos)).toEqual([])
})

test('kept: Redis is away: complaints are registered and acknowledged all the same, and told when it is back', async () => {
  await engines.stopRedis()

  complain('停机', 5)
  await world.sandbox.settled()
  const meanwhile = await registered('停机')
  await redisIsBack()
  await world.recover()

  expect(meanwhile).toHaveLength(5)
  expect(world.sandbox.lostEvents).toEqual([])
  expect(await allBroken(meanwhile)).toEqual([])
})

test('kept: Redis goes away under the worker’s hands and comes back', async () => {
  const before = world.spoken().length
  complain('中断', 8)
  await world.sandbox.until(() => world.spoken().length > before + 3)

  await engines.stopRedis()
  await redisIsBack()
  await world.sandbox.settled()
  await world.recover()

  const nos = await registered('中断')
  expect(nos).toHaveLength(8)
  expect(await allBroken(nos)).toEqual([])
})

test('kept: MongoDB ends by kill -9 under intake, routing and delivery, and comes back', async () => {
  complain('数据库', 8)

  engines.killMongo()
  await world.sandbox.settled()
  await world.recover()

  const nos = await registered('数据库')
  expect(nos).toHaveLength(8)
  expect(await allBroken(nos)).toEqual([])
})

test('kept, once: deeds under way while MongoDB restarts are done, each once, and say so', async () => {
  const market = anOfficer(units.market)
  complain('签收', 6)
  await world.sandbox.settled()
  await world.recover()
  const nos = await registered('签收')

  const signing = nos.map((no) =>
    perform(world.app.office, sign, { no, actor: market, input: {}, key: `k:${no}` }),
  )
  engines.killMongo()
  const signed = (await Promise.all(signing)).map(done)
  await world.recover()

  expect(signed.map(({ state }) => state)).toEqual(nos.map(() => 'signed'))
  const stored = await Promise.all(nos.map((no) => world.app.storage.cases.get(no)))
  expect(stored.map((file) => file?.history.filter(({ deed }) => deed === 'sign').length)).toEqual(
    nos.map(() => 1),
  )
  expect(await allBroken(nos)).toEqual([])
})
