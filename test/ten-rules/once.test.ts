import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { oweDigest } from '../../jobs/chores/digest.ts'
import { sweep } from '../../jobs/sweep.ts'
import { startTimetable, turn } from '../../jobs/timetable.ts'
import { importPlan } from '../../src/actions/plan/import-plan.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import {
  cardWith,
  cast,
  channelOf,
  complained,
  formFrom,
  intake,
  settled,
  texts,
  units,
} from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ bots: 2, workers: 2 })
}, 60_000)
afterEach(() => world.sandbox.repeatEvents(1))
afterAll(() => world.close())

const complaints = () => world.app.storage.cases.list({ kind: 'complaint' }, everything)
const newest = async () => {
  const file = (await complaints()).at(-1)
  if (file?.kind !== 'complaint') throw new Error('There is no complaint yet.')
  return file
}
const deeds = async (no: string, deed: string) =>
  (await world.app.storage.cases.get(no))?.history.filter((entry) => entry.deed === deed) ?? []

test('one message, delivered three times and to two bots, is one case with one answer and one card', async () => {
  const before = (await complaints()).length
  world.sandbox.repeatEvents(3)

  await complained(world, `${texts.food}（三遍）`)

  expect(await complaints()).toHaveLength(before + 1)
  expect(await brokenPromises(world, (await newest()).no)).toEqual([])
})

test('what was written while no bot listened is read once, by the event and by catching up', async () => {
  world.sandbox.cutConnections()

  world.sandbox.as(cast.complainant).say(intake, `${texts.food}（断线）`)
  await world.sandbox.until(() => world.sandbox.connections >= 2, { within: 20_000 })
  await settled(world)

  const found = (await complaints()).filter(({ facts }) => 'text' in facts && facts.text.includes('断线'))
  expect(found).toHaveLength(1)
})

test('the same form sent twice is one complaint', async () => {
  const before = (await complaints()).length
  const author = world.sandbox.as(cast.complainant)
  const { view } = await author.command('/zhixie 投诉')
  if (!view) throw new Error('No form.')
  await author.fill(view, { 投诉内容: `${texts.food}（表单）` })

  await Promise.all([author.submit(view), author.submit(view)].map((sent) => sent.catch(() => undefined)))
  await settled(world)

  expect(await complaints()).toHaveLength(before + 1)
})

test('two people press at once: one signs, the other is told why not', async () => {
  await complained(world, `${texts.food}（两人）`)
  const { no } = await newest()
  const card = await cardWith(world, channelOf(world, units.market), '签收')

  await Promise.all([cast.liaison, cast.leader].map((who) => world.sandbox.as(who).press(card, '签收')))
  await settled(world)

  const notes = () =>
    [cast.liaison, cast.leader]
      .flatMap((who) => world.sandbox.ephemerals(who))
      .filter(({ text }) => text.includes(no))
  // Whoever lost the race is judged again and answered after the press was acknowledged.
  await world.sandbox.until(() => notes()[0], { what: 'a note to whoever was second' })
  expect(await deeds(no, 'sign')).toHaveLength(1)
  expect(notes().map(({ text }) => text)).toEqual([expect.stringMatching(/不能签收|已经/)])
})

test('the same report sent twice is one report, though the case would take a second one', async () => {
  await complained(world, `${texts.food}（进展）`)
  const { no } = await newest()
  const liaison = world.sandbox.as(cast.liaison)
  const on = await cardWith(world, channelOf(world, units.market), '登记进展')
  const view = await formFrom(world, cast.liaison, { on, label: '登记进展' })
  await liaison.fill(view, { 进展: '已到现场。' })

  await Promise.all([liaison.submit(view), liaison.submit(view)].map((sent) => sent.catch(() => undefined)))
  await settled(world)

  expect(await deeds(no, 'progress')).toHaveLength(1)
  expect(await brokenPromises(world, no)).toEqual([])
})

test('the same job twice, and a job that comes after its work was done, change nothing', async () => {
  await complained(world, `${texts.food}（任务）`)
  const { no, version } = await newest()
  const jobs = ['a', 'b', 'c'].map((id) => ({
    name: 'route',
    data: { no, owed: `${no}.1.0` },
    id: `${no}~${id}`,
  }))

  await world.app.queues.add('cases', jobs)
  await settled(world)

  expect((await newest()).version).toBe(version)
  expect(await deeds(no, 'dispatch')).toHaveLength(1)
})

test('several sweeps at once take each step once and say it once', async () => {
  await complained(world, `${texts.food}（清扫）`)
  const { no } = await newest()
  world.jump(new Date('2026-03-12T10:00:00+08:00'))

  await Promise.all([1, 2, 3, 4].map(() => sweep(world.app)))
  await world.recover()

  const steps = (await deeds(no, 'remind')).map(({ note }) => note.step)
  expect(steps.length).toBeGreaterThan(0)
  expect(new Set(steps).size).toBe(steps.length)
  expect(await brokenPromises(world, no)).toEqual([])
})

test('two schedulers and a sweep ask for the same digest: it is said once', async () => {
  const schedulers = [startTimetable(world.app), startTimetable(world.app)]
  const morning = new Date('2026-03-13T09:00:00+08:00')
  world.jump(morning)

  await Promise.all([
    ...schedulers.map(() => turn(world.app, 'digest')),
    oweDigest(world.app),
    sweep(world.app),
  ])
  await world.recover()
  await Promise.all(schedulers.map((one) => one.stop()))

  const said = world
    .spoken()
    .filter(({ metadata }) => metadata?.event_payload.promise === 'digest.daily.2026-03-13')
  expect(said).toHaveLength(1)
})

test('the same plan imported again, and by two at once, is the same tasks', async () => {
  const tasks = () => world.app.storage.cases.count({ kind: 'plan-task' }, everything)
  const before = await tasks()
  const [plan] = world.app.city.plans
  if (!plan) throw new Error('The city has no plan.')

  const again = await Promise.all([1, 2].map(() => importPlan(world.app.office, plan, plan.id)))

  expect(again.map(({ added }) => added)).toEqual([0, 0])
  expect([before > 0, await tasks()]).toEqual([true, before])
})
