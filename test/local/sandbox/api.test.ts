import { expect, test } from 'vitest'
import { aSandbox, clientOf, refusalOf } from './ground.ts'

test('the bot is told who it is, and what it was granted', async () => {
  const sandbox = await aSandbox()

  const answer = await clientOf(sandbox).auth.test()

  expect(answer).toMatchObject({ ok: true, user_id: sandbox.botUser, user: 'zhixie' })
  expect(answer.response_metadata?.scopes).toContain('chat:write')
})

test.each`
  token             | method                     | error
  ${'xoxb-another'} | ${'auth.test'}             | ${'invalid_auth'}
  ${'app'}          | ${'chat.postMessage'}      | ${'not_allowed_token_type'}
  ${'bot'}          | ${'apps.connections.open'} | ${'not_allowed_token_type'}
  ${'bot'}          | ${'admin.users.list'}      | ${'unknown_method'}
  ${'bot'}          | ${'chat.update'}           | ${'invalid_arguments'}
`('$method with the token $token is refused: $error', async ({ token, method, error }) => {
  const sandbox = await aSandbox()
  const tokens: Record<string, string> = { app: sandbox.appToken, bot: sandbox.botToken }

  const refusal = await refusalOf(clientOf(sandbox, tokens[token] ?? token).apiCall(method))

  expect(refusal.error).toBe(error)
})

test.each(['涉企投诉', '#涉企投诉'])('a message is posted to the channel called %s', async (channel) => {
  const sandbox = await aSandbox()

  const { ts } = await clientOf(sandbox).chat.postMessage({ channel, text: '好' })

  expect(sandbox.messages('涉企投诉')).toMatchObject([{ ts, text: '好', user: sandbox.botUser }])
})

test('a message to a person is posted in the talk with them', async () => {
  const sandbox = await aSandbox()

  await clientOf(sandbox).chat.postMessage({ channel: sandbox.as('李强').id, text: '请签收' })

  expect(sandbox.messages('李强').map(({ text }) => text)).toEqual(['请签收'])
})

test.each`
  what                 | channel       | error
  ${'an unknown one'}  | ${'C0'}       | ${'channel_not_found'}
  ${'a hidden one'}    | ${'监督'}     | ${'channel_not_found'}
  ${'one not joined'}  | ${'区局'}     | ${'not_in_channel'}
  ${'an archived one'} | ${'涉企投诉'} | ${'is_archived'}
`('a message to $what is refused: $error', async ({ channel, error }) => {
  const channels = [
    { name: '涉企投诉' },
    { name: '监督', private: true, bot: false },
    { name: '区局', bot: false },
  ]
  const sandbox = await aSandbox({ channels })
  sandbox.archive('涉企投诉')

  const refusal = await refusalOf(clientOf(sandbox).chat.postMessage({ channel, text: '好' }))

  expect(refusal.error).toBe(error)
})

test('a channel is joined before it is written to', async () => {
  const sandbox = await aSandbox({ channels: [{ name: '区局', bot: false }] })
  const client = clientOf(sandbox)
  const channel = sandbox.channel('区局').id

  await client.conversations.join({ channel })
  await client.chat.postMessage({ channel, text: '好' })

  expect(sandbox.messages('区局')).toHaveLength(1)
})

test('a created channel can be written to, and its name is taken', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)

  const { channel } = await client.conversations.create({ name: '渝中城管' })

  expect(channel).toMatchObject({ name: '渝中城管', is_member: true })
  expect(await refusalOf(client.conversations.create({ name: '渝中城管' }))).toMatchObject({
    error: 'name_taken',
  })
  expect(await refusalOf(client.conversations.create({ name: '渝中 城管' }))).toMatchObject({
    error: 'invalid_name_specials',
  })
})

test('the history is read page by page, newest first, without the answers in threads', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)
  const channel = sandbox.channel('涉企投诉').id
  const { ts = '' } = await client.chat.postMessage({ channel, text: '1' })
  await client.chat.postMessage({ channel, text: '2' })
  await client.chat.postMessage({ channel, text: '答', thread_ts: ts })
  await client.chat.postMessage({ channel, text: '3' })

  const pages: string[][] = []
  for await (const page of client.paginate('conversations.history', { channel, limit: 2 })) {
    pages.push((page as unknown as { messages: { text: string }[] }).messages.map(({ text }) => text))
  }

  expect(pages).toEqual([['3', '2'], ['1']])
})

test('a promise is found again by the metadata of its message, and only when asked for', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)
  const channel = sandbox.channel('涉企投诉').id
  const metadata = { event_type: 'promise', event_payload: { id: 'p-1' } }
  const { ts = '' } = await client.chat.postMessage({ channel, text: '催办', metadata })

  const bare = await client.conversations.history({ channel })
  const full = await client.conversations.history({
    channel,
    include_all_metadata: true,
    oldest: ts,
    inclusive: true,
  })

  expect(bare.messages?.[0]?.metadata).toBeUndefined()
  expect(full.messages?.[0]).toMatchObject({ ts, metadata })
})

test('a card is updated in place, keeps its thread, and is deleted', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)
  const channel = sandbox.channel('涉企投诉').id
  const { ts = '' } = await client.chat.postMessage({ channel, text: '待签收' })
  await client.chat.postMessage({ channel, text: '答', thread_ts: ts })

  await client.chat.update({ channel, ts, text: '已签收' })

  const { messages } = await client.conversations.replies({ channel, ts })
  expect(messages?.map(({ text, reply_count }) => [text, reply_count])).toEqual([
    ['已签收', 1],
    ['答', undefined],
  ])
  await client.chat.delete({ channel, ts })
  expect(await refusalOf(client.chat.update({ channel, ts, text: '?' }))).toMatchObject({
    error: 'message_not_found',
  })
})

test("what a person has written is not the bot's to change", async () => {
  const sandbox = await aSandbox()
  const { channel, ts } = sandbox.as('李强').say('涉企投诉', '你好')

  const refusal = await refusalOf(clientOf(sandbox).chat.update({ channel, ts, text: '改' }))

  expect(refusal.error).toBe('cant_update_message')
})

test('people are listed and found by e-mail', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)

  const { members } = await client.users.list({})
  const { user } = await client.users.lookupByEmail({ email: 'li@zhixie.example' })

  expect(members?.map(({ real_name }) => real_name)).toEqual(['执协', '周敏', '李强'])
  expect(user).toMatchObject({ id: sandbox.as('李强').id, profile: { title: '渝中区市场监管局 联络员' } })
  expect(await refusalOf(client.users.lookupByEmail({ email: 'no@zhixie.example' }))).toMatchObject({
    error: 'users_not_found',
  })
})

test('a file is uploaded, shown in the channel, and can be fetched', async () => {
  const sandbox = await aSandbox()
  const channel = sandbox.channel('涉企投诉').id

  await clientOf(sandbox).files.uploadV2({
    channel_id: channel,
    filename: '简报.txt',
    content: '三件逾期',
    initial_comment: '晨报',
  })

  const [message] = sandbox.messages('涉企投诉')
  expect(message).toMatchObject({ text: '晨报', files: [{ name: '简报.txt', mimetype: 'text/plain' }] })
  const fetched = await fetch(message?.files?.[0]?.url ?? '')
  expect(await fetched.text()).toBe('三件逾期')
})

test('a message seen by one person only is in no history', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)
  const channel = sandbox.channel('涉企投诉').id

  await client.chat.postEphemeral({ channel, user: sandbox.as('李强').id, text: '无权操作' })

  expect(sandbox.ephemerals('李强', '涉企投诉').map(({ text }) => text)).toEqual(['无权操作'])
  expect((await client.conversations.history({ channel })).messages).toEqual([])
})

test('a reaction is added once', async () => {
  const sandbox = await aSandbox()
  const client = clientOf(sandbox)
  const { channel, ts: timestamp } = sandbox.as('李强').say('涉企投诉', '你好')

  await client.reactions.add({ channel, timestamp, name: 'eyes' })

  expect(sandbox.messages('涉企投诉')[0]?.reactions).toMatchObject([{ name: 'eyes', count: 1 }])
  expect(await refusalOf(client.reactions.add({ channel, timestamp, name: 'eyes' }))).toMatchObject({
    error: 'already_reacted',
  })
})
