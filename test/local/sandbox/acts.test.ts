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

test('a label that is not there is answered with those that are', async () => {
  const { sandbox, card } = await aCard(() => undefined)

  const pressing = sandbox.as('李强').press(card, '办结')

  await expect(pressing).rejects.toThrow('There is no element "办结" here; there is: 签收, 退回.')
})

test('a press that the bot does not acknowledge is refused to the person', async () => {
  const { sandbox, card } = await aCard(() => undefined)
  sandbox.cutConnections()
  await sandbox.until(() => sandbox.connections === 0)

  await expect(sandbox.as('李强').press(card, '签收')).rejects.toMatchObject({ code: 'no-bot' })
})

test('a command is answered to the one who gave it', async () => {
  const sandbox = await aSandbox()
  await aBot(sandbox, (app) => {
    app.command('/zhixie', async ({ ack, command, respond }) => {
      await ack()
      await respond(`待办 ${command.text} ${command.user_id}`)
    })
  })

  const { message } = await sandbox.as('李强').command('/zhixie 查 ZX-1', { channel: '涉企投诉' })

  expect(message?.text).toBe(`待办 查 ZX-1 ${sandbox.as('李强').id}`)
  expect(sandbox.ephemerals('李强', '涉企投诉')).toHaveLength(1)
  expect(sandbox.ephemerals('周敏')).toEqual([])
  await expect(sandbox.as('李强').command('/other')).rejects.toMatchObject({ code: 'no-such-command' })
})

test('the home tab shows what the bot publishes, and its buttons work', async () => {
  const sandbox = await aSandbox()
  const pressed: string[] = []
  await aBot(sandbox, (app) => {
    app.event('app_home_opened', async ({ event, client }) => {
      const element = {
        type: 'button' as const,
        action_id: 'do',
        text: { type: 'plain_text' as const, text: '办理' },
        value: 'ZX-1',
      }
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'actions', elements: [element] }] },
      })
    })
    app.action('do', async ({ ack, payload }) => {
      await ack()
      if ('value' in payload) pressed.push(String(payload.value))
    })
  })

  const home = await sandbox.as('李强').openHome()
  await sandbox.as('李强').press(home, '办理')

  expect(pressed).toEqual(['ZX-1'])
  expect(sandbox.homeOf('周敏')).toBeUndefined()
})

const step = (title: string, callback_id = title) => ({
  type: 'modal' as const,
  callback_id,
  title: { type: 'plain_text' as const, text: title },
  submit: { type: 'plain_text' as const, text: '下一步' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'text',
      label: { type: 'plain_text' as const, text: '投诉内容' },
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
})

/** A modal that answers what is written into it with the response action of that name. */
async function aForm() {
  const sandbox = await aSandbox()
  await aBot(sandbox, (app) => {
    app.command('/zhixie', async ({ ack, command, client }) => {
      await ack()
      await client.views.open({ trigger_id: command.trigger_id, view: step('第一步', 'form') })
    })
    app.view('form', async ({ ack, view }) => {
      const written = view.state.values.text?.text?.value
      if (written === 'errors') return ack({ response_action: 'errors', errors: { text: '请写明经过' } })
      if (written === 'update') return ack({ response_action: 'update', view: step('改后') })
      if (written === 'push') return ack({ response_action: 'push', view: step('第二步', 'form') })
      if (written === 'clear') return ack({ response_action: 'clear' })
      return ack()
    })
  })
  const { view } = await sandbox.as('李强').command('/zhixie 投诉')
  if (!view) throw new Error('no modal')
  return { sandbox, view }
}

test.each`
  written     | errors                        | title
  ${'errors'} | ${{ 投诉内容: '请写明经过' }} | ${'第一步'}
  ${'update'} | ${{}}                         | ${'改后'}
  ${'push'}   | ${{}}                         | ${'第二步'}
  ${'clear'}  | ${{}}                         | ${undefined}
  ${'好'}     | ${{}}                         | ${undefined}
`('a form answered with $written then shows $title', async ({ written, errors, title }) => {
  const { sandbox, view } = await aForm()

  const submitted = await sandbox.as('李强').submit(view, { 投诉内容: written })

  expect(submitted.errors).toEqual(errors)
  expect(submitted.view?.title?.text).toBe(title)
})

test('a modal laid on another goes away alone, and clear takes both', async () => {
  const { sandbox, view } = await aForm()
  const li = sandbox.as('李强')

  const { view: second } = await li.submit(view, { 投诉内容: 'push' })
  if (!second) throw new Error('nothing was pushed')
  await li.close(second)

  expect(li.modal()?.id).toBe(view.id)
  const { view: third } = await li.submit(view, { 投诉内容: 'push' })
  if (!third) throw new Error('nothing was pushed')
  expect((await li.submit(third, { 投诉内容: 'clear' })).view).toBeUndefined()
})

test('what a person types is escaped, and names become references', async () => {
  const sandbox = await aSandbox()

  const { text } = sandbox.as('李强').say('涉企投诉', '<b> & @周敏 见 #协调组')

  expect(text).toBe(
    `&lt;b&gt; &amp; <@${sandbox.as('周敏').id}> 见 <#${sandbox.channel('协调组').id}|协调组>`,
  )
})

test('a private channel is closed to those who are not in it', async () => {
  const sandbox = await aSandbox()

  expect(() => sandbox.as('李强').say('协调组', '你好')).toThrow('李强 is not in #协调组.')
})
