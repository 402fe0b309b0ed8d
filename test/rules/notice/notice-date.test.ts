import { expect, test } from 'vitest'
import { isTimeStatement, readDeadline } from '../../../src/rules/notice/notice-date.ts'

const issuedOnly = { year: null, issued: '2023-11-20' } as const

test.each([
  ['2024年6月', '2024-06-30'],
  ['2024年6月底前', '2024-06-30'],
  ['2024 年 6 月底前', '2024-06-30'],
  ['２０２４年６月底前', '2024-06-30'],
  ['2024年6月30日前', '2024-06-30'],
  ['2024年2月', '2024-02-29'],
  ['2023年年底前', '2023-12-31'],
  ['2024年底', '2024-12-31'],
  ['2025年', '2025-12-31'],
  ['2025年内', '2025-12-31'],
  ['2024年二季度', '2024-06-30'],
  ['2024年第三季度末前', '2024-09-30'],
  ['2024年第一、二季度', '2024-06-30'],
  ['2024年上半年', '2024-06-30'],
  ['2025年下半年', '2025-12-31'],
  ['2024年年中', '2024-06-30'],
  ['2024年3月上旬', '2024-03-10'],
  ['2024年3月中旬前', '2024-03-20'],
  ['2024年2月下旬', '2024-02-29'],
  ['2023年11月至2024年6月', '2024-06-30'],
  ['2024年6月20日—7月10日', '2024-07-10'],
  ['2023—2025年', '2025-12-31'],
  ['即日起至2024年12月31日', '2024-12-31'],
  ['2024年9月5日至25日', '2024-09-25'],
  ['2024年9月5-25日', '2024-09-25'],
  ['2024.6-2024.12', '2024-12-31'],
  ['“十五五”期末', '2030-12-31'],
  ['2024.6.30', '2024-06-30'],
  ['2024-06-30', '2024-06-30'],
  ['2024/6', '2024-06-30'],
  ['24年6月底前', '2024-06-30'],
  ['二〇二四年十月底前', '2024-10-31'],
  ['二○二五年十二月三十一日前', '2025-12-31'],
  ['今年年底前', '2023-12-31'],
  ['明年3月底前', '2024-03-31'],
  ['自印发之日起30日内', '2023-12-20'],
  ['印发后三个月内', '2024-02-20'],
  ['自本通知印发之日起1年内', '2024-11-20'],
])('%s ends on %s, without doubt', (wording, deadline) => {
  const read = readDeadline(wording, issuedOnly)

  expect(read).toEqual({ deadline, longTerm: false, recurring: null, doubts: [] })
})

test.each([
  ['长期', { longTerm: true, recurring: null }],
  ['长期坚持', { longTerm: true, recurring: null }],
  ['持续推进', { longTerm: true, recurring: null }],
  ['2024年起，长期坚持', { longTerm: true, recurring: null }],
  ['每年', { longTerm: false, recurring: 'yearly' }],
  ['每年12月底前', { longTerm: false, recurring: 'yearly' }],
  ['每半年', { longTerm: false, recurring: 'half-yearly' }],
  ['每季度末月25日前', { longTerm: false, recurring: 'quarterly' }],
  ['每月10日前', { longTerm: false, recurring: 'monthly' }],
])('%s goes on without a last day', (wording, expected) => {
  const read = readDeadline(wording, issuedOnly)

  expect(read).toEqual({ deadline: null, ...expected, doubts: [] })
})

test('a date and 长期 together keep both', () => {
  const read = readDeadline('2024年6月底前，并长期坚持', issuedOnly)

  expect(read).toMatchObject({ deadline: '2024-06-30', longTerm: true })
})

test.each([
  ['2025年年年底前', '2025-12-31', /repeats the word/],
  ['2024年6月前', '2024-06-30', /before the month begins/],
  ['2024年底前见效，2025年底前完成', '2025-12-31', /several dates/],
  ['2024年春节前', '2024-12-31', /was not understood/],
  ['12月底前', '2023-12-31', /names no year/],
  ['6月底前', '2024-06-30', /names no year/],
  ['印发后20个工作日内', null, /working days/],
  ['2024年2月30日', null, /no day of the calendar/],
  ['2024年13月', null, /no day of the calendar/],
  ['立即', null, /names no day/],
  ['尽快', null, /not understood/],
])('%s is read as %s, with a doubt', (wording, deadline, doubt) => {
  const read = readDeadline(wording, issuedOnly)

  expect(read.deadline).toBe(deadline)
  expect(read.doubts).toEqual([expect.stringMatching(doubt)])
})

test('the year said before is taken without a doubt', () => {
  const read = readDeadline('12月底前', { year: 2025, issued: '2023-11-20' })

  expect(read).toMatchObject({ deadline: '2025-12-31', doubts: [] })
})

test('without a year anywhere there is no date', () => {
  const read = readDeadline('12月底前', { year: null, issued: null })

  expect(read).toMatchObject({ deadline: null, doubts: [expect.stringMatching(/names no year/)] })
})

test.each([
  ['2024年6月底前完成', true],
  ['长期', true],
  ['2023—2025年', true],
  ['每季度', true],
  ['自印发之日起30日内', true],
  ['市司法局', false],
  ['市司法局2024年6月底前完成', false],
  ['12345热线', false],
])('%s is a statement of time: %s', (statement, expected) => {
  expect(isTimeStatement(statement)).toBe(expected)
})
