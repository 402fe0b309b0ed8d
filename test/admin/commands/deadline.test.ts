import { expect, test } from 'vitest'
import { documentOf, zhixie } from '../at-desk.ts'

test('a limit over a holiday is told day by day', async () => {
  const call = await zhixie(['deadline', '--from', '2026-09-30T10:00', '--add', '2wd', '--json'])

  const { due, provisional, days, calendar } = documentOf(call)
  expect(due).toBe('2026-10-09T23:59:59.999+08:00')
  expect(provisional).toBe(false)
  expect(calendar).toMatch(/^2026-/)
  expect(days).toHaveLength(10)
  expect(days[0]).toEqual({ date: '2026-09-30', counted: false, why: '起算当日，不计入' })
  expect(days[1]).toEqual({
    date: '2026-10-01',
    counted: false,
    why: '放假，不计入：《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）',
  })
  expect(days.at(-1)).toEqual({ date: '2026-10-09', counted: true, why: '工作日' })
})

test.each`
  add       | due                                | why
  ${'7wd'}  | ${'2026-02-26T23:59:59.999+08:00'} | ${'working days pass over the Spring Festival'}
  ${'15d'}  | ${'2026-02-25T23:59:59.999+08:00'} | ${'natural days do not'}
  ${'24h'}  | ${'2026-02-11T10:00:00.000+08:00'} | ${'hours run on'}
  ${'3mo'}  | ${'2026-05-11T23:59:59.999+08:00'} | ${'months end on the same date, or the working day after'}
  ${'0wd'}  | ${'2026-02-10T23:59:59.999+08:00'} | ${'no days at all end today'}
  ${'4oh'}  | ${'2026-02-10T15:30:00.000+08:00'} | ${'office hours know a break at noon'}
  ${'-3wd'} | ${'2026-02-05T23:59:59.999+08:00'} | ${'a limit may run back'}
`('$add from 2026-02-10T10:00 is $due: $why', async ({ add, due }) => {
  const call = await zhixie(['deadline', '--from', '2026-02-10T10:00', '--add', add, '--json'])

  expect(documentOf(call).due).toBe(due)
})

test('a date in a year without a notice is provisional, and says so', async () => {
  const call = await zhixie(['deadline', '--from', '2026-12-30', '--add', '3wd', '--json'])

  const { provisional, days } = documentOf(call)
  expect(provisional).toBe(true)
  expect(days.at(-1).why).toContain('尚未公布，暂定')
})

test('people get a table', async () => {
  const { out } = await zhixie(['deadline', '--from', '2026-11-20', '--add', '1wd'])

  expect(out.join('\n')).toContain('2026-11-21        周末，不计入')
  expect(out.join('\n')).toContain('到期：2026-11-23T23:59:59.999+08:00')
})

test.each([
  [['--from', 'soon', '--add', '7wd'], 'give an ISO time such as'],
  [['--from', '2026-02-30', '--add', '7wd'], 'give an ISO time such as'],
  [['--from', '2026-11-23', '--add', '7'], '"7" is no span; write an amount and wd, d, h, oh or mo'],
  [['--from', '2026-11-23', '--add', '99999wd'], 'up to ten years'],
  [['--add', '7wd'], "Required option '--from <time>' not specified"],
])('%j is a wrong call', async (words, sentence) => {
  const { code, out, err } = await zhixie(['deadline', ...words])

  expect({ code, out }).toEqual({ code: 2, out: [] })
  expect(err).toEqual([expect.stringContaining(sentence)])
})
