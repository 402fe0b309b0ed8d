import type { ModalView } from '@slack/web-api'
import { expect, test } from 'vitest'
import { aBot, aSandbox, clientOf, refusalOf } from './ground.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const section = (length: number) => ({ type: 'section', text: mrkdwn('字'.repeat(length)) })
const header = (length: number) => ({ type: 'header', text: plain('字'.repeat(length)) })
const button = (but: object) => ({
  type: 'actions',
  elements: [{ type: 'button', text: plain('签收'), action_id: 'a', ...but }],
})
const options = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ text: plain(`第${at}个`), value: String(at) }))
const select = (count: number) => ({
  type: 'actions',
  elements: [{ type: 'static_select', action_id: 'a', options: options(count) }],
})
const times = (count: number, block: object) => Array.from({ length: count }, () => block)

test.each([
  ['a text of 3,000', [section(3000)]],
  ['50 blocks', times(50, { type: 'divider' })],
  ['a header of 150', [header(150)]],
  ['a button of 75', [button({ text: plain('字'.repeat(75)) })]],
  ['a value of 2,000', [button({ value: 'v'.repeat(2000) })]],
  ['an action id of 255', [button({ action_id: 'i'.repeat(255) })]],
  ['100 options', [select(100)]],
  ['13,200 characters in all', times(4, section(3000)).concat(section(1200))],
])('%s is taken', async (_name, blocks) => {
  const sandbox = await aSandbox()

  const answer = await clientOf(sandbox).chat.postMessage({
    channel: '涉企投诉',
    text: '卡片',
    blocks: blocks as never,
  })

  expect(answer.ok).toBe(true)
})

test.each([
  [
    'a text of 3,001',
    [section(3001)],
    'invalid_blocks',
    'must be less than 3001 characters [json-pointer:/blocks/0/text/text]',
  ],
  ['51 blocks', times(51, { type: 'divider' }), 'invalid_blocks', 'no more than 50 items allowed'],
  ['a header of 151', [header(151)], 'invalid_blocks', 'must be less than 151 characters'],
  [
    'a button of 76',
    [button({ text: plain('字'.repeat(76)) })],
    'invalid_blocks',
    'must be less than 76 characters',
  ],
  [
    'a value of 2,001',
    [button({ value: 'v'.repeat(2001) })],
    'invalid_blocks',
    'must be less than 2001 characters',
  ],
  [
    'an action id of 256',
    [button({ action_id: 'i'.repeat(256) })],
    'invalid_blocks',
    'must be less than 256 characters',
  ],
  [
    'a block id of 256',
    [{ ...section(1), block_id: 'i'.repeat(256) }],
    'invalid_blocks',
    'must be less than 256 characters',
  ],
  ['101 options', [select(101)], 'invalid_blocks', 'no more than 100 items allowed'],
  ['no options', [select(0)], 'invalid_blocks', 'no fewer than 1 items allowed'],
  [
    'two blocks of one id',
    times(2, { ...section(1), block_id: 'b' }),
    'invalid_blocks',
    '`block_id` already exists',
  ],
  [
    'an unknown property',
    [{ ...section(1), colour: 'red' }],
    'invalid_blocks',
    'invalid additional property: colour',
  ],
  ['an unknown block', [{ type: 'table' }], 'invalid_blocks', 'unsupported type'],
  ['a section of nothing', [{ type: 'section' }], 'invalid_blocks', 'must define either `text` or `fields`'],
  ['what is no list', { type: 'section' }, 'invalid_blocks_format', ''],
  ['13,201 characters in all', times(4, section(3000)).concat(section(1201)), 'msg_blocks_too_long', ''],
])('%s is refused', async (_name, blocks, error, message) => {
  const sandbox = await aSandbox()

  const refusal = await refusalOf(
    clientOf(sandbox).chat.postMessage({ channel: '涉企投诉', text: '卡片', blocks: blocks as never }),
  )

  expect(refusal.error).toBe(error)
  expect(refusal.messages.join('\n')).toContain(message)
  expect(sandbox.messages('涉企投诉')).toEqual([])
})

test.each([
  ['no text', { text: '' }, 'no_text'],
  ['a text of 40,001', { text: '字'.repeat(40_001) }, 'msg_too_long'],
  [
    'metadata of 9 KB',
    { text: '好', metadata: { event_type: 'p', event_payload: { x: 'x'.repeat(9216) } } },
    'metadata_too_large',
  ],
  ['metadata of another form', { text: '好', metadata: { id: 'p' } }, 'invalid_metadata_format'],
])('%s is refused: it is %#', async (_name, but, error) => {
  const sandbox = await aSandbox()

  const refusal = await refusalOf(
    clientOf(sandbox).apiCall('chat.postMessage', { channel: '涉企投诉', ...but }),
  )

  expect(refusal.error).toBe(error)
})

const modal = (but: object = {}) =>
  ({ type: 'modal', title: plain('投诉'), blocks: [section(1)], ...but }) as unknown as ModalView
const field = { type: 'input', label: plain('内容'), element: { type: 'plain_text_input' } }

test.each([
  [
    'a title of 25',
    modal({ title: plain('字'.repeat(25)) }),
    'must be less than 25 characters [json-pointer:/view/title/text]',
  ],
  [
    'private metadata of 3,001',
    modal({ private_metadata: 'x'.repeat(3001) }),
    'must be less than 3001 characters',
  ],
  ['a field without a way to submit', modal({ blocks: [field] }), 'must define `submit`'],
  ['101 blocks', modal({ blocks: times(101, { type: 'divider' }) }), 'no more than 100 items allowed'],
  ['a home tab', { type: 'home', blocks: [] }, 'must be a valid modal view'],
])('a modal with %s is refused', async (_name, view, message) => {
  const sandbox = await aSandbox()

  const refusal = await refusalOf(
    clientOf(sandbox).views.open({ trigger_id: 'any', view: view as ModalView }),
  )

  expect(refusal.error).toBe('invalid_arguments')
  expect(refusal.messages.join('\n')).toContain(message)
})

test('a trigger opens one modal, and none after its time', async () => {
  const sandbox = await aSandbox({ timing: { triggerMs: 700 } })
  const triggers: string[] = []
  await aBot(sandbox, (app) => {
    app.command('/zhixie', async ({ ack, command }) => {
      triggers.push(command.trigger_id)
      await ack('好')
    })
  })
  await sandbox.as('李强').command('/zhixie')
  const client = clientOf(sandbox)
  const [trigger_id = ''] = triggers

  const first = await client.views.open({ trigger_id, view: modal() })
  const second = await refusalOf(client.views.open({ trigger_id, view: modal() }))
  await expect
    .poll(async () => (await refusalOf(client.views.open({ trigger_id, view: modal() }))).error, {
      timeout: 5000,
    })
    .toBe('expired_trigger_id')

  expect(first.ok).toBe(true)
  expect(second.error).toBe('exchanged_trigger_id')
  expect(await refusalOf(client.views.open({ trigger_id: '1', view: modal() }))).toMatchObject({
    error: 'invalid_trigger_id',
  })
})
