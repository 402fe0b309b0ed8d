import { expect, test } from 'vitest'
import { readTextDeadline } from '../../../../src/rules/notice/dates/text-deadline.ts'

const context = { year: null, issued: '2023-11-20' } as const

test.each([
  ['2023年底前普遍建立制度。', '2023年底前', '2023-12-31'],
  ['到2025年，基本建成体系。', '2025年', '2025-12-31'],
  ['力争2025年实现全覆盖。', '2025年', '2025-12-31'],
  ['2024年第三季度完成验收。', '2024年第三季度', '2024-09-30'],
  ['原则上于2024年6月底前完成轮训。', '2024年6月底前', '2024-06-30'],
  ['请于2024年9月10日（星期二）前报送。', '2024年9月10日（星期二）前', '2024-09-10'],
  ['2024年六月至八月完成抽查。', '2024年六月至八月', '2024-08-31'],
  ['“十四五”末达到九成。', '“十四五”末', '2025-12-31'],
  ['2024年三季度报市政府审议。', '2024年三季度', '2024-09-30'],
  ['方案自印发之日起30日内报送。', '印发之日起30日内', '2023-12-20'],
])('%s sets %s', (text, wording, deadline) => {
  const read = readTextDeadline(text, context)

  expect(read).toMatchObject({ text: wording, deadline, doubts: [] })
})

test('of several dates the last one counts, with the year said before it', () => {
  const read = readTextDeadline('2024年6月底前完成甲，12月底前完成乙。', context)

  expect(read).toMatchObject({
    text: '12月底前',
    deadline: '2024-12-31',
    doubts: [expect.stringMatching(/several/)],
  })
})

test.each([
  '自2024年1月1日起施行。',
  '根据2023年印发的通知，推进工作。',
  '落实《三年行动（2023—2025年）》要求。',
  '每年6月底前开展检查。',
  '2022年以来不断推进。',
  '12345热线2024年1月受理的诉求。',
  '打造2024年度品牌。',
  '2024年6月30日前登记的企业要补报。',
  '到2024年底已取消的证明不得恢复。',
  '2022年底前完成了试点。',
  '半年内见效。',
])('%s sets none', (text) => {
  expect(readTextDeadline(text, context)).toBeNull()
})
