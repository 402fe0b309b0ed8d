import { expect, test } from 'vitest'
import type { Case } from '../../../../src/rules/cases/case.ts'
import { evaluate, laggards } from '../../../../src/rules/cases/plan/evaluation.ts'
import type { Report, Share } from '../../../../src/rules/cases/plan/shares.ts'
import type { Day, UnitId } from '../../../../src/rules/city.ts'

const report = (unit: UnitId, on: Day, evidence = '文件'): Report => ({
  ...{ unit, on, evidence, done: true, text: '已办', by: '某人', person: null },
  at: `${on}T01:00:00.000Z`,
})
const share = (unit: UnitId, state: Share['state'], on: Day, evidence?: string): Share => ({
  unit,
  state,
  report: report(unit, on, evidence),
})

const task = (deadline: Day | null, shares: Share[], but: object = {}) =>
  ({
    no: 'RW1-01',
    unit: 'desk',
    state: deadline ? 'open' : 'standing',
    openedAt: new Date('2024-01-01'),
    clocks: [],
    facts: { sectionPath: ['一'], units: ['a', 'b', 'c'], shares, deadline, ...but },
  }) as unknown as Case<'plan-task'>

const tasks = [
  task('2024-06-30', [
    share('a', 'accepted', '2024-06-10'),
    share('b', 'reported', '2024-07-10', ''),
    share('c', 'under-way', '2024-06-01'),
  ]),
  task('2025-12-31', [share('a', 'accepted', '2024-09-01')]),
  task(null, [], {
    sectionPath: ['二'],
    periods: [
      { from: '2024-01-01T00:00:00Z', to: '2024-03-31T00:00:00Z', reported: ['a', 'b'] },
      { from: '2024-11-01T00:00:00Z', to: '2025-01-31T00:00:00Z', reported: ['a'] },
    ],
  }),
]

test('on a day: what is due, done, late, without proof, and still open', () => {
  const { all, tasks: counts } = evaluate(tasks, '2024-10-31')

  expect(counts).toEqual({ total: 3, dated: 2, due: 1, done: 0, standing: 1 })
  expect(all).toEqual({
    due: 3,
    done: 3,
    late: 1,
    open: 1,
    daysLate: 123,
    unproved: 1,
    accepted: 2,
    periods: 3,
    reported: 2,
  })
})

test('by the day on which the work was done: what came later does not count on an earlier day', () => {
  const { all } = evaluate(tasks, '2024-07-01')

  expect([all.due, all.done, all.open, all.daysLate]).toEqual([3, 1, 2, 1])
})

test('who owes most is named first, and who owes nothing is not named', () => {
  const found = evaluate(tasks, '2024-10-31')

  expect(laggards(found).map(({ unit, score }) => [unit, score.open, score.daysLate])).toEqual([
    ['c', 1, 123],
  ])
  expect(found.sections.map(({ section }) => section)).toEqual(['一', '二'])
})
