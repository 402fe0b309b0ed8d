import { WebClient } from '@slack/web-api'
import { expect, test } from 'vitest'
import { aSandbox, clientOf, refusalOf } from './ground.ts'

test('a planned fault strikes so often, and only its method', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)
  sandbox.fail({ method: 'chat.postMessage', fault: { kind: 'http', status: 500 }, times: 2 })
  const post = () => client.chat.postMessage({ channel: '涉企投诉', text: '好' })

  expect((await client.auth.test()).ok).toBe(true)
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_http_error' })
  await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_http_error' })
  expect((await post()).ok).toBe(true)
  expect(sandbox.calls('chat.postMessage').map(({ outcome }) => outcome)).toEqual(['http', 'http', 'ok'])
})

test('a rate limit says when to come back, and the SDK does', async () => {
  const sandbox = await aSandbox()
  sandbox.fail({ method: 'chat.postMessage', fault: { kind: 'rate-limited', retryAfter: 1 } })
  const from = performance.now()

  const patient = new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 1, minTimeout: 0 },
  })
  await patient.chat.postMessage({ channel: '涉企投诉', text: '好' })

  expect(performance.now() - from).toBeGreaterThan(990)
  expect(sandbox.messages('涉企投诉')).toHaveLength(1)
})

test('a lost answer: the message is there although the call failed', async () => {
  const sandbox = await aSandbox()
  sandbox.fail({ method: 'chat.postMessage', fault: { kind: 'lose-answer' } })

  const call = clientOf(sandbox).chat.postMessage({ channel: '涉企投诉', text: '好' })

  await expect(call).rejects.toMatchObject({ code: 'slack_webapi_request_error' })
  expect(sandbox.messages('涉企投诉').map(({ text }) => text)).toEqual(['好'])
})

test('a call that hangs is given up by the caller, and did nothing', async () => {
  const sandbox = await aSandbox()
  sandbox.fail({ method: '*', fault: { kind: 'hang' } })
  const hasty = new WebClient(sandbox.botToken, {
    slackApiUrl: sandbox.apiUrl,
    retryConfig: { retries: 0 },
    timeout: 100,
  })

  await expect(hasty.chat.postMessage({ channel: '涉企投诉', text: '好' })).rejects.toThrow()

  expect(sandbox.messages('涉企投诉')).toEqual([])
})

test('a permanent error of one channel leaves the others alone, until it is healed', async () => {
  const sandbox = await aSandbox({ channels: [{ name: '涉企投诉' }, { name: '区局' }] })
  const client = clientOf(sandbox)
  const fault = { kind: 'error', error: 'restricted_action' } as const
  sandbox.fail({ method: 'chat.postMessage', channel: '区局', fault, times: Number.POSITIVE_INFINITY })
  const channel = sandbox.channel('区局').id

  expect((await client.chat.postMessage({ channel: sandbox.channel('涉企投诉').id, text: '好' })).ok).toBe(
    true,
  )
  expect(await refusalOf(client.chat.postMessage({ channel, text: '好' }))).toMatchObject({
    error: 'restricted_action',
  })
  sandbox.heal()
  expect((await client.chat.postMessage({ channel, text: '好' })).ok).toBe(true)
})
