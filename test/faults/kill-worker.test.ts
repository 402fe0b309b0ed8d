import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweep } from '../../jobs/sweep.ts'
import { startWorker } from '../../jobs/worker.ts'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { aComplaint } from '../build.ts'
import { cast, intake, texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { hatch } from './hatch.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ workers: 0, bots: 0, plans: false })
})
afterAll(() => world.close())

/** The case of a message, with the answer owed in its thread. */
async function file(): Promise<string> {
  const { channel, ts, text } = world.sandbox.as(cast.complainant).say(intake, texts.food)
  const origin = { key: `slack:T:${channel}:${ts}`, door: 'chat', channel, thread: ts } as const
  return (await openComplaint(world.app.office, aComplaint({ text, origin }))).file.no
}

async function isSettled(no: string): Promise<boolean> {
  const found = await world.app.storage.cases.get(no)
  const promises = await world.app.storage.ledger.of(no)
  const open = promises.filter(({ state, nextTry }) => state === 'owed' || nextTry !== null)
  return found?.state !== 'received' && found?.owed.length === 0 && promises.length > 0 && open.length === 0
}

async function settled(no: string, meanwhile: () => Promise<unknown> = async () => undefined): Promise<void> {
  while (!(await isSettled(no))) {
    await meanwhile()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Takes over what a dead worker has left: its claims run out, and its jobs are found stalled. */
async function inherit(no: string): Promise<void> {
  world.jump(new Date(world.now().getTime() + 61_000))
  const heir = await startWorker(world.app, world.chat, { lockMs: 200 })
  await settled(no, () => sweep(world.app))
  await heir.stop()
}

test('kept, once: killed after any step, the worker’s successor finishes without a word lost or doubled', {
  timeout: 240_000,
}, async () => {
  const calm = hatch(world, 'worker')
  await calm.ready
  const untouched = await file()
  await calm.go()
  await settled(untouched)
  const steps = await calm.steps()
  calm.end()
  expect(steps).toBeGreaterThan(10)

  const waiting = [hatch(world, 'worker'), hatch(world, 'worker')]
  for (let killAt = 1; killAt <= steps + 1; killAt++) {
    const doomed = waiting.shift() ?? hatch(world, 'worker')
    await doomed.ready
    if (killAt < steps) waiting.push(hatch(world, 'worker'))
    const no = await file()
    await doomed.fallAt(killAt)
    await doomed.go()
    await Promise.race([doomed.died, settled(no)])
    doomed.end()

    await inherit(no)

    expect(await brokenPromises(world, no), `killed at step ${killAt} of ${steps}`).toEqual([])
  }
})
