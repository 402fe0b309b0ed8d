import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strike } from '../../../src/rules/sight/strike.ts'

test.each([
  ['手机13900001111联系', '手机■■■联系'],
  ['139 0000 1111 或 139-0000-1111', '■■■ 或 ■■■'],
  ['座机 023-63671234', '座机 ■■■'],
  ['身份证50010319900307123X。', '身份证■■■。'],
  ['信用代码 91500000MA5U8XYZ0Q', '信用代码 ■■■'],
  ['邮箱 zhao.daming@example.com', '邮箱 ■■■'],
])('%s', (text, shown) => {
  expect(strike(text, [])).toBe(shown)
})

test.each([
  '罚款 20000 元，编号 SQ2026-00001',
  '2026年11月23日上午9点30分检查了4次',
  '合同金额 1234567890 元',
  '《重庆市市容环境卫生管理条例》第三十二条',
])('%s stays as it is', (text) => {
  expect(strike(text, [])).toBe(text)
})

test('what is known of the author is struck out wherever it stands, the longer name first', () => {
  const known = ['赵大明', '山城小面有限公司', '山城小面', '我']

  expect(strike('我是山城小面有限公司的赵大明，山城小面开了十年。', known)).toBe(
    '我是■■■的■■■，■■■开了十年。',
  )
})

test('nothing of a number is left, whatever stands around it', () => {
  const around = fc.stringMatching(/^[\u4e00-\u9fff，。 ]{0,20}$/)
  fc.assert(
    fc.property(around, fc.stringMatching(/^1[3-9]\d{9}$/), around, (before, number, after) => {
      expect(strike(before + number + after, [])).not.toMatch(/\d{5}/)
    }),
  )
})
