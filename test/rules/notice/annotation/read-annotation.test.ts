import { expect, test } from 'vitest'
import { readAnnotation } from '../../../../src/rules/notice/annotation/read-annotation.ts'

const owners = ({ units, lead, support }: ReturnType<typeof readAnnotation>) =>
  [units, lead, support].map((names) => names.join(' ')).join(' | ')

test.each([
  ['责任单位:市甲局、市乙局', '市甲局 市乙局 |  | '],
  ['责 任 单 位：市甲局，市乙局', '市甲局 市乙局 |  | '],
  ['责任部门:市甲局 市乙局', '市甲局 市乙局 |  | '],
  ['牵头单位:市甲局;配合单位:市乙局、各区县', '市甲局 市乙局 各区县 | 市甲局 | 市乙局 各区县'],
  ['责任单位:市甲局牵头,市乙局配合', '市甲局 市乙局 | 市甲局 | 市乙局'],
  [
    '责任单位:区县(自治县)人民政府、依法治市(区、县)委员会',
    '区县(自治县)人民政府 依法治市(区、县)委员会 |  | ',
  ],
  ['责任单位:市人力资源和社会保障局和市财政局', '市人力资源和社会保障局 市财政局 |  | '],
  ['责任单位:市甲局等有关部门', '市甲局 |  | '],
  ['责任单位:市甲局、市甲局', '市甲局 |  | '],
  ['责任单位(列第一位者为牵头单位):市甲局、市乙局', '市甲局 市乙局 | 市甲局 | '],
  ['责任单位:市甲局、市乙局,排第一位的为牵头单位,其余为配合单位', '市甲局 市乙局 | 市甲局 | 市乙局'],
  [
    '市甲局牵头,市乙局、市丙局,各区县政府配合',
    '市甲局 市乙局 市丙局 各区县政府 | 市甲局 | 市乙局 市丙局 各区县政府',
  ],
  ['由市甲局牵头负责', '市甲局 | 市甲局 | '],
  ['市甲局会同市乙局、市丙局负责', '市甲局 市乙局 市丙局 | 市甲局 | 市乙局 市丙局'],
  ['市甲局、市乙局按职责分工负责', '市甲局 市乙局 |  | '],
  ['责任单位:市甲局;责任人:张三', '市甲局 |  | '],
])('%s names %s', (content, expected) => {
  const annotation = readAnnotation(content)

  expect(owners(annotation)).toBe(expected)
})

test.each([
  ['责任单位:市甲局;完成时限:2025年年底前', '2025年年底前'],
  ['市甲局;完成时限:长期', '长期'],
  ['市甲局负责,2024年6月底前完成', '2024年6月底前'],
  ['责任单位及完成时限:市甲局,2024年6月', '2024年6月'],
  ['责任单位:市甲局', null],
])('%s is due %s', (content, expected) => {
  const { deadlineText, units } = readAnnotation(content)

  expect({ deadlineText, units }).toEqual({ deadlineText: expected, units: ['市甲局'] })
})

test('names without label or role are a doubt', () => {
  expect(readAnnotation('市甲局、市乙局').doubts).toHaveLength(1)
  expect(readAnnotation('市甲局负责').doubts).toEqual([])
})
