import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenPromises } from '../../../promises.ts'
import { cardOf, complains, dueDays, holder } from '../../../stories/play.ts'
import { openWorld, type World } from '../../../world.ts'
import { cardIn, cast, channelOf, formFrom, intake, settled, texts, units, wordsOf } from '../../cast.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

/** The coordinator looks a case up and says what kind it is. */
async function says(no: string, fields: Record<string, string | string[]>): Promise<void> {
  const me = world.sandbox.as(cast.coordinator)
  const { message } = await me.command(`/zhixie 查 ${no}`)
  if (!message) throw new Error(`Nothing was shown of ${no}.`)
  const view = await formFrom(world, cast.coordinator, { on: message, label: '改类' })
  const { errors } = await me.submit(view, fields as never)
  if (Object.keys(errors).length > 0) throw new Error(JSON.stringify(errors))
  await settled(world)
}

test('a holder that is accused after all: its card is emptied, the desk has it, the author is told, and the law’s limit runs', async () => {
  const { no } = await complains(world, texts.food)
  const channel = channelOf(world, units.market)
  const before = wordsOf(cardOf(world, channel, { no, label: '签收' }))

  await says(no, {
    诉求类型: '对执法行为的投诉',
    被投诉的单位: ['重庆市渝中区市场监督管理局'],
    理由: '投诉人来电说明，是投诉该局检查人员。',
  })

  const emptied = world.sandbox.messages(channel).filter(({ text }) => text.includes('内容已收回'))
  const said = world.sandbox.messages(channel).filter((message) => wordsOf(message).includes(no))
  expect(before).toContain('过期食品')
  expect(await holder(world, no)).toBe('triage at cq-justice')
  expect(emptied).toHaveLength(1)
  expect(said.map(wordsOf)).toEqual([])
  expect(wordsOf(cardOf(world, '协调组', { no, label: '指派' }))).toContain('过期食品')
  expect(wordsOf(world.sandbox.messages(intake).at(-1))).toContain('改按「对执法行为的投诉」办理')
  expect((await dueDays(world, no)).answer).toBe('2026-03-31')
  // What was meant for the holder is owed no longer, since no place of its own may hear it.
  const broken = await brokenPromises(world, no)
  expect(broken.filter((one) => !one.endsWith('is void: no place that may hear it'))).toEqual([])
})

test('an ordinary one that is urgent keeps its holder, whose card shows the new date', async () => {
  const { no } = await complains(world, `${texts.food}（第二件）`)

  await says(no, { 诉求类型: '紧急诉求', 理由: '已有人住院。' })

  expect(await holder(world, no)).toBe('dispatched at cq-yuzhong-market')
  expect(wordsOf(cardIn(world, channelOf(world, units.market)))).toContain('3月11日')
})
