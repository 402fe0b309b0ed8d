import { expect, test } from 'vitest'
import { joinPages } from '../../../src/documents/reading/join-pages.ts'

const heading = '序号\t任务\t责任单位\t时限'

test('a row that a page breaks is one row, though a page number and the heading stand between', () => {
  const lines = joinPages([
    [heading, '1\t完善制\t市财\t2024年6月', '- 1 -'],
    [heading, '\t度\t政局\t底前', '2\t培训\t市教委\t长期'],
  ])

  expect(lines).toEqual([heading, '1\t完善制度\t市财政局\t2024年6月底前', '- 1 -', '2\t培训\t市教委\t长期'])
})

test.each([
  ['a row of its own below a section that spans pages', '监管\t1\t甲事\t市教委', '\t2\t乙事\t市财政局'],
  ['a line of text', '1\t甲事\t市教委', '抄送：市委办公厅。'],
  ['the first row of another table', '1\t甲事\t市教委', '1\t乙事\t市财政局'],
])('%s stays apart', (_, last, first) => {
  expect(joinPages([[last], [first]])).toEqual([last, first])
})
