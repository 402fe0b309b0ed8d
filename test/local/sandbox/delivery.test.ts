import { App, HTTPReceiver, LogLevel } from '@slack/bolt'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Sandbox } from '../../../src/local/sandbox/sandbox.ts'
import { aBot, aSandbox, clientOf } from './ground.ts'

type Envelope = {
  type: string
  envelope_id: string
  retry_attempt: number
  retry_reason: string
  payload: { event_id: string; event: { type: string; text: string } }
}

/** A bare connection, which acknowledges what `acks` says. */
async function aSocket(sandbox: Sandbox, acks: (envelope: Envelope) => boolean) {
  const { url } = await clientOf(sandbox, sandbox.appToken).apps.connections.open()
  const envelopes: Envelope[] = []
  const socket = new WebSocket(url ?? '')
  onTestFinished(() => socket.terminate())
  await new Promise<void>((resolve) => {
    socket.on('message', (data) => {
      const told = JSON.parse(String(data)) as Envelope
      if (told.type === 'hello') return resolve()
      envelopes.push(told)
      if (acks(told)) socket.send(JSON.stringify({ envelope_id: told.envelope_id }))
    })
  })
  return { envelopes, socket }
}

const fast = { ackMs: 40, retryAfterMs: [0, 20, 20] }

test('an event that is not acknowledged comes again, three times, with the same event id', async () => {
  const sandbox = await aSandbox({ timing: fast })
  const { envelopes } = await aSocket(sandbox, () => false)

  sandbox.as('李强').say('涉企投诉', '你好')
  await sandbox.settled()

  expect(envelopes.map(({ retry_attempt, retry_reason }) => [retry_attempt, retry_reason])).toEqual([
    [0, ''],
    [1, 'timeout'],
    [2, 'timeout'],
    [3, 'timeout'],
  ])
  expect(new Set(envelopes.map(({ payload }) => payload.event_id)).size).toBe(1)
  expect(sandbox.lostEvents).toHaveLength(1)
})

test('an event that is acknowledged does not come again', async () => {
  const sandbox = await aSandbox({ timing: fast })
  const { envelopes } = await aSocket(sandbox, ({ retry_attempt }) => retry_attempt === 1)

  sandbox.as('李强').say('涉企投诉', '你好')
  await sandbox.settled()

  expect(envelopes).toHaveLength(2)
  expect(sandbox.lostEvents).toEqual([])
})

test('several connections get each event once, in turn', async () => {
  const sandbox = await aSandbox()
  const first = await aSocket(sandbox, () => true)
  const second = await aSocket(sandbox, () => true)

  for (const text of ['1', '2', '3', '4']) sandbox.as('李强').say('涉企投诉', text)
  await sandbox.settled()

  const texts = [first, second].map(({ envelopes }) => envelopes.map(({ payload }) => payload.event.text))
  expect(texts).toEqual([
    ['1', '3'],
    ['2', '4'],
  ])
})

test('an event said while no bot was there comes when one connects', async () => {
  const sandbox = await aSandbox({ timing: { retryAfterMs: [0, 5000] } })
  sandbox.as('李强').say('涉企投诉', '你好')

  const { envelopes } = await aSocket(sandbox, () => true)
  await sandbox.settled()

  expect(envelopes.map(({ payload }) => payload.event.text)).toEqual(['你好'])
})

test('an event whose connection broke comes on the next one', async () => {
  const sandbox = await aSandbox({ timing: { retryAfterMs: [0, 5000] } })
  const dying = await aSocket(sandbox, () => {
    sandbox.cutConnections()
    return false
  })

  sandbox.as('李强').say('涉企投诉', '你好')
  await sandbox.until(() => dying.envelopes.length === 1 && sandbox.connections === 0)
  const next = await aSocket(sandbox, () => true)
  await sandbox.settled()

  expect(next.envelopes.map(({ payload }) => payload.event.text)).toEqual(['你好'])
})

test('an event can be made to come several times, as Slack sometimes does', async () => {
  const sandbox = await aSandbox()
  const { envelopes } = await aSocket(sandbox, () => true)
  sandbox.repeatEvents(3)

  sandbox.as('李强').say('涉企投诉', '你好')
  await sandbox.settled()

  expect(envelopes).toHaveLength(3)
  expect(new Set(envelopes.map(({ payload }) => payload.event_id)).size).toBe(1)
  expect(new Set(envelopes.map(({ envelope_id }) => envelope_id)).size).toBe(3)
})

test('the bot hears of mentions twice, of channels where it is not never, and of its own messages too', async () => {
  const sandbox = await aSandbox({ channels: [{ name: '涉企投诉' }, { name: '区局', bot: false }] })
  const { envelopes } = await aSocket(sandbox, () => true)

  sandbox.as('李强').mention('涉企投诉', '在吗')
  sandbox.as('李强').say('区局', '你好')
  await clientOf(sandbox).chat.postMessage({ channel: '涉企投诉', text: '在' })
  await sandbox.settled()

  expect(envelopes.map(({ payload: { event } }) => [event.type, event.text])).toEqual([
    ['message', `<@${sandbox.botUser}> 在吗`],
    ['app_mention', `<@${sandbox.botUser}> 在吗`],
    ['message', '在'],
  ])
})

test('Bolt comes back by itself when it is asked to reconnect', async () => {
  const sandbox = await aSandbox()
  const heard: string[] = []
  const listens = (app: App) => {
    app.message(async ({ message }) => {
      if ('text' in message) heard.push(message.text ?? '')
    })
  }
  await aBot(sandbox, listens, { clientPingTimeout: 1500 })

  sandbox.refreshConnections()
  await sandbox.until(() => sandbox.calls('apps.connections.open').length === 2 && sandbox.connections === 1)
  sandbox.as('李强').say('涉企投诉', '还在吗')
  await sandbox.settled()

  expect(heard).toEqual(['还在吗'])
})

async function anHttpBot(sandbox: Sandbox, signingSecret: string) {
  const receiver = new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR })
  const app = new App({
    token: sandbox.botToken,
    receiver,
    clientOptions: { slackApiUrl: sandbox.apiUrl },
    logLevel: LogLevel.ERROR,
  })
  app.message(async ({ message, say }) => {
    if (message.subtype === undefined) await say({ text: '收到', thread_ts: message.ts })
  })
  app.command('/zhixie', async ({ ack, command }) => ack({ text: `命令：${command.text}` }))
  const server = await receiver.start(0)
  onTestFinished(() => receiver.stop() as Promise<void>)
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  sandbox.deliverTo(`http://127.0.0.1:${address.port}/slack/events`)
}

test('in HTTP mode events and commands come signed, and are answered', async () => {
  const sandbox = await aSandbox()
  await anHttpBot(sandbox, sandbox.signingSecret)

  const said = sandbox.as('李强').say('涉企投诉', '你好')
  const shown = await sandbox.as('李强').command('/zhixie 待办')

  await sandbox.until(() => sandbox.thread(said).some(({ text }) => text === '收到'))
  expect(shown.message?.text).toBe('命令：待办')
})

test('in HTTP mode a wrong signature is not acknowledged', async () => {
  const sandbox = await aSandbox({ timing: { retryAfterMs: [] } })
  await anHttpBot(sandbox, 'another secret')

  await expect(sandbox.as('李强').command('/zhixie 待办')).rejects.toThrow('did not acknowledge (http_error)')
})
