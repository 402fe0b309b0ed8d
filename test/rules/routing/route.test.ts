import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecused } from '../../../src/rules/recusal.ts'
import { city, nameOf, route } from './chongqing.ts'
import { readTexts } from './texts.ts'

const texts = ['shared', 'own'].flatMap(readTexts).map(({ text }) => text)
const conduct = '来检查不出示执法证，罚了我两千，没有给决定书，我是开餐馆的。'

test.each`
  text                                                          | department                    | unit                            | decision
  ${'渝中区大坪有家火锅店用过期的冻肉，后厨老鼠到处跑'}         | ${'重庆市市场监督管理局'}     | ${'重庆市渝中区市场监督管理局'} | ${'dispatch'}
  ${'万州区长江边有条小船，半夜开着电瓶电鱼，一网兜一网兜地捞'} | ${'重庆市农业农村委员会'}     | ${'重庆市万州区农业农村委员会'} | ${'dispatch'}
  ${'宽带套餐乱扣费，营业厅和客服互相推'}                       | ${'重庆市通信管理局'}         | ${'重庆市通信管理局'}           | ${'dispatch'}
  ${`渝中区城管局${conduct}`}                                   | ${'重庆市司法局'}             | ${'重庆市渝中区司法局'}         | ${'dispatch'}
  ${`涪陵区税务局${conduct}`}                                   | ${'国家税务总局重庆市税务局'} | ${'国家税务总局重庆市税务局'}   | ${'dispatch'}
  ${`市城管局${conduct}`}                                       | ${'重庆市司法局'}             | ${'重庆市司法局'}               | ${'dispatch'}
  ${`南坪街道办事处${conduct}南岸区。`}                         | ${'重庆市司法局'}             | ${'重庆市南岸区司法局'}         | ${'dispatch'}
  ${'我向市司法局投诉乱罚款，市司法局一直不给书面答复，不作为'} | ${'重庆市人民政府'}           | ${'重庆市人民政府'}             | ${'dispatch'}
  ${'好的，收到'}                                               | ${null}                       | ${null}                         | ${'reject'}
`('$text → $unit', ({ text, department, unit, decision }) => {
  const answer = route(text)

  expect(nameOf(answer.department)).toBe(department)
  expect(nameOf(answer.unit)).toBe(unit)
  expect(answer.decision).toBe(decision)
})

test('a body that exists but cannot be told goes to a person, and is marked', () => {
  const answer = route(`城管${conduct}`)

  expect(answer).toMatchObject({
    recusal: true,
    decision: 'triage',
    accused: { units: [], line: 'cq-urban' },
  })
  expect(answer.reasons.map(({ because }) => because)).toContain('accused-unidentified')
})

test('what the form names as complained of is accused, however mild the tale', () => {
  const answer = route('希望能够说明一下原因。\n被投诉单位：渝中区市场监管局')

  expect(answer.recusal).toBe(true)
  expect(answer.accused?.units).toEqual(['cq-yuzhong-market'])
})

test('a corps of the city takes its department with it', () => {
  const answer = route(`市市场监管综合执法总队${conduct}`)

  expect(answer.accused?.units).toContain('cq-market')
  expect([answer.unit, ...answer.alternatives.map(({ unit }) => unit)]).not.toContain('cq-market')
})

test('whoever waits in vain for a word of the body that would get the text is read by a person', () => {
  const asked = '从年初到现在向巫溪县农业农村委递了四封信，反映种子商卖的洋芋种全是烂心的，三十几户减产'

  for (const text of [`${asked}，一个字没回。`, `${asked}，石沉大海。`])
    expect(route(text).recusal ? 'recused' : route(text).decision).not.toBe('dispatch')
})

test('whoever is asked to settle a dispute is no party to it; a justice bureau that contends is', () => {
  const tale = '我局认为属非法销售墓穴,区市场监管局认为应由我局查处,双方意见不一'

  expect(route(`渝中区民政局来函:${tale},请市司法局协调管辖。`)).toMatchObject({
    kind: 'dispute',
    department: 'cq-justice',
  })
  expect(
    route(
      '市司法局与市市场监管局对律所广告由谁查处有争议，我局认为应由市司法局查处，市司法局认为归我局管，请予明确。',
    ),
  ).toMatchObject({ kind: 'dispute', department: 'cq-government' })
})

test('a firm that was visited by one body after the other is read by a person before it counts as a dispute', () => {
  const text =
    '我们做冷库的,周一市监来查追溯,周二应急来查液氨,周三消防,周四交通,每拨都要开门。能不能有一个部门牵个头,凑一天来。'

  expect(route(text).decision === 'dispatch' && !route(text).recusal).toBe(false)
})

test('those who pose as officers are for the police, and nobody is accused', () => {
  const answer = route('有人打电话自称是市场监管局的，让我买一套法规书，不买就上黑名单，我看是骗子')

  expect(answer).toMatchObject({ recusal: false, department: 'cq-police' })
})

test('districts are those of the day', () => {
  const text = '渝北区回兴街道有家火锅店用过期的冻肉，后厨老鼠到处跑'

  expect(route(text).unit).toBe('cq-liangjiang-market')
  expect(route(text, '2025-11-05').unit).toBe('cq-yubei-market')
})

test('typing does not matter: half width, traditional characters, greetings', () => {
  const plain = route('渝中区城管局罚了我2000元，没有决定书')
  const other = route('您好！渝中區城管局罰了我２０００元,沒有決定書。謝謝！')

  expect(other.unit).toBe(plain.unit)
  expect(other.accused?.units).toEqual(plain.accused?.units)
})

test('the accused is nowhere among those who may get the text', () => {
  const anyUnit = fc.constantFrom(...[...city.units.values()].filter(({ validTo }) => !validTo))
  const anyText = fc.constantFrom(...texts)
  fc.assert(
    fc.property(anyUnit, anyText, ({ name }, text) => {
      const { accused, unit, alternatives } = route(`${text}\n被投诉单位：${name}`)

      const named = [...(unit ? [unit] : []), ...alternatives.map((one) => one.unit)]

      expect(named.filter((id) => isRecused(id, accused?.units ?? [], city.units))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('any text gets an answer', () => {
  const parts = fc.constantFrom(
    '城管',
    '罚',
    '没有',
    '渝中区',
    '、',
    '说是',
    '检查',
    '市监、',
    '请问',
    '\n',
    '㍿',
    '😀',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.array(parts, { maxLength: 3000 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(anyText, (text) => {
      const { confidence, decision } = route(text)

      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(['dispatch', 'triage', 'reject']).toContain(decision)
    }),
    { numRuns: 150 },
  )
})

test('a text too long to be read whole goes to a person', () => {
  const answer = route(`渝中区有家火锅店用过期的冻肉，${'后厨老鼠到处跑。'.repeat(1000)}`)

  expect(answer.decision).toBe('triage')
})

test('the same text always gets the same answer', () => {
  for (const text of texts.slice(0, 40)) expect(route(text)).toEqual(route(text))
})

test('a wish for confidence says nothing of the matter: with it and without the text goes to the same unit', () => {
  const text = '渝中区民生路一家超市卖过期食品，没有标签，买到发霉的面包，请市场监管部门查处。'

  const [open, confidential] = [route(text), route(`${text}请为我保密。`)]

  expect(open).toMatchObject({ decision: 'dispatch', recusal: false })
  expect(confidential).toMatchObject({ decision: 'dispatch', unit: open.unit, recusal: false })
})
