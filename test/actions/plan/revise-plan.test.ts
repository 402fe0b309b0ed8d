import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../../../src/actions/perform.ts'
import { acceptWork } from '../../../src/actions/plan/accept-work.ts'
import { nameOwner } from '../../../src/actions/plan/name-owners.ts'
import { reportProgress } from '../../../src/actions/plan/report-progress.ts'
import { compareWithPlan, revisePlan } from '../../../src/actions/plan/revise-plan.ts'
import { owing, shareState } from '../../../src/rules/cases/plan/shares.ts'
import { isRefused } from '../../../src/rules/refusal.ts'
import { anOffice } from '../../an-office.ts'
import {
  alone,
  coordinator,
  draft,
  ecology,
  importInto,
  market,
  officer,
  shared,
  standing,
  task,
  taskOf,
  unowned,
} from './a-plan.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(new Date('2026-03-10T09:00:00+08:00'))
  await importInto(stage.office, 'p1')
})
afterAll(() => stage.close())

const newer = draft(
  { ...shared, deadline: '2026-09-30', deadlineText: '2026年9月底前' },
  { ...alone, no: 9, text: '建立行政检查备案系统并组织全员培训。' },
  { ...standing, deadline: '2026-12-31', longTerm: false, deadlineText: '2026年底前' },
  task(5, '推行扫码入企，检查结果当场告知企业并归集。'),
)
const revise = (actor = coordinator) =>
  revisePlan(stage.office, { plan: 'p1', draft: newer, actor, reason: '新版方案' })

test('what a newer notice changes, adds and drops is known before anything happens', async () => {
  const found = await compareWithPlan(stage.office, 'p1', newer)

  expect(found.changed.map(({ task: { no }, what }) => [no, what])).toEqual([
    ['RW20260105-01', ['deadline']],
    ['RW20260105-02', ['text']],
    ['RW20260105-03', ['deadline']],
  ])
  expect(found.added.map(({ draft: { no } }) => no)).toEqual([5])
  expect(found.dropped.map(({ no }) => no)).toEqual(['RW20260105-04'])
  expect((await taskOf(stage.office, 'RW20260105-01')).version).toBe(1)
})

test('only a coordinator takes it over', async () => {
  expect(await revise(officer(market))).toMatchObject({ refused: 'not-yours' })
})

test('taken over, the work reported before is kept, and a second time changes nothing', async () => {
  const input = { text: '已公布', done: true, evidence: '公告' }
  await perform(stage.office, reportProgress, { no: 'RW20260105-01', actor: officer(market), input })
  const done = await revise()
  const again = await revise()
  const [first, second, third, fourth, fifth] = await Promise.all(
    [1, 2, 3, 4, 5].map((no) => taskOf(stage.office, `RW20260105-0${no}`)),
  )

  expect(isRefused(done) || [done.changed.length, done.added, done.dropped]).toEqual([
    3,
    ['RW20260105-05'],
    ['RW20260105-04'],
  ])
  expect(isRefused(again) || [again.same, again.changed, again.added, again.dropped]).toEqual([4, [], [], []])
  expect(first && shareState(first, market)).toBe('reported')
  expect(first?.facts).toMatchObject({
    deadline: '2026-09-30',
    earlierDates: [{ deadline: '2026-06-30' }],
  })
  expect(second?.facts).toMatchObject({ taskNo: 9, earlierTexts: [{ text: alone.text }] })
  expect([third?.state, fourth?.state, fifth?.state]).toEqual(['open', 'dropped', 'open'])
})

test('a name that nobody knows is asked about once; the answer holds for its tasks and for later plans', async () => {
  const { storage } = stage.office
  const asked = await storage.plans.unasked()
  await storage.plans.asked(asked)
  await importInto(stage.office, 'p2', draft(unowned))
  const again = await storage.plans.unasked()
  const tasks = await nameOwner(stage.office, {
    name: '有关单位',
    units: ['cq-justice'],
    actor: coordinator,
  })
  const later = await importInto(stage.office, 'p3', draft(unowned))

  expect([asked, again]).toEqual([['有关单位'], []])
  expect(tasks).toEqual(['RW20260105b-04'])
  expect((await taskOf(stage.office, 'RW20260105b-04')).facts.units).toContain('cq-justice')
  expect(later.unresolved).toEqual([])
  expect((await taskOf(stage.office, 'RW20260105c-04')).facts.units).toContain('cq-justice')
})

test('a newer version that names another unit or another lead keeps no task from being finished', async () => {
  await importInto(
    stage.office,
    'p4',
    draft(task(1, '第一件，甲乙两家办理的事。'), task(2, '第二件，两家都要办的事情。')),
  )
  const [one, two] = ['RW20260105d-01', 'RW20260105d-02'] as const
  const done = { text: '已办', done: true, evidence: '' }
  const report = (no: string, unit: string) =>
    perform(stage.office, reportProgress, { no, actor: officer(unit), input: done })
  await report(one, market)
  await report(one, ecology)
  await report(two, market)
  const wider = { units: ['市市场监管局', '市生态环境局', '市财政局'], lead: ['市财政局'] }
  const newer = draft(
    task(1, '第一件，甲乙两家办理的事。', wider),
    task(2, '第二件，两家都要办的事情。', { units: ['市市场监管局'] }),
  )
  await revisePlan(stage.office, { plan: 'p4', draft: newer, actor: coordinator, reason: '新版方案' })
  const [widened, narrowed] = [await taskOf(stage.office, one), await taskOf(stage.office, two)]
  const led = draft(task(1, '第一件，甲乙两家办理的事。', { ...wider, lead: ['市市场监管局'] }))
  const compared = await compareWithPlan(stage.office, 'p4', led)

  expect([widened.state, owing(widened), widened.facts.lead]).toEqual(['open', ['cq-finance'], ['市财政局']])
  expect(widened.clocks.some(({ name, status }) => name === 'deadline' && status === 'running')).toBe(true)
  expect([narrowed.state, owing(narrowed)]).toEqual(['reported', []])
  expect(compared.changed.map(({ what }) => what)).toEqual([['owners']])
  await perform(stage.office, acceptWork, { no: two, actor: coordinator, input: {} })
  expect((await taskOf(stage.office, two)).state).toBe('done')
})
