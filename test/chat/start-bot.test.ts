import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { App } from '../../src/app.ts'
import { type Bot, startBot } from '../../src/chat/start-bot.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { openWorld, type World } from '../world.ts'
import { cardWith, cast, channelOf, formFrom, intake, settled, texts, units, wordsOf } from './cast.ts'

let world: World

beforeAll(async () => {
  world = await openWorld({ bots: 0 })
}, 60_000)
afterAll(() => world.close())

async function running(app: App): Promise<Bot> {
  const bot = await startBot(app)
  onTestFinished(() => bot.stop())
  return bot
}

const withText = async (text: string) =>
  (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).filter(
    (file) => file.kind === 'complaint' && file.facts.text === text,
  )

test('once: two bots on one workspace make one case of a message that comes twice to each', async () => {
  await running(world.app)
  await running(world.app)
  world.sandbox.repeatEvents(4)

  world.sandbox.as(cast.complainant).say(intake, `${texts.food}两个机器人。`)
  await settled(world)
  world.sandbox.repeatEvents(1)

  expect(await withText(`${texts.food}两个机器人。`)).toHaveLength(1)
})

test('HTTP mode: signed requests to the listener are answered', async () => {
  const { botToken, apiUrl, signingSecret } = world.sandbox
  const slack = { mode: 'http', botToken, apiUrl, signingSecret } as const
  const bot = await running({ ...world.app, config: { ...world.app.config, slack } })
  const server = createServer((request, response) => bot.requestListener?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    world.sandbox.deliverTo(undefined)
    server.close()
  })
  world.sandbox.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`)

  world.sandbox.as(cast.complainant).say(intake, `${texts.food}签名请求。`)
  await settled(world)
  const shown = await world.sandbox.as(cast.complainant).command('/zhixie 帮助')

  expect(bot.connected()).toBe(true)
  expect(await withText(`${texts.food}签名请求。`)).toHaveLength(1)
  expect(wordsOf(shown.message)).toContain('/zhixie 投诉')
})

test('kept: what was written while no bot listened is registered once when one is back', async () => {
  const first = await startBot(world.app)
  await settled(world)
  await first.stop()
  world.sandbox.as(cast.complainant).say(intake, `${texts.food}没有机器人的时候。`)

  await running(world.app)
  await settled(world)

  expect(await withText(`${texts.food}没有机器人的时候。`)).toHaveLength(1)
})

test('a form that takes long says so, and how it ended', async () => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const { office } = world.app
  const slow = {
    ...office,
    handOver: async (file: Parameters<typeof office.handOver>[0]) => gate.then(() => office.handOver(file)),
  }
  await running({ ...world.app, office: slow })
  const market = channelOf(world, units.market)
  const form = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market, '签收'),
    label: '登记进展',
  })

  const sent = await world.sandbox.as(cast.liaison).submit(form, { 进展: '正在核实。' })
  open()

  expect(wordsOf(sent.view)).toContain('正在登记')
  const ended = await world.sandbox.until(() =>
    [world.sandbox.modalOf(cast.liaison)].find((view) => wordsOf(view).includes('已登记')),
  )
  expect(ended?.id).not.toBe(form.id)
})

test('a message that cannot be kept is not acknowledged, and registered when it comes again', async () => {
  let away = true
  const { office, storage } = world.app
  const cases = {
    ...storage.cases,
    open: async (file: Case) => {
      if (away) {
        away = false
        throw new Error('the database is away')
      }
      return storage.cases.open(file)
    },
  }
  await running({ ...world.app, office: { ...office, storage: { ...storage, cases } } })

  world.sandbox.as(cast.complainant).say(intake, `${texts.food}第二次才成。`)
  await settled(world)

  expect(away).toBe(false)
  expect(await withText(`${texts.food}第二次才成。`)).toHaveLength(1)
})

test('a fault is told to the person in plain words', async () => {
  const { storage } = world.app
  const cases = { ...storage.cases, list: () => Promise.reject(new Error('the database is away')) }
  await running({ ...world.app, storage: { ...storage, cases } })

  const shown = await world.sandbox
    .as(cast.liaison)
    .command('/zhixie 待办', { channel: channelOf(world, units.market) })

  expect(shown.message?.text).toContain('不会重复登记')
})

test('refused tokens are named, with what to do', async () => {
  const { apiUrl, appToken } = world.sandbox
  const slack = { mode: 'socket', botToken: 'xoxb-wrong', appToken, apiUrl } as const

  const started = startBot({ ...world.app, config: { ...world.app.config, slack } })

  await expect(started).rejects.toThrow('SLACK_BOT_TOKEN (invalid_auth)')
})
