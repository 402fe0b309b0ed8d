import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../src/actions/perform.ts'
import { acceptWork, sendBackWork } from '../../../src/actions/plan/accept-work.ts'
import { askDate, changeDate } from '../../../src/actions/plan/change-date.ts'
import { reportProgress } from '../../../src/actions/plan/report-progress.ts'
import { revisePlan } from '../../../src/actions/plan/revise-plan.ts'
import { sweepCase } from '../../../src/actions/sweep-case.ts'
import { owing, shareOf, shareState } from '../../../src/rules/cases/plan/shares.ts'
import { anOffice } from '../../an-office.ts'
import {
  coordinator,
  draft,
  ecology,
  importInto,
  market,
  officer,
  other,
  standing as standing3,
  taskOf,
} from './a-plan.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
const march = new Date('2026-03-10T09:00:00+08:00')
beforeAll(async () => {
  stage = await anOffice(march)
  await importInto(stage.office, 'p1')
})
afterAll(() => stage.close())

const [shared, alone, standing] = ['RW20260105-01', 'RW20260105-02', 'RW20260105-03'] as const
const report = (no: string, actor: Parameters<typeof perform>[2]['actor'], input = {}) =>
  perform(stage.office, reportProgress, { no, actor, input: { text: '已办', done: true, ...input } })

describe('one unit of two', () => {
  test('reports its part done, and only the other one owes still', async () => {
    await report(shared, officer(market))
    const file = await taskOf(stage.office, shared)

    expect([file.state, owing(file)]).toEqual(['open', [ecology]])
  })

  test('is sent back without the other, and owes again', async () => {
    await report(shared, officer(ecology))
    const reported = await taskOf(stage.office, shared)
    const vague = await perform(stage.office, sendBackWork, {
      no: shared,
      actor: coordinator,
      input: { reason: '缺材料' },
    })
    await perform(stage.office, sendBackWork, {
      no: shared,
      actor: coordinator,
      input: { reason: '缺材料', unit: market },
    })
    const file = await taskOf(stage.office, shared)

    expect(reported.state).toBe('reported')
    expect(vague).toEqual({ refused: 'missing', what: 'unit' })
    expect([file.state, owing(file), shareState(file, ecology)]).toEqual(['open', [market], 'reported'])
    expect(
      file.clocks
        .filter(({ status }) => status === 'running')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['acceptance', 'deadline'])
  })

  test('the task is done when both are accepted, by somebody who reported neither', async () => {
    await report(shared, officer(market))
    await perform(stage.office, acceptWork, { no: shared, actor: coordinator, input: { unit: ecology } })
    const half = await taskOf(stage.office, shared)
    await perform(stage.office, acceptWork, { no: shared, actor: coordinator, input: {} })
    const file = await taskOf(stage.office, shared)
    const late = await report(shared, officer(market))

    expect([half.state, shareState(half, ecology), shareState(half, market)]).toEqual([
      'reported',
      'accepted',
      'reported',
    ])
    expect([file.state, file.closedAt]).toEqual(['done', march])
    expect(late).toMatchObject({ refused: 'not-now' })
  })
})

test.each([
  ['a unit that has no share', officer('cq-tax'), {}, { refused: 'no-such-case' }],
  ['a unit for another one', officer(market), { unit: ecology }, { refused: 'no-share' }],
  ['a coordinator without saying for whom', coordinator, {}, { refused: 'missing', what: 'unit' }],
  ['work of tomorrow', officer(market), { on: '2026-03-11' }, { refused: 'missing', what: 'day' }],
  [
    'work of the past without proof',
    officer(market),
    { on: '2026-02-01' },
    { refused: 'missing', what: 'evidence' },
  ],
])('%s is refused', async (_, actor, input, refusal) => {
  await importInto(stage.office, 'p2')

  expect(await report('RW20260105b-01', actor, input)).toMatchObject(refusal)
})

test('what was done before is entered afterwards with its proof, and marked as such', async () => {
  const input = { on: '2026-02-01', evidence: '渝市监发〔2026〕3号' }
  await report('RW20260105b-01', officer(market), input)
  const file = await taskOf(stage.office, 'RW20260105b-01')

  expect(shareOf(file, market)?.report).toMatchObject(input)
  expect(file.history.at(-1)?.note).toMatchObject({ backDated: true, on: '2026-02-01' })
})

test('nobody accepts what he has reported himself, as a coordinator enters it for a unit', async () => {
  await report(alone, coordinator)
  const own = await perform(stage.office, acceptWork, { no: alone, actor: coordinator, input: {} })
  await perform(stage.office, acceptWork, { no: alone, actor: other, input: {} })

  expect(own).toEqual({ refused: 'own-work' })
  expect((await taskOf(stage.office, alone)).state).toBe('done')
})

test('a later date is asked for, and holds from the moment that it is granted', async () => {
  const no = 'RW20260105b-01'
  await perform(stage.office, askDate, {
    no,
    actor: officer(ecology),
    input: { deadline: '2026-09-30', reason: '国家标准未出' },
  })
  const asked = await taskOf(stage.office, no)
  const second = await perform(stage.office, askDate, {
    no,
    actor: officer(market),
    input: { deadline: '2026-08-31', reason: '经费未到' },
  })
  await perform(stage.office, changeDate, {
    no,
    actor: coordinator,
    input: { deadline: '2026-09-30', reason: '同意' },
  })
  const granted = await taskOf(stage.office, no)

  expect(second).toEqual({ refused: 'date-asked', unit: ecology, deadline: '2026-09-30' })
  expect([asked.facts.deadline, asked.facts.asked?.unit]).toEqual(['2026-06-30', ecology])
  expect(granted.facts).toMatchObject({ deadline: '2026-09-30', statedDeadline: '2026-06-30', asked: null })
  expect(shareState(granted, market)).toBe('reported')
})

test('a task for which the notice names no date is given one, and keeps it when the notice changes', async () => {
  const no = 'RW20260105b-03'
  const input = { deadline: '2026-11-30', reason: '通知写明“立即”，经研究定于11月底' } as const
  const own = await perform(stage.office, changeDate, { no, actor: officer(market), input })
  await perform(stage.office, changeDate, { no, actor: coordinator, input })
  const dated = await taskOf(stage.office, no)
  const newer = draft({ ...standing3, text: `${standing3.text}每月汇总。` })
  await revisePlan(stage.office, { plan: 'p2', draft: newer, actor: coordinator, reason: '新版方案' })
  const revised = await taskOf(stage.office, no)

  expect(own).toMatchObject({ refused: 'not-yours' })
  for (const task of [dated, revised])
    expect([task.state, task.facts.deadline, owing(task)]).toEqual(['open', '2026-11-30', [market, ecology]])
  expect(dated.clocks.filter(({ status }) => status === 'running').map(({ name }) => name)).toEqual([
    'deadline',
  ])
})

test('of a standing duty each stretch of time is closed with who has reported, and the next one begins', async () => {
  await report(standing, officer(market))
  const before = await taskOf(stage.office, standing)
  stage.set(new Date('2026-06-12T09:00:00+08:00'))
  await sweepCase(stage.office, standing)
  const after = await taskOf(stage.office, standing)
  stage.set(march)

  expect(owing(before)).toEqual([ecology])
  expect(after.facts.periods).toMatchObject([{ reported: [market] }])
  expect(owing(after)).toEqual([market, ecology])
})
