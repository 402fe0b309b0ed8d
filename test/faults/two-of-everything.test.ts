import { afterAll, beforeAll, expect, test } from 'vitest'
import { turn } from '../../jobs/timetable.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, intake, texts } from '../chat/cast.ts'
import { brokenPromises, saidAbout } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { hatch, type Mortal } from './hatch.ts'

let world: World
let crews: Mortal[]
beforeAll(async () => {
  world = await openWorld({ workers: 0, bots: 0, plans: false })
  // Each a process of its own with a worker, a bot and a scheduler.
  crews = [hatch(world, 'all'), hatch(world, 'all')]
  await Promise.all(crews.map(({ ready }) => ready))
  await Promise.all(crews.map((crew) => crew.go()))
}, 60_000)
afterAll(async () => {
  for (const crew of crews) crew.end()
  await world.close()
})

const many = 60
/** Two whole crews beside the other tests: a small machine takes its time, and nothing here depends on it. */
const patience = 240_000

test('kept, once: two workers, two bots and two schedulers: every complaint once, one card each, nothing doubled', {
  timeout: patience,
}, async () => {
  world.sandbox.repeatEvents(2)
  for (let one = 1; one <= many; one++)
    world.sandbox.as(cast.complainant).say(intake, `${texts.food}（第${one}家）`)
  await world.sandbox.settled({ within: patience / 3 })
  await Promise.all([turn(world.app, 'digest'), turn(world.app, 'sweep'), turn(world.app, 'sweep')])
  await world.settle()

  const files = await world.app.storage.cases.list({ kind: 'complaint' }, everything)
  const broken = await Promise.all(files.map(({ no }) => brokenPromises(world, no)))
  const cards = files.map(({ no }) =>
    saidAbout(world, no).filter(({ metadata }) => String(metadata?.event_payload.promise).includes('.card.')),
  )
  const digests = world.spoken().filter(({ text }) => text.includes('晨报'))
  expect(world.sandbox.connections).toBe(2)
  expect(new Set(files.map(({ facts }) => ('text' in facts ? facts.text : ''))).size).toBe(many)
  expect(files).toHaveLength(many)
  expect(broken.flat()).toEqual([])
  expect(cards.map(({ length }) => length)).toEqual(files.map(() => 1))
  expect(digests).toHaveLength(1)
  expect(world.sandbox.lostEvents).toEqual([])
})

test('one of the two dies in the middle: the other finishes', { timeout: patience }, async () => {
  const [first, second] = crews
  const before = world.spoken().length
  for (let one = 1; one <= 10; one++)
    world.sandbox.as(cast.complainant).say(intake, `${texts.food}（再第${one}家）`)
  await world.sandbox.until(() => world.spoken().length > before + 2)

  first?.end()
  await first?.died
  await world.sandbox.settled({ within: patience / 3 })
  world.jump(new Date(world.now().getTime() + 61_000))
  await second?.tellTime()
  await world.recover()

  const files = await world.app.storage.cases.list({ kind: 'complaint' }, everything)
  const broken = await Promise.all(files.map(({ no }) => brokenPromises(world, no)))
  expect(files).toHaveLength(many + 10)
  expect(broken.flat()).toEqual([])
})
