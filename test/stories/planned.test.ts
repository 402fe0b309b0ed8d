import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../src/rules/cases/case.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, filled, pressed, wordsOf } from '../chat/cast.ts'
import { openWorld, type World } from '../world.ts'

let world: World
let task: Case<'plan-task'>
beforeAll(async () => {
  // Before the plan's first dates, so that tasks are still to be done in time.
  world = await openWorld({ at: new Date('2023-12-04T10:00:00+08:00') })
  const tasks = await world.app.storage.cases.list({ kind: 'plan-task' }, everything, 500)
  const mine = tasks.find(
    (file) => file.kind === 'plan-task' && file.state === 'open' && file.facts.units.includes('cq-market'),
  )
  if (mine?.kind !== 'plan-task') throw new Error('The market bureau has no dated task in the plan.')
  task = mine
}, 60_000)
afterAll(() => world.close())

const liaison = '何晓雯'
const stateNow = async () => (await world.app.storage.cases.get(task.no))?.state

test('the plan shows its tasks to the unit that shares in them, by number', async () => {
  const { message } = await world.sandbox.as(liaison).command(`/zhixie 计划 ${task.facts.taskNo}`)

  expect(wordsOf(message)).toContain(task.no)
})

test('reported on, reported done, sent back, done again, and accepted by a second pair of eyes', async () => {
  const { no } = task

  await filled(world, liaison, { no, label: '登记进展', fields: { 进展: '已起草。' } })
  const open = await stateNow()
  await filled(world, liaison, {
    no,
    label: '登记进展',
    fields: { 进展: '已印发。', 完成情况: true as never },
  })
  const reported = await stateNow()
  await filled(world, cast.coordinator, { no, label: '退回', fields: { 理由: '缺附件。' } })
  const back = await stateNow()
  await filled(world, liaison, {
    no,
    label: '登记进展',
    fields: { 进展: '已补附件。', 完成情况: true as never },
  })
  await pressed(world, cast.coordinator, { no, label: '验收' })

  const file = (await world.app.storage.cases.get(no)) as Case<'plan-task'>
  expect([open, reported, back, file.state]).toEqual(['open', 'reported', 'open', 'done'])
  expect(file.facts.reports.map(({ text, unit }) => [text, unit])).toEqual([
    ['已起草。', 'cq-market'],
    ['已印发。', 'cq-market'],
    ['已补附件。', 'cq-market'],
  ])
  expect(file.closedAt).not.toBeNull()
})

test('a date is changed by approval only, and the old one stays visible', async () => {
  const tasks = await world.app.storage.cases.list({ kind: 'plan-task', state: 'open' }, everything, 500)
  const other = tasks[0] as Case<'plan-task'>

  await filled(world, cast.coordinator, {
    no: other.no,
    label: '调整时限',
    fields: { 新的完成时限: '2026-06-30', 理由: '上级文件推迟。' },
  })
  const { message } = await world.sandbox.as(cast.coordinator).command(`/zhixie 查 ${other.no}`)

  const file = (await world.app.storage.cases.get(other.no)) as Case<'plan-task'>
  expect(file.facts).toMatchObject({
    deadline: '2026-06-30',
    earlierDates: [{ deadline: other.facts.deadline }],
  })
  expect(wordsOf(message)).toContain('原时限')
})
