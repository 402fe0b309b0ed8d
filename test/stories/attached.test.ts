import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, settled, texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { deskActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

async function aDispute(): Promise<string> {
  world.sandbox.as(cast.liaison).dm(texts.dispute)
  await settled(world)
  return (await world.app.storage.cases.list({ kind: 'dispute' }, everything)).at(-1)?.no ?? ''
}

/** Names of the files in the thread of the desk's card. */
function attached(no: string): string[] {
  const desk = world.sandbox.messages('协调组')
  const card = desk.find(({ blocks }) => JSON.stringify(blocks ?? []).includes(no))
  if (!card) throw new Error(`No card of ${no}.`)
  return world.sandbox.thread(card).flatMap(({ files = [] }) => files.map(({ title }) => title))
}

test('drafts of the papers lie in the thread of the office, one for each deed that calls for one', async () => {
  const no = await aDispute()
  await deskActs(world, { no, label: '受理' })
  await deskActs(world, {
    no,
    label: '出具意见',
    fields: { 承办单位: '重庆市渝中区城市管理局', 依据: '三定规定' },
  })

  expect(attached(no)).toEqual([
    expect.stringMatching(/^行政执法协调通知书-草稿-ZY2026-00001-\d+\.docx$/),
    expect.stringMatching(/^行政执法协调意见书-草稿-ZY2026-00001-\d+\.docx$/),
  ])
  expect(await brokenPromises(world, no)).toEqual([])
})

test.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
  'the answer to %s is lost: it is attached all the same, and once',
  async (method) => {
    const no = await aDispute()
    world.sandbox.fail({ method, fault: { kind: 'drop' }, times: 2 })
    await deskActs(world, { no, label: '受理' })
    await world.recover()

    expect(attached(no)).toHaveLength(1)
    expect(await brokenPromises(world, no)).toEqual([])
  },
)
