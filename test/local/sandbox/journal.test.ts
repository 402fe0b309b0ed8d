import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { aSandbox, clientOf } from './ground.ts'

function aFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'deep', 'state.jsonl')
}

/** What three messages, an update, a deletion and a created channel leave behind. */
async function lived(stateFile: string) {
  const sandbox = await aSandbox({ stateFile })
  const client = clientOf(sandbox)
  const { ts: first = '', channel = '' } = await client.chat.postMessage({ channel: '涉企投诉', text: '一' })
  const { ts: second = '' } = await client.chat.postMessage({ channel, text: '二' })
  await client.chat.postMessage({ channel, text: '答', thread_ts: first })
  await client.chat.update({ channel, ts: first, text: '一改' })
  await client.chat.delete({ channel, ts: second })
  await client.conversations.create({ name: '新建' })
  return { sandbox, channel, first }
}

test('what was said is there after a restart, under the same ids', async () => {
  const stateFile = aFile()
  const { sandbox, channel, first } = await lived(stateFile)
  await sandbox.stop()

  const again = await aSandbox({ stateFile })

  expect(again.messages('涉企投诉').map(({ text }) => text)).toEqual(['一改', '答'])
  expect(again.channel('新建').name).toBe('新建')
  const { messages } = await clientOf(again).conversations.replies({ channel, ts: first })
  expect(messages?.map(({ text }) => text)).toEqual(['一改', '答'])
})

test('it is there without a farewell too, and a line that was cut off does no harm', async () => {
  const stateFile = aFile()
  await lived(stateFile)
  appendFileSync(stateFile, '{"put":"message","mess')

  const again = await aSandbox({ stateFile })

  expect(again.messages('涉企投诉').map(({ text }) => text)).toEqual(['一改', '答'])
})

test('new messages come after the old ones although the clock was set back', async () => {
  const stateFile = aFile()
  const at = (now: string) => ({ now: () => new Date(now), advance: async () => undefined })
  const before = await aSandbox({ stateFile, clock: at('2026-12-01T01:00:00Z') })
  before.as('李强').say('涉企投诉', '先')
  await before.stop()

  const after = await aSandbox({ stateFile, clock: at('2026-11-01T01:00:00Z') })
  after.as('李强').say('涉企投诉', '后')

  const stamps = after.messages('涉企投诉').map(({ ts }) => Number(ts))
  expect(stamps).toEqual([...stamps].sort((a, b) => a - b))
  expect(after.messages('涉企投诉').map(({ text }) => text)).toEqual(['先', '后'])
})

test('a file of something else is not overwritten but named', async () => {
  const stateFile = aFile()
  await (await aSandbox({ stateFile })).stop()
  appendFileSync(stateFile, 'not json\n')

  await expect(aSandbox({ stateFile })).rejects.toThrow(
    /Line \d+ of .*state\.jsonl is not JSON: delete the file/,
  )
})
