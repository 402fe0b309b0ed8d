import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../src/rules/cases/case.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { openWorld, type World } from '../world.ts'
import {
  cardIn,
  cardWith,
  cast,
  channelOf,
  complained,
  formFrom,
  noteAfter,
  settled,
  texts,
  units,
  wordsOf,
} from './cast.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

const market = () => channelOf(world, units.market)
const latest = async (kind: Case['kind'] = 'complaint'): Promise<Case> => {
  const found = (await world.app.storage.cases.list({ kind }, everything)).at(-1)
  if (!found) throw new Error(`There is no ${kind} yet.`)
  return found
}
const again = async (file: Case): Promise<Case> => (await world.app.storage.cases.get(file.no)) ?? file

test('sign and answer: the case moves, the card in the channel follows', async () => {
  await complained(world)
  const file = await latest()

  await world.sandbox.as(cast.liaison).press(await cardWith(world, market(), '签收'), '签收')
  await settled(world)
  const form = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market(), '办结'),
    label: '办结',
  })
  const sent = await world.sandbox
    .as(cast.liaison)
    .submit(form, { 办理结果: '已解决', 答复内容: '已下架并立案。' })
  await settled(world)

  expect(sent).toEqual({ errors: {}, view: undefined })
  expect((await again(file)).state).toBe('answered')
  expect(wordsOf(cardIn(world, market()))).toContain('已答复')
})

test('give back: the unit offered is found by its short name, and the case goes there', async () => {
  await complained(world)
  const file = await latest()
  const form = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market(), '退回'),
    label: '退回',
  })

  const sent = await world.sandbox.as(cast.liaison).submit(form, {
    退回原因: '应由其他单位承办',
    说明: '占道经营由城市管理部门负责。',
    建议承办单位: '重庆市渝中区城市管理局',
  })
  await settled(world)

  expect(sent.errors).toEqual({})
  expect(await again(file)).toMatchObject({ unit: units.urban, state: 'dispatched' })
})

test('what the rule misses is said under the field, and the form stays', async () => {
  await complained(world)
  const form = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market(), '退回'),
    label: '退回',
  })

  const blank = await world.sandbox
    .as(cast.liaison)
    .submit(form, { 退回原因: '应由其他单位承办', 说明: '   ' })
  const noUnit = await world.sandbox
    .as(cast.liaison)
    .submit(form, { 退回原因: '应由其他单位承办', 说明: '不归我局。' })
  const own = await world.sandbox.as(cast.liaison).submit(form, {
    退回原因: '应由其他单位承办',
    说明: '不归我局。',
    建议承办单位: '重庆市渝中区市场监督管理局',
  })

  expect(blank.errors).toEqual({ 说明: '请填写。' })
  expect(Object.keys(noUnit.errors)).toEqual(['建议承办单位'])
  expect(Object.keys(own.errors)).toEqual(['建议承办单位'])
  expect(own.view?.id).toBe(form.id)
  await world.sandbox.as(cast.liaison).close(form)
})

test('whoever may not press is told privately why, and the card stays as it is', async () => {
  await complained(world)
  const file = await latest()
  const card = cardIn(world, market())

  await world.sandbox.as(cast.complainant).press(card, '签收')
  await settled(world)

  // Not a member of the unit's channel, so it is said in their direct messages.
  const told = world.sandbox.messages(cast.complainant).at(-1)
  expect(told?.text).toContain('承办单位的联络员')
  expect((await again(file)).state).toBe('dispatched')
})

test('once: two people press at the same moment, one signs and the other is told', async () => {
  await complained(world)
  const file = await latest()
  const card = cardIn(world, market())
  const pressing = [cast.liaison, cast.leader].map((who) => world.sandbox.as(who).press(card, '签收'))

  await Promise.all(pressing)
  await settled(world)

  const signed = (await again(file)).history.filter((entry) => entry.deed === 'sign')
  const notes = [cast.liaison, cast.leader].flatMap((who) => world.sandbox.ephemerals(who, market()))
  expect(signed).toHaveLength(1)
  expect(notes.filter((note) => note.text.includes(file.no))).toHaveLength(1)
})

test('extension: asked for, refused to the wrong person, granted by a coordinator', async () => {
  await complained(world)
  const file = await latest()
  await world.sandbox.as(cast.liaison).press(await cardWith(world, market(), '签收'), '签收')
  await settled(world)
  const due = (await again(file)).clocks.find((clock) => clock.name === 'answer')?.due
  const form = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market(), '申请延期'),
    label: '申请延期',
  })

  const sent = await world.sandbox.as(cast.liaison).submit(form, { 延长工作日: 2, 理由: '需要送检。' })
  await settled(world)
  await world.sandbox.as(cast.coordinator).press(await cardWith(world, '协调组', '同意'), '同意')
  await settled(world)

  expect(sent.errors).toEqual({})
  const later = (await again(file)).clocks.find((clock) => clock.name === 'answer')?.due
  expect(later?.getTime()).toBeGreaterThan(due?.getTime() ?? Number.POSITIVE_INFINITY)
})

test('progress, and a question that the complainant answers by the button', async () => {
  const message = await complained(world)
  const file = await latest()
  await world.sandbox.as(cast.liaison).press(await cardWith(world, market(), '签收'), '签收')
  await settled(world)

  const progress = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market(), '登记进展'),
    label: '登记进展',
  })
  await world.sandbox.as(cast.liaison).submit(progress, { 进展: '已约谈经营者。' })
  const question = await formFrom(world, cast.liaison, {
    on: await cardWith(world, market(), '询问投诉人'),
    label: '询问投诉人',
  })
  await world.sandbox.as(cast.liaison).submit(question, { 询问内容: '请提供购物小票。' })
  await settled(world)
  expect((await again(file)).state).toBe('waiting')

  const talk = await noteAfter(world, cast.complainant, async () =>
    world.sandbox.as(cast.complainant).say('涉企投诉', '小票在这里', { thread: message }),
  )
  expect(talk.text).toContain('补充说明')
  expect((await again(file)).state).toBe('waiting')

  const withButton = world.sandbox.thread(message).findLast((said) => wordsOf(said).includes('"补充说明"'))
  if (!withButton) throw new Error('No answer in the thread has the button.')
  const reply = await formFrom(world, cast.complainant, { on: withButton, label: '补充说明' })
  await world.sandbox.as(cast.complainant).submit(reply, { 补充内容: '小票号 0012。' })
  await settled(world)
  expect((await again(file)).state).toBe('signed')
})

test('triage: a coordinator assigns, with the likely unit filled in already', async () => {
  await complained(world, texts.unsure)
  const file = await latest()
  const form = await formFrom(world, cast.coordinator, {
    on: await cardWith(world, '协调组', '指派'),
    label: '指派',
  })

  const sent = await world.sandbox
    .as(cast.coordinator)
    .submit(form, { 承办单位: '重庆市渝中区城市管理局', 依据: '占道经营' })
  await settled(world)

  expect(sent.errors).toEqual({})
  expect(await again(file)).toMatchObject({ unit: units.urban, state: 'dispatched' })
})

test('recused: the accused unit is not among the options, nor is it taken when sent all the same', async () => {
  await complained(world, texts.enforcement)
  const file = await latest()
  expect(file.accused).toEqual([units.market])
  const shown = await world.sandbox.as(cast.coordinator).command(`/zhixie 查 ${file.no}`)
  if (!shown.message) throw new Error('No card for the coordinator.')
  const form = await formFrom(world, cast.coordinator, { on: shown.message, label: '指派' })

  await expect(
    world.sandbox.as(cast.coordinator).submit(form, { 承办单位: '重庆市渝中区市场监督管理局' }),
  ).rejects.toThrow('There is no option')
  const forced = await world.sandbox.as(cast.coordinator).submit(form, {
    承办单位: { value: units.market, text: { type: 'plain_text', text: '重庆市渝中区市场监督管理局' } },
  })

  expect(forced.errors.承办单位).toContain('回避')
  expect((await again(file)).unit).not.toBe(units.market)
})

test('a complaint by form: sealed identity, number at once, the answer in direct messages', async () => {
  const person = world.sandbox.as(cast.complainant)
  const { view } = await person.command('/zhixie 投诉')
  if (!view) throw new Error('No form opened.')

  const sent = await person.submit(view, {
    投诉内容: `${texts.food}表单。`,
    被投诉单位: '',
    企业名称: '渝味餐饮有限公司',
    联系方式: '13900000000',
    保密: true,
  })
  await settled(world)

  const file = await latest()
  expect(wordsOf(sent.view)).toContain(file.no)
  expect(file.facts).toMatchObject({ text: `${texts.food}表单。`, confidential: true })
  expect(JSON.stringify(file)).not.toContain('渝味餐饮')
  const answers = world.sandbox.messages(cast.complainant).filter((said) => said.text.includes(file.no))
  expect(answers.length).toBeGreaterThan(0)
})

test('a dispute by form: parties heard, a unit designated', async () => {
  const person = world.sandbox.as(cast.liaison)
  const { view } = await person.command('/zhixie 争议 流动摊贩由谁管')
  if (!view) throw new Error('No form opened.')

  const sent = await person.submit(view, {
    对方单位: ['重庆市渝中区城市管理局'],
    我方意见: '占道经营由城管管辖。',
    法律依据: '城市管理条例',
  })
  await settled(world)
  const file = await latest('dispute')
  expect(sent.errors).toEqual({})
  expect(file.facts).toMatchObject({ applicant: units.market, parties: [units.market, units.urban] })

  await world.sandbox.as(cast.coordinator).press(await cardWith(world, '协调组', '受理'), '受理')
  await settled(world)
  const stating = await formFrom(world, cast.otherLiaison, {
    on: await cardWith(world, channelOf(world, units.urban), '陈述意见'),
    label: '陈述意见',
  })
  await world.sandbox
    .as(cast.otherLiaison)
    .submit(stating, { 我方意见: '食品安全归市场监管。', 法律依据: '食品安全法' })
  const deciding = await formFrom(world, cast.coordinator, {
    on: await cardWith(world, '协调组', '指定管辖'),
    label: '指定管辖',
  })
  await world.sandbox
    .as(cast.coordinator)
    .submit(deciding, { 承办单位: '重庆市渝中区城市管理局', 依据: '三定规定' })
  await settled(world)

  const receipt = await formFrom(world, cast.otherLiaison, {
    on: await cardWith(world, channelOf(world, units.urban), '移交回执'),
    label: '移交回执',
  })
  await world.sandbox.as(cast.otherLiaison).submit(receipt, {})
  await settled(world)

  const decided = await again(file)
  expect(decided.facts).toMatchObject({ decision: { unit: units.urban, form: 'designation' } })
  expect(decided.state).toBe('closed')
})
