import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../src/rules/cases/case.ts'
import { owing, shareOf, shareState } from '../../src/rules/cases/plan/shares.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, channelOf, filled, settled, wordsOf } from '../chat/cast.ts'
import { openWorld, type World } from '../world.ts'

type Task = Case<'plan-task'>

let world: World
let shared: Task
let alone: Task
beforeAll(async () => {
  // Before the plan's first dates, so that tasks are still to be done in time.
  world = await openWorld({ at: new Date('2023-12-04T10:00:00+08:00') })
  const tasks = await world.app.storage.cases.list({ kind: 'plan-task', state: 'open' }, everything, 500)
  const find = (what: string, wanted: (task: Task) => boolean) => {
    const found = tasks.find((file) => file.kind === 'plan-task' && wanted(file))
    if (found?.kind !== 'plan-task') throw new Error(`The plan has no dated task ${what}.`)
    return found
  }
  shared = find('shared by the market bureau', ({ facts: { units } }) => units.includes('cq-market'))
  alone = find('of one unit', ({ facts: { units } }) => units.join() === 'cq-justice')
}, 60_000)
afterAll(() => world.close())

const liaison = '何晓雯'
const taskNow = async ({ no }: Task): Promise<Task> => {
  const file = await world.app.storage.cases.get(no)
  if (file?.kind !== 'plan-task') throw new Error(`No task ${no}.`)
  return file
}
const done = { 完成情况: true as never }

test('the plan shows its tasks to the unit that shares in them, by number', async () => {
  const { message } = await world.sandbox.as(liaison).command(`/zhixie 计划 ${shared.facts.taskNo}`)

  expect(wordsOf(message)).toContain(shared.no)
  expect(wordsOf(message)).toContain('本单位')
})

test('one unit of many reports its part done: it owes nothing more, and the clock of the others runs on', async () => {
  const { no } = shared

  await filled(world, liaison, { no, label: '登记进展', fields: { 进展: '已起草。' } })
  const underWay = shareState(await taskNow(shared), 'cq-market')
  const scan = world.sandbox.as(liaison).upload({ name: '通知.pdf', content: Buffer.from('%PDF-') })
  await filled(world, liaison, {
    no,
    label: '登记进展',
    fields: { 进展: '已印发。', 证明材料: '渝市监发〔2023〕8号', 证明文件: [scan] as never, ...done },
  })
  const reported = await taskNow(shared)
  await filled(world, cast.coordinator, { no, label: '退回', fields: { 理由: '缺附件。' } })
  const back = await taskNow(shared)
  await filled(world, liaison, { no, label: '登记进展', fields: { 进展: '已补附件。', ...done } })
  await filled(world, cast.coordinator, { no, label: '验收', fields: {} })
  const file = await taskNow(shared)

  expect([underWay, ...[reported, back, file].map((task) => shareState(task, 'cq-market'))]).toEqual([
    'under-way',
    'reported',
    'sent-back',
    'accepted',
  ])
  const runs = ({ clocks }: Task, name: string) =>
    clocks.some((clock) => clock.name === name && clock.status === 'running')
  expect(runs(reported, 'deadline') && runs(reported, 'acceptance')).toBe(true)
  expect(runs(back, 'acceptance') || runs(file, 'acceptance')).toBe(false)
  expect(shareOf(reported, 'cq-market')?.report.evidence).toMatch(/^渝市监发〔2023〕8号；通知\.pdf http/)
  expect(file.state).toBe('open')
  expect(runs(file, 'deadline')).toBe(true)
  expect(owing(file)).not.toContain('cq-market')
  expect(owing(file).length).toBe(file.facts.units.length - 1)
  expect(file.history.flatMap(({ note: { text, unit } }) => (text ? [[text, unit]] : []))).toEqual([
    ['已起草。', 'cq-market'],
    ['已印发。', 'cq-market'],
    ['已补附件。', 'cq-market'],
  ])
})

test('another unit sees that the task is shared, and nothing of what the first one reported', async () => {
  const { message } = await world.sandbox.as('罗青').command(`/zhixie 查 ${shared.no}`)
  const seen = wordsOf(message)

  expect(seen).not.toContain('已印发')
  expect(seen).not.toContain('8号')
})

test('entered for a unit by a coordinator, and not accepted by the same one: a second pair of eyes', async () => {
  const { no } = alone
  await filled(world, cast.coordinator, {
    no,
    label: '登记进展',
    fields: { 进展: '已完成。', ...done },
  })
  const reported = await taskNow(alone)
  const { view } = await filled(world, cast.coordinator, { no, label: '验收', fields: {} })

  expect(reported.state).toBe('reported')
  expect((await taskNow(alone)).state).toBe('reported')
  expect(wordsOf(view)).toContain('他人审核')
})

test('a date is changed by approval only, and the old one stays visible', async () => {
  const { no, facts } = shared

  await filled(world, liaison, {
    no,
    label: '申请调整时限',
    fields: { 新的完成时限: '2026-06-30', 理由: '上级文件推迟。' },
  })
  const asked = await taskNow(shared)
  await filled(world, cast.coordinator, { no, label: '调整时限', fields: {} })
  const { message } = await world.sandbox.as(cast.coordinator).command(`/zhixie 查 ${no}`)

  expect(asked.facts).toMatchObject({ deadline: facts.deadline, asked: { deadline: '2026-06-30' } })
  expect((await taskNow(shared)).facts).toMatchObject({
    deadline: '2026-06-30',
    asked: null,
    earlierDates: [{ deadline: facts.deadline, by: cast.coordinator, reason: '上级文件推迟。' }],
  })
  expect(wordsOf(message)).toContain('原时限')
})

test('a liaison gets one list of all that its unit owes, not a message for each task', async () => {
  // Twenty working days before the first dates of June 2024.
  world.jump(new Date('2024-06-03T10:30:00+08:00'))
  await world.recover()
  await settled(world)
  const lists = world.sandbox
    .messages(channelOf(world, 'cq-market'))
    .filter(({ text }) => text.includes('项改革任务需要办理或报告'))

  expect(lists.length).toBeGreaterThan(0)
  const days = lists.map(({ ts }) => new Date(Number(ts) * 1000).toISOString().slice(0, 10))
  expect(new Set(days).size).toBe(days.length)
})
