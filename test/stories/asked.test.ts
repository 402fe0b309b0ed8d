import { afterAll, beforeAll, expect, test } from 'vitest'
import { texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { authorActs, complains, complaint, deskActs, dueDays, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const unit = 'cq-yuzhong-market'
const asking = (days: string) => ({ 延长工作日: days, 理由: '需送检。' })

test('an extension: asked for, granted by a coordinator, explained to the complainant, and only once', async () => {
  const { no, message } = await complains(world, `${texts.food}（延期）`)
  await unitActs(world, unit, { no, label: '签收' })
  const before = (await dueDays(world, no)).answer

  await unitActs(world, unit, { no, label: '申请延期', fields: asking('3') })
  await deskActs(world, { no, label: '同意' })
  const after = (await dueDays(world, no)).answer
  const again = unitActs(world, unit, { no, label: '申请延期', fields: asking('3') })

  await expect(again).rejects.toThrow(/延期次数已用完|No card/)
  expect([before, after]).toEqual(['2026-03-17', '2026-03-20'])
  expect(
    world.sandbox
      .thread(message)
      .map(({ text }) => text)
      .join(),
  ).toMatch(/延长 3 个工作日/)
  expect(await brokenPromises(world, no)).toEqual([])
})

test('an extension refused: the date stays', async () => {
  const { no } = await complains(world, `${texts.food}（不准延期）`)
  await unitActs(world, unit, { no, label: '签收' })
  const before = await dueDays(world, no)

  await unitActs(world, unit, { no, label: '申请延期', fields: asking('3') })
  await deskActs(world, { no, label: '不同意', fields: { 理由: '案情简单。' } })

  expect((await dueDays(world, no)).answer).toBe(before.answer)
})

test('a question: the clock rests while it is open, and goes on with the answer by as much later', async () => {
  const { no, message } = await complains(world, `${texts.food}（询问）`)
  await unitActs(world, unit, { no, label: '签收' })
  const before = (await dueDays(world, no)).answer

  await unitActs(world, unit, { no, label: '询问投诉人', fields: { 询问内容: '请问是哪一家？' } })
  const waiting = await dueDays(world, no)
  // Wednesday is the one working day that passes whole while it rests.
  await world.leap('working-day')
  await world.leap('working-day')
  await authorActs(world, { no, label: '补充说明', fields: { 补充内容: '民生路十号。' } })
  const after = (await dueDays(world, no)).answer

  expect(waiting).not.toHaveProperty('answer')
  expect([before, after]).toEqual(['2026-03-17', '2026-03-18'])
  expect(
    world.sandbox
      .thread(message)
      .map(({ text }) => text)
      .join(),
  ).toContain('请问是哪一家')
})

test('a question that nobody answers: the unit goes on with what it has', async () => {
  const { no } = await complains(world, `${texts.food}（不答）`)
  await unitActs(world, unit, { no, label: '签收' })
  await unitActs(world, unit, { no, label: '询问投诉人', fields: { 询问内容: '请问是哪一家？' } })

  for (let days = 0; days < 7; days++) await world.leap('working-day')

  const { state, history } = await complaint(world, no)
  expect(state).toBe('signed')
  expect(history.some(({ deed, by }) => deed === 'goOn' && by.kind === 'bot')).toBe(true)
  expect(await dueDays(world, no)).toHaveProperty('answer')
})
