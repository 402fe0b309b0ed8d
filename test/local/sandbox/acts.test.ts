import type { App } from '@slack/bolt'
import { expect, test } from 'vitest'
import { aBot, aSandbox } from './ground.ts'

const returnModal = {
  type: 'modal' as const,
  callback_id: 'return',
  title: { type: 'plain_text' as const, text: '退回' },
  submit: { type: 'plain_text' as const, text: '提交' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'reason',
      label: { type: 'plain_text' as const, text: '退回原因' },
      element: {
        type: 'static_select' as const,
        action_id: 'reason',
        options: ['不属于本单位职责', '地域不符'].map((text) => ({
          text: { type: 'plain_text' as const, text },
          value: text,
        })),
      },
    },
    {
      type: 'input' as const,
      block_id: 'why',
      label: { type: 'plain_text' as const, text: '说明' },
      element: { type: 'plain_text_input' as const, action_id: 'why', multiline: true, max_length: 20 },
    },
    {
      type: 'input' as const,
      block_id: 'unit',
      optional: true,
      label: { type: 'plain_text' as const, text: '建议承办单位' },
      element: { type: 'external_select' as const, action_id: 'unit', min_query_length: 1 },
    },
  ],
}

function registersComplaints(app: App): void {
  app.message(async ({ message, client }) => {
    if (message.subtype !== undefined || message.channel_type === 'im') return
    await client.chat.postMessage({
      channel: message.channel,
      thread_ts: message.ts,
      text: '已登记 ZX-1',
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text: '*ZX-1* 已登记' } },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'sign', text: { type: 'plain_text', text: '签收' }, value: 'ZX-1' },
            {
              type: 'button',
              action_id: 'return',
              text: { type: 'plain_text', text: '退回' },
              value: 'ZX-1',
            },
          ],
        },
      ],
    })
  })
}

async function aCard(app: (app: App) => void) {
  const sandbox = await aSandbox()
  await aBot(sandbox, (bot) => {
    registersComplaints(bot)
    app(bot)
  })
  const said = sandbox.as('周敏').say('涉企投诉', '某火锅店被重复罚款')
  const card = await sandbox.until(() => sandbox.thread(said).find(({ text }) => text.startsWith('已登记')))
  return { sandbox, said, card }
}

test('a message in a channel is answered in its thread', async () => {
  const { said, card } = await aCard(() => undefined)

  expect(card.thread_ts).toBe(said.ts)
})

test('a button is pressed by its label and the card changes in place', async () => {
  const { sandbox, said, card } = await aCard((app) => {
    app.action('sign', async ({ ack, respond, body }) => {
      await ack()
      await respond({ replace_original: true, text: `${body.user.id} 已签收` })
    })
  })

  await sandbox.as('李强').press(card, '签收')

  const signed = await sandbox.until(() => sandbox.thread(said).find(({ text }) => text.endsWith('已签收')))
  expect(signed.ts).toBe(card.ts)
  expect(signed.text).toContain(sandbox.as('李强').id)
})

test('a modal is filled in by labels, checked, and taken', async () => {
  let taken: unknown
  const { sandbox, card } = await aCard((app) => {
    app.action('return', async ({ ack, client, body }) => {
      await ack()
      if (!('trigger_id' in body)) throw new Error('no trigger')
      await client.views.open({ trigger_id: body.trigger_id, view: returnModal })
    })
    app.options('unit', async ({ ack, payload }) => {
      await ack({ options: [{ text: { type: 'plain_text', text: `${payload.value}局` }, value: 'cq-fire' }] })
    })
    app.view('return', async ({ ack, view }) => {
      taken = view.state.values
      await ack()
    })
  })
  const li = sandbox.as('李强')
  await li.press(card, '退回')
  const modal = await sandbox.until(() => li.modal())

  const empty = await li.submit(modal)
  const long = await li.submit(modal, { 退回原因: '地域不符', 说明: '长'.repeat(21) })
  const taking = await li.submit(modal, { 说明: '在江北', 建议承办单位: '消防' })

  expect(empty.errors).toEqual({ 退回原因: 'required', 说明: 'required' })
  expect(long.errors).toEqual({ 说明: 'too-long' })
  expect(taking).toEqual({ errors: {}, view: undefined })
  expect(taken).toMatchObject({
    reason: { reason: { selected_option: { value: '地域不符' } } },
    why: { why: { value: '在江北' } },
    unit: { unit: { selected_option: { value: 'cq-fire' } } },
  })
})
