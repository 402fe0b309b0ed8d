import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../../../../src/rules/routing/text/normalise.ts'
import { simplifiedOf } from '../../../../../src/rules/routing/text/traditional.ts'
import { cutText } from '../../../../../src/rules/routing/understanding/parts/cut.ts'
import { findList } from '../../../../../src/rules/routing/understanding/parts/marks.ts'
import { partsOf } from './texts.ts'

const han = '一二三四五六七八九'
const styles: ((n: number) => string)[] = [
  (n) => `${n}、`,
  (n) => `${n}. `,
  (n) => `${n}．`,
  (n) => `${n}）`,
  (n) => `（${n}）`,
  (n) => `(${n})`,
  (n) => `${han[n - 1]}、`,
  (n) => `（${han[n - 1]}）`,
  (n) => `第${han[n - 1]}，`,
  (n) => `第${han[n - 1]}件事，`,
  (n) => `${han[n - 1]}是`,
  (n) => `其${han[n - 1]}，`,
  (n) => `问题${n}：`,
  (n) => String.fromCharCode(0x245f + n),
  (n) => String.fromCharCode(0x2473 + n),
]

/** The first traditional form of each sign that has one. */
const traditionalOf = new Map(
  [...simplifiedOf].reverse().map(([traditional, simple]) => [simple, traditional]),
)

const looks: ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (text) => [...text].map((sign) => traditionalOf.get(sign) ?? sign).join(''),
]

const requests = [
  '园区门口的货车天天违法停车，把路堵死。',
  '隔壁电镀厂半夜往雨水沟偷排污水。',
  '楼下超市卖过期酸奶。',
  '网吧长期接纳未成年人上网。',
]

test('however it is numbered and typed, a text has the same parts', () => {
  const written = fc.record({
    style: fc.constantFrom(...styles),
    look: fc.constantFrom(...looks),
    between: fc.constantFrom('\n', ''),
    texts: fc.shuffledSubarray(requests, { minLength: 2 }),
  })

  fc.assert(
    fc.property(written, ({ style, look, between, texts }) => {
      const plain = texts.map((text, place) => `${place + 1}、${text}`).join('\n')
      const other = look(texts.map((text, place) => style(place + 1) + text).join(between))

      const [expected, found] = [partsOf(plain), partsOf(other)]

      expect(found.map(({ text }) => normalise(text))).toEqual(expected.map(({ text }) => normalise(text)))
      expect(found.map(({ decision }) => decision.unit)).toEqual(
        expected.map(({ decision }) => decision.unit),
      )
    }),
    { numRuns: 200 },
  )
})

test('no text is too odd to be cut, and nothing is cut out that was not there', () => {
  const sign = fc.constantFrom(
    '1、',
    '2、',
    '（',
    '）',
    '“',
    '”',
    '一是',
    '二是',
    '另外，',
    '\n\n',
    '。',
    '，',
    '城管',
    '我',
    '\u{1F600}',
    '①',
    '②',
    '>',
  )

  fc.assert(
    fc.property(fc.array(sign, { maxLength: 400 }), (signs) => {
      const text = signs.join('')

      for (const piece of cutText(text)?.pieces ?? []) expect(text).toContain(piece)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['a weight and a height', '1.5吨的货车，2.2米高'],
  ['dates', '1.3去的窗口，2.5又去'],
  ['a list that does not begin at one', '2、甲的事情。3、乙的事情。'],
  ['times', '第一次去说差材料，第二次去说系统坏了'],
  ['a law', '违反第一条和第二条，第三条也违反'],
])('is no list: %s', (_, text) => {
  expect(findList(text)).toEqual([])
})

test('the outermost list counts, and quotations are somebody else’s', () => {
  const nested = '一、物业乱收停车费，有：1、地面；2、地下。二、楼下餐馆用过期食品。'
  const quoted = '通知里写：“1、自查过期食品；2、不得拖欠工资。”我想问问。'

  expect(cutText(nested)?.pieces).toEqual(['物业乱收停车费，有：1、地面；2、地下。', '楼下餐馆用过期食品。'])
  expect(cutText(quoted)).toBeNull()
})
