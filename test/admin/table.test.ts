import { expect, test } from 'vitest'
import { oneLine, table, widthOf } from '../../src/admin/table.ts'

test.each`
  text            | width
  ${''}           | ${0}
  ${'abc'}        | ${3}
  ${'执法'}       | ${4}
  ${'（一）'}     | ${6}
  ${'ａ'}         | ${2}
  ${'e\u0301'}    | ${1}
  ${'🟢'}         | ${2}
  ${'2026-11-23'} | ${10}
`('$text is $width columns wide', ({ text, width }) => {
  expect(widthOf(text)).toBe(width)
})

test('columns begin in the same place in every row', () => {
  const lines = table(
    ['编号', '状态', '说明'],
    [
      ['SQ2026-00001', '办理中', '甲'],
      ['SQ1', 'ok', '乙'],
    ],
  ).split('\n')

  const starts = lines.map((line, row) =>
    widthOf(line.slice(0, line.lastIndexOf(['说明', '甲', '乙'][row] ?? ''))),
  )
  expect(new Set(starts).size).toBe(1)
})

test("a stranger's text neither breaks the line nor steers the terminal", () => {
  expect(oneLine('甲\n乙\u001B[2J丙\u2028丁')).toBe('甲 乙 [2J丙 丁')
})
