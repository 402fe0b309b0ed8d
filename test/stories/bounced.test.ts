import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { cardOf, complains, complaint, deskActs, dueDays, holder, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const back = (proposed: string) => ({
  退回原因: '应由其他单位承办',
  说明: '不属我局职责。',
  建议承办单位: proposed,
})

test('three returns: to the unit proposed, a dispute by itself, taken over, and named within its own clock', async () => {
  const { no, message } = await complains(world, texts.food)
  const due = (await dueDays(world, no)).answer

  await unitActs(world, 'cq-yuzhong-market', { no, label: '退回', fields: back('重庆市渝中区城市管理局') })
  const second = await holder(world, no)
  await unitActs(world, 'cq-yuzhong-urban', { no, label: '退回', fields: back('重庆市渝中区消防救援支队') })
  const third = await complaint(world, no)
  if (third.state === 'triage')
    await deskActs(world, { no, label: '指派', fields: { 承办单位: 'cq-yuzhong-fire', 依据: '先行办理' } })
  await unitActs(world, 'cq-yuzhong-fire', { no, label: '退回', fields: back('重庆市市场监督管理局') })
  const taken = await complaint(world, no)
  const clocks = await dueDays(world, no)
  await deskActs(world, {
    no,
    label: '指派',
    fields: { 承办单位: '重庆市渝中区市场监督管理局', 依据: '协调会意见' },
  })
  await unitActs(world, 'cq-yuzhong-market', { no, label: '签收' })

  const disputes = await world.app.storage.cases.list({ kind: 'dispute' }, everything)
  expect(second).toBe('dispatched at cq-yuzhong-urban')
  expect(taken).toMatchObject({
    state: 'taken-over',
    unit: 'cq-justice',
    facts: { interim: 'cq-yuzhong-fire' },
  })
  expect(taken.facts.returns.map(({ unit }) => unit)).toEqual([
    'cq-yuzhong-market',
    'cq-yuzhong-urban',
    'cq-yuzhong-fire',
  ])
  expect(clocks['name-unit']).toBeDefined()
  expect([clocks.answer, (await dueDays(world, no)).answer]).toEqual([due, due])
  expect(disputes).toHaveLength(1)
  expect(disputes[0]?.facts).toMatchObject({
    complaint: no,
    parties: ['cq-yuzhong-market', 'cq-yuzhong-urban'],
  })
  expect(await holder(world, no)).toBe('signed at cq-yuzhong-market')
  expect(JSON.stringify(cardOf(world, '渝中区消防支队', { no, label: '详情' }))).toContain('已转由')
  expect(
    world.sandbox.thread(message).filter(({ text }) => text.includes('退回')).length,
  ).toBeGreaterThanOrEqual(3)
  expect(await brokenPromises(world, no)).toEqual([])
})
