import { expect, test } from 'vitest'
import { makeReader } from '../../../../src/rules/routing/text/signals.ts'
import { indexed, today } from '../chongqing.ts'

const read = makeReader(indexed)

test.each`
  text                          | said                | role          | line
  ${'渝中区市监局罚了我两千'}   | ${'渝中区市监局'}   | ${'acts'}     | ${'cq-market'}
  ${'城管来看过说不归他们管'}   | ${'城管'}           | ${'declined'} | ${'cq-urban'}
  ${'我给派出所反映过'}         | ${'派出所'}         | ${'asked'}    | ${'cq-police'}
  ${'有人自称市场监督管理局的'} | ${'市场监督管理局'} | ${'posed'}    | ${'cq-market'}
  ${'被投诉单位：渝中区城管局'} | ${'渝中区城管局'}   | ${'blamed'}   | ${'cq-urban'}
  ${'消防来检查了五次'}         | ${'消防'}           | ${'acts'}     | ${'cq-fire'}
`('$text: $said $role', ({ text, said, role, line }) => {
  expect(read(text, today).mentions).toMatchObject([{ said, role, line }])
})

test.each(['消防通道堵了', '环保设备坏了', '交通不方便'])('%s names no body', (text) => {
  expect(read(text, today).mentions).toEqual([])
})

test('a word inside a name or a longer word says nothing of its own', () => {
  const { words } = read('大学城的消防车通道', today)

  expect(words.filter(({ covered }) => !covered).map(({ word }) => word)).toEqual(['消防车通道'])
})

test('a dissolved bureau speaks for the district that its territory went to', () => {
  const [before] = read('渝北区市监局罚了我', '2025-11-05').mentions
  const [after] = read('渝北区市监局罚了我', today).mentions

  expect(before).toMatchObject({ district: '渝北区', unit: 'cq-yubei-market' })
  expect(after).toMatchObject({ district: '两江新区', unit: null })
})
