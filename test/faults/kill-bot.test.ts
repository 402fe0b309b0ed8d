import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBot } from '../../src/chat/start-bot.ts'
import type { View } from '../../src/local/sandbox/workspace/shapes.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import {
  cardWith,
  cast,
  channelOf,
  complained,
  formFrom,
  pressed,
  settled,
  texts,
  units,
} from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { hatch, type Mortal } from './hatch.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ bots: 0, plans: false, timing: { ackMs: 1_000 } })
}, 60_000)
afterAll(() => world.close())

const saidSo = async (text: string) =>
  (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).filter(
    ({ facts }) => 'text' in facts && facts.text === text,
  )

/** A bot that dies at that step of what comes next, connected and alone. */
async function doomed(bot: Mortal, killAt: number): Promise<void> {
  await bot.ready
  await bot.go()
  await world.sandbox.settled()
  await bot.fallAt(killAt)
}

/** Does it while another bot is there, after the first has gone. */
async function withHeir<T>(work: () => Promise<T>): Promise<T> {
  await world.sandbox.until(() => world.sandbox.connections === 0, {
    within: 10_000,
    what: 'the death of the first',
  })
  const heir = await startBot(world.app)
  const done = await work()
  await world.sandbox.settled()
  await world.recover()
  await heir.stop()
  return done
}

/** How many steps the work takes a bot that lives. */
async function stepsOf(work: () => Promise<unknown>): Promise<number> {
  const calm = hatch(world, 'bot')
  await doomed(calm, Number.MAX_SAFE_INTEGER)
  await work()
  await settled(world)
  const steps = await calm.steps()
  calm.end()
  await calm.died
  return steps
}

test('kept, once: a bot killed between receiving a message and registering it: the message comes again', {
  timeout: 120_000,
}, async () => {
  const steps = await stepsOf(async () => world.sandbox.as(cast.complainant).dm(texts.food))
  expect(steps).toBeGreaterThan(2)

  let next = hatch(world, 'bot')
  for (let killAt = 1; killAt <= steps + 1; killAt++) {
    const text = `${texts.food}（第${killAt}次）`
    const bot = next
    await doomed(bot, killAt)
    if (killAt <= steps) next = hatch(world, 'bot')
    // Direct messages are read once, when they come: nobody looks for them later.
    world.sandbox.as(cast.complainant).dm(text)
    await Promise.race([bot.died, world.sandbox.settled()])
    bot.end()

    const [file, ...more] = await withHeir(() => world.sandbox.settled().then(() => saidSo(text)))

    expect(more).toEqual([])
    expect(await brokenPromises(world, file?.no ?? ''), `killed at step ${killAt} of ${steps}`).toEqual([])
  }
  expect(world.sandbox.lostEvents).toEqual([])
})

test('kept, once: a bot killed between saving a form and saying so: sent again, it is the same deed', {
  timeout: 120_000,
}, async () => {
  const liaison = world.sandbox.as(cast.liaison)
  const send = (view: View) => liaison.submit(view).catch(() => undefined)
  let view = await aReportToSend()
  const steps = await stepsOf(() => send(view))
  expect(steps).toBeGreaterThan(4)

  let next = hatch(world, 'bot')
  for (let killAt = 1; killAt <= steps + 1; killAt++) {
    const bot = next
    view = await aReportToSend()
    await doomed(bot, killAt)
    if (killAt <= steps) next = hatch(world, 'bot')
    await send(view)
    await Promise.race([bot.died, world.sandbox.settled()])
    bot.end()

    await withHeir(async () => (liaison.modal() ? send(view) : undefined))

    const { no } = await newest()
    const deeds = (await world.app.storage.cases.get(no))?.history.filter(({ deed }) => deed === 'progress')
    expect(deeds, `killed at step ${killAt} of ${steps}`).toHaveLength(1)
    expect(await brokenPromises(world, no)).toEqual([])
  }
})

const newest = async () => {
  const file = (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)
  if (!file) throw new Error('There is no complaint yet.')
  return file
}

/** A form filled in, with nobody there yet to take it. */
async function aReportToSend(): Promise<View> {
  const midwife = await startBot(world.app)
  await complained(world)
  await pressed(world, cast.liaison, { no: (await newest()).no, label: '签收' })
  const on = await cardWith(world, channelOf(world, units.market), '登记进展')
  const view = await formFrom(world, cast.liaison, { on, label: '登记进展' })
  await world.sandbox.as(cast.liaison).fill(view, { 进展: '已到现场。' })
  await midwife.stop()
  await world.sandbox.until(() => world.sandbox.connections === 0, { what: 'the end of the midwife' })
  return view
}
