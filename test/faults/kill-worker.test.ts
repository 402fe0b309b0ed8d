import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweep } from '../../jobs/sweep.ts'
import { openComplaint } from '../../src/actions/complaint/open-complaint.ts'
import { aComplaint } from '../build.ts'
import { openWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ workers: 0, bots: 0 })
})
afterAll(() => world.close())

const intake = '涉企投诉'

/** The case's message, with the answer owed in its thread. */
async function file(): Promise<string> {
  const said = world.sandbox.as('文静').say(intake, '渝中区解放碑一家餐馆卖没有标签的散装食品，请查处。')
  const origin = {
    key: `slack:T:${said.channel}:${said.ts}`,
    door: 'chat',
    channel: said.channel,
    thread: said.ts,
  } as const
  const { file } = await openComplaint(world.app.office, aComplaint({ text: said.text, origin }))
  return file.no
}

function worker(killAt: number): ChildProcess {
  const { app, sandbox } = world
  const { botToken, apiUrl } = sandbox
  const orders = {
    mongodbUri: world.ground.mongodbUri,
    redisUrl: world.ground.redisUrl,
    botToken,
    apiUrl,
    dataKey: app.config.dataKey.toString('base64'),
    at: world.now().toISOString(),
    killAt,
  }
  return fork('test/faults/mortal-worker.ts', [JSON.stringify(orders)], { execArgv: ['--import', 'tsx'] })
}

/** Every message of the bot about the case: cards in channels and answers in threads, by what they are. */
function said(no: string): string[] {
  return world
    .spoken()
    .filter((message) => JSON.stringify([message.text, message.blocks]).includes(no))
    .map(
      (message) =>
        `${message.channel}:${message.thread_ts ?? ''}:${(message.metadata?.event_payload as { promise?: string })?.promise}`,
    )
}

test('kept, once: killed before or after any step, the worker’s successor finishes without a word lost or doubled', {
  timeout: 240_000,
}, async () => {
  const untouched = await file()
  const calm = worker(0)
  await settled(untouched)
  calm.send('steps')
  const [{ step: steps }] = (await once(calm, 'message')) as [{ step: number }]
  calm.kill('SIGKILL')
  expect(steps).toBeGreaterThan(10)

  for (let killAt = 1; killAt <= steps; killAt++) {
    const no = await file()
    const doomed = worker(killAt)
    await Promise.race([once(doomed, 'exit'), settled(no)])
    doomed.kill('SIGKILL')
    // Claims of the dead one run out, and stalled jobs are found.
    world.jump(new Date(world.now().getTime() + 61_000))
    const heir = worker(0)
    await sweepUntilSettled(no)
    heir.kill('SIGKILL')

    const promises = await world.app.storage.ledger.of(no)
    expect(
      promises.map((promise) => [promise.id, promise.state]),
      `killed at step ${killAt}`,
    ).toEqual(promises.map((promise) => [promise.id, 'delivered']))
    expect(said(no).length, `killed at step ${killAt}`).toBe(promises.length)
    expect(new Set(said(no)).size).toBe(said(no).length)
  }
})

async function isSettled(no: string): Promise<boolean> {
  const found = await world.app.storage.cases.get(no)
  const promises = await world.app.storage.ledger.of(no)
  const open = promises.filter((promise) => promise.state === 'owed' || promise.nextTry !== null)
  return found?.state !== 'received' && found?.owed.length === 0 && promises.length > 0 && open.length === 0
}

async function settled(no: string): Promise<void> {
  while (!(await isSettled(no))) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function sweepUntilSettled(no: string): Promise<void> {
  while (!(await isSettled(no))) {
    await sweep(world.app)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
