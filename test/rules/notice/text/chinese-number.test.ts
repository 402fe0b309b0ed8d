import { expect, test } from 'vitest'
import { chineseNumber, toChinese } from '../../../../src/rules/notice/text/chinese-number.ts'

test.each([
  ['一', 1],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['三十一', 31],
  ['一百零五', 105],
  ['一百二十三', 123],
  ['二〇二四', 2024],
  ['二零二五', 2025],
  ['12', 12],
  ['', null],
  ['甲', null],
  ['十十', null],
])('%s is %s', (text, expected) => {
  expect(chineseNumber(text)).toBe(expected)
})

test('a number written in Chinese is read back as the same', () => {
  for (let count = 1; count <= 120; count++) expect(chineseNumber(toChinese(count))).toBe(count)
})
