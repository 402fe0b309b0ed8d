import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likelyFrom, likenessOf, shareOf } from '../../src/rules/likeness.ts'

const text = '渝中区民生路一家火锅店后厨有老鼠，冻肉过期半年还在卖，店员说老板让用完再进货，请查处。'
const share = (one: string, other: string) => shareOf(likenessOf(one).sketch, likenessOf(other).sketch)
const meet = (one: string, other: string) =>
  likenessOf(one).bands.some((band) => likenessOf(other).bands.includes(band))

test.each([
  ['itself', text],
  ['the same with a greeting and other signs', `您好！${text.replaceAll('，', ',')}谢谢`],
  ['the same in traditional characters', text.replace('后厨', '後廚').replace('过期', '過期')],
  ['the same with a sentence more', `${text}我拍了照片，可以提供。`],
  ['the same, shortened', text.slice(0, 34)],
])('a text is like %s', (_, other) => {
  expect(share(text, other)).toBeGreaterThanOrEqual(likelyFrom)
  expect(meet(text, other)).toBe(true)
})

test.each([
  ['another in the same street', '渝中区民生路人行道被流动摊贩占了，推婴儿车过不去，城管来了又走。'],
  ['another of the same matter', '南岸区一家面馆的牛肉发臭，吃了拉肚子，要求赔偿医药费。'],
  ['nothing', ''],
])('a text is not like %s', (_, other) => {
  expect(share(text, other)).toBeLessThan(likelyFrom)
})

test('likeness is the same from both sides, and for the same text always', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      (one, other) => {
        expect(share(one, other)).toBe(share(other, one))
        expect(likenessOf(one)).toEqual(likenessOf(one))
      },
    ),
    { numRuns: 100 },
  )
})
