import { expect, test } from 'vitest'
import { readMarker } from '../../../../src/rules/notice/outline/marker.ts'

test.each([
  ['一、总体要求', '一、', 1, '总体要求'],
  ['（二）加强监督', '（二）', 2, '加强监督'],
  ['( 十二 ) 加强监督', '(十二)', 12, '加强监督'],
  ['3.着力提高', '3.', 3, '着力提高'],
  ['4、着力提高', '4、', 4, '着力提高'],
  ['(53)结合财政实际', '(53)', 53, '结合财政实际'],
  ['2.1 建立机制', '2.1', 1, '建立机制'],
  ['③建立机制', '③', 3, '建立机制'],
  ['第二部分 重点任务', '第二部分', 2, '重点任务'],
  ['三是强化督导', '三是', null, '强化督导'],
])('%s', (text, marker, no, rest) => {
  expect(readMarker(text)).toMatchObject({ marker: { text: marker, no }, rest })
})

test.each(['2024年6月底前', '12345热线', '2.5亿元', '一是否合规', '各区县', ''])('%s has none', (text) => {
  expect(readMarker(text)).toBeNull()
})

test('outer markers enclose inner ones', () => {
  const nested = ['第一章 甲', '一、甲', '（一）甲', '1.甲', '（1）甲', '①甲', '一是甲']

  const ranks = nested.map((text) => readMarker(text)?.marker.rank ?? -1)

  expect(ranks).toEqual([...ranks].sort((one, other) => one - other))
  expect(new Set(ranks).size).toBe(nested.length)
})
