import { expect, test } from 'vitest'
import { evaluate } from '../../../../src/rules/routing/evaluation/evaluate.ts'
import { type Labelled, marker } from '../../../../src/rules/routing/evaluation/mark.ts'
import { city, route, today } from '../chongqing.ts'

const mark = marker(city, today)
const text = '渝中区大坪有家火锅店用过期的冻肉，后厨老鼠到处跑'
const label: Labelled = {
  id: 1,
  text,
  department: '重庆市市场监督管理局',
  district: '渝中区',
  domain: '市场监管',
}

test.each([
  ['its official name', '重庆市市场监督管理局', [], true],
  ['its short name', '市市场监管局', [], true],
  ['another department', '重庆市公安局', [], false],
  ['another department, with this one as an alternative', '重庆市公安局', ['重庆市市场监督管理局'], true],
  ['a name that no unit bears', '重庆市食品局', [], false],
])('a label with %s', (_, department, alternatives, right) => {
  expect(mark({ ...label, department, alternatives }, route(text)).department).toBe(right)
})

test('a district by its name before the reform is the same district', () => {
  const old = '渝北区回兴街道有家火锅店用过期的冻肉'

  expect(mark({ ...label, text: old, district: '渝北区' }, route(old)).district).toBe(true)
})

test('shares are counted where the label says something, and confusions are named', () => {
  const wrong = { ...label, id: 2, department: '重庆市公安局', kind: 'report' as const }
  const figures = evaluate([label, wrong].map((one) => mark(one, route(one.text))))

  expect(figures.department).toEqual({ of: 2, held: 1 })
  expect(figures.kind.of).toBe(1)
  expect(figures.domains).toEqual([{ domain: '市场监管', department: { of: 2, held: 1 } }])
  expect(figures.confusions).toEqual([
    { wanted: '重庆市公安局', chosen: 'cq-market', times: 1, examples: [2] },
  ])
})

test('what was dropped although an office had to act is named', () => {
  const figures = evaluate([mark({ ...label, id: 3 }, route('好的，收到'))])

  expect(figures.lost).toEqual([3])
})
