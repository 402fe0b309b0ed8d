import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { acts, authorActs, complains, complaint, holder, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const unit = 'cq-yuzhong-market'
const answer = (text: string) => ({ 办理结果: '已解决', 答复内容: text })

test('a straight answer: registered, signed for, reported on, answered, praised, and closed when nobody objects', async () => {
  const { no, message } = await complains(world, texts.food)

  await unitActs(world, unit, { no, label: '签收' })
  await unitActs(world, unit, { no, label: '登记进展', fields: { 进展: '已到现场。' } })
  await unitActs(world, unit, { no, label: '办结', fields: answer('已下架过期食品，罚款二千元。') })
  await authorActs(world, { no, label: '满意' })
  const answered = await complaint(world, no)
  for (let day = 0; day < 7; day++) await world.leap('working-day')

  const heard = world.sandbox.thread(message).map(({ text }) => text)
  expect(answered.state).toBe('answered')
  expect(await complaint(world, no)).toMatchObject({ state: 'closed', facts: { rating: { happy: true } } })
  expect(heard.join('\n')).toMatch(/已登记[\s\S]*签收[\s\S]*已下架过期食品/)
  expect(heard.filter((text) => text.includes('已登记'))).toHaveLength(1)
  expect(await brokenPromises(world, no)).toEqual([])
})

test('an unhappy rating: done again by the same unit under new clocks, and read by a second pair of eyes before it counts', async () => {
  const { no } = await complains(world, `${texts.food}（不满意）`)
  await unitActs(world, unit, { no, label: '签收' })
  await unitActs(world, unit, { no, label: '办结', fields: answer('已处理。') })

  await authorActs(world, { no, label: '不满意，重办', fields: { 不满意的原因: '还在卖。' } })
  const reopened = await holder(world, no)
  await unitActs(world, unit, { no, label: '签收' })
  await unitActs(world, unit, { no, label: '办结', fields: answer('已查封。') })
  const second = await complaint(world, no)
  await acts(world, cast.supervisor, '执法监督', { no, label: '通过' })
  for (let day = 0; day < 7; day++) await world.leap('working-day')

  const { state, history, facts } = await complaint(world, no)
  expect(reopened).toBe(`dispatched at ${unit}`)
  expect(second.state).toBe('in-review')
  expect([state, facts.answer?.text]).toEqual(['closed', '已查封。'])
  expect(history.map(({ deed }) => deed).filter((deed) => /answer/i.test(deed))).toEqual([
    'answer',
    'answerForReview',
    'approveAnswer',
  ])
  expect(await brokenPromises(world, no)).toEqual([])
})
