import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strike } from '../../../src/rules/sight/strike.ts'

test.each([
  ['手机13900001111联系', '手机■■■联系'],
  ['139 0000 1111 或 139-0000-1111', '■■■ 或 ■■■'],
  ['座机 023-63671234', '座机 ■■■'],
  ['身份证50010319900307123X。', '身份证■■■。'],
  ['信用代码 91500000MA5U8XYZ0Q', '信用代码 ■■■'],
  ['身份证 500103 1990 0307 123X', '身份证 ■■■'],
  ['身份证５００１０３１９９００３０７１２３Ｘ号', '身份证■■■号'],
  ['老证 500103900307123 作废', '老证 ■■■ 作废'],
  ['信用代码 9150 0000 MA5U 8XYZ 0Q', '信用代码 ■■■'],
  ['+86 139 0000 1111、+8613900001111、008613900001111', '■■■、■■■、■■■'],
  ['手机１３９００００１１１１', '手机■■■'],
  ['139.0000.1111 或 139 — 0000 — 1111', '■■■ 或 ■■■'],
  ['（023）63671234', '■■■'],
  ['(023) 6367 1234', '■■■'],
  ['+86 23 63671234', '■■■'],
  ['zhao@example.com，zhao ＠ example．com', '■■■，■■■'],
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

test.each([
  [
    '王建国',
    '我叫王 建 国，王总、王女士和老王都是我；王主任是他们的人',
    '我叫■■■，■■■、■■■和■■■都是我；王主任是他们的人',
  ],
  ['欧阳文', '欧阳先生说', '■■■说'],
  ['七星瓢虫食品有限公司', '七星瓢虫被查，七星瓢虫食品也被查', '■■■被查，■■■也被查'],
  ['山城小面（重庆）有限公司', '山城小面重庆的店', '■■■的店'],
  ['王建国 63671234', '打6367 1234找我', '打■■■找我'],
  ['91500000MA5U8XYZ0Q', '91500000ma5u8xyz0q', '■■■'],
  ['+8613900001111', '尾号之外是 139-0000-1111', '尾号之外是 ■■■'],
])('known of the author: %s', (known, text, shown) => {
  expect(strike(text, [known])).toBe(shown)
})

test('whatever is known and whatever is written: no fault, and what has nothing of it stays as it is', () => {
  const any = fc.string({ unit: 'grapheme', maxLength: 200 })
  fc.assert(
    fc.property(any, fc.array(any, { maxLength: 4 }), (text, known) => {
      const shown = strike(text, known)
      if (!shown.includes('■')) expect(shown).toBe(text)
    }),
  )
})
