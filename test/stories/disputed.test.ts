import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, channelOf, filled, settled, texts, units } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { acts, complains, deskActs, holder, liaisons, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

async function newest() {
  const file = (await world.app.storage.cases.list({ kind: 'dispute' }, everything)).at(-1)
  if (file?.kind !== 'dispute') throw new Error('No dispute.')
  return file
}

const states = (view: string) => ({ 我方意见: view, 法律依据: '三定规定' })
const partyActs = (unit: 'cq-yuzhong-market' | 'cq-yuzhong-urban', act: Parameters<typeof acts>[3]) =>
  acts(world, liaisons[unit], channelOf(world, unit), act)

test('by message: both sides are heard, a unit is designated with its basis, and the dispute ends', async () => {
  world.sandbox.as(cast.liaison).dm(texts.dispute)
  await settled(world)
  const { no } = await newest()

  await deskActs(world, { no, label: '受理' })
  await partyActs(units.market, { no, label: '陈述意见', fields: states('占道不归我局。') })
  await partyActs(units.urban, { no, label: '陈述意见', fields: states('食品不归我局。') })
  const card = JSON.stringify(
    world.sandbox.messages('协调组').findLast(({ blocks }) => JSON.stringify(blocks ?? []).includes(no)),
  )
  await deskActs(world, {
    no,
    label: '指定管辖',
    fields: { 承办单位: '重庆市渝中区城市管理局', 依据: '市容条例' },
  })

  await partyActs(units.urban, { no, label: '移交回执', fields: { 移交清单: '案卷一册' } })

  const { state, facts } = await newest()
  expect(card).toMatch(/占道不归我局[\s\S]*食品不归我局/)
  expect([state, facts.decision]).toMatchObject([
    'closed',
    { form: 'designation', unit: 'cq-yuzhong-urban', basis: '市容条例' },
  ])
  expect(await brokenPromises(world, no)).toEqual([])
})

test('by form, sent back for completion, completed, and ended with an opinion', async () => {
  const { view } = await world.sandbox.as(cast.liaison).command('/zhixie 争议')
  if (!view) throw new Error('No form.')
  const sent = await world.sandbox.as(cast.liaison).submit(view, {
    争议事项: '民生路夜市油烟由谁管辖。',
    争议类型: '都认为不归己管',
    对方单位: ['重庆市渝中区城市管理局'],
    我方意见: '油烟属城市管理。',
    法律依据: '大气污染防治法',
  })
  await settled(world)
  const { no } = await newest()

  await deskActs(world, { no, label: '补正', fields: { 需补正内容: '缺现场照片。' } })
  await partyActs(units.market, { no, label: '提交补正', fields: { 补正内容: '已补照片。' } })
  await deskActs(world, { no, label: '受理' })
  await deskActs(world, {
    no,
    label: '出具意见',
    fields: { 承办单位: '重庆市渝中区城市管理局', 依据: '大气污染防治条例' },
  })

  await partyActs(units.urban, { no, label: '移交回执', fields: {} })

  expect(sent.errors).toEqual({})
  expect(await newest()).toMatchObject({ state: 'closed', facts: { decision: { form: 'opinion' } } })
  expect(await brokenPromises(world, no)).toEqual([])
})

test('both claim: the form proposes whoever filed first, and the ruling can be taken back at the desk', async () => {
  const { view } = await world.sandbox.as(cast.liaison).command('/zhixie 争议')
  if (!view) throw new Error('No form.')
  await world.sandbox.as(cast.liaison).submit(view, {
    争议事项: '民生路夜市由谁管辖。',
    争议类型: '都主张管辖',
    对方单位: ['重庆市渝中区城市管理局'],
    我方意见: '食品摊贩归我局。',
    法律依据: '食品安全法',
    在计期限: '查封 2026-04-01 到期',
  })
  await settled(world)
  const { no } = await newest()
  const filed = (day: string) => ({ 立案日期: day, 立案凭证: '立案审批表' })
  await partyActs(units.market, { no, label: '登记立案时间', fields: filed('2026-03-06') })
  await partyActs(units.urban, { no, label: '登记立案时间', fields: filed('2026-03-05') })

  await deskActs(world, { no, label: '指定管辖', fields: { 依据: '行政处罚法第二十五条第一款' } })
  const ruled = await newest()
  await deskActs(world, { no, label: '撤销决定', fields: { 理由: '立案审批表系补签' } })

  expect(ruled.facts).toMatchObject({
    runningDates: '查封 2026-04-01 到期',
    decision: { unit: units.urban },
  })
  expect(await newest()).toMatchObject({ state: 'hearing', facts: { rescinded: [{ unit: units.urban }] } })
})

test('out of a complaint that came back twice: designated, it goes there and cannot be sent back again', async () => {
  const { no } = await complains(world, texts.food)
  const back = { 退回原因: '应由其他单位承办', 说明: '不属我局。', 建议承办单位: '重庆市渝中区城市管理局' }
  await unitActs(world, 'cq-yuzhong-market', { no, label: '退回', fields: back })
  await unitActs(world, 'cq-yuzhong-urban', {
    no,
    label: '退回',
    fields: { ...back, 建议承办单位: '重庆市渝中区消防救援支队' },
  })
  const dispute = await newest()

  const basis = { 承办单位: '重庆市渝中区市场监督管理局', 依据: '食品安全条例' }
  await deskActs(world, { no: dispute.no, label: '指定管辖', fields: basis })

  const bounced = unitActs(world, 'cq-yuzhong-market', { no, label: '退回', fields: back })
  await expect(bounced).rejects.toThrow(/指定管辖|No card/)
  expect(await holder(world, no)).toBe('dispatched at cq-yuzhong-market')
  expect(await brokenPromises(world, no)).toEqual([])
  expect(await brokenPromises(world, dispute.no)).toEqual([])
})

test('an application without the applicant’s view or its law is told so under the field, and nothing is opened', async () => {
  const liaison = world.sandbox.as(cast.liaison)
  const { view } = await liaison.command('/zhixie 争议')
  if (!view) throw new Error('No form.')
  const before = (await newest()).no
  const asked = { 争议事项: '民生路夜市噪声由谁管辖。', 对方单位: ['重庆市渝中区城市管理局'] }

  const silent = await liaison.submit(view, asked)
  const groundless = await liaison.submit(view, { ...asked, 我方意见: '噪声不归我局。' })
  const unopened = (await newest()).no
  const talking = await liaison.submit(view, { ...asked, 先行协商: true })
  await settled(world)

  expect(silent.errors).toEqual({ 我方意见: expect.stringContaining('申请协调须写明我方意见') })
  expect(groundless.errors).toEqual({ 法律依据: '请写明法律或职责依据。' })
  expect(unopened).toBe(before)
  expect([talking.errors, (await newest()).state]).toEqual([{}, 'negotiating'])
})

test('out of a complaint that its holder contests: dates that run on go along and stand on the card', async () => {
  const { no } = await complains(world, texts.food)
  await unitActs(world, 'cq-yuzhong-market', { no, label: '签收' })

  const contested = await filled(world, cast.liaison, {
    no,
    label: '提出争议',
    fields: {
      对方单位: ['重庆市渝中区城市管理局'],
      ...states('占道不归我局。'),
      在计期限: '查封 2026-04-01 到期',
    } as never,
  })
  const dispute = await newest()

  expect(contested.errors).toEqual({})
  expect(dispute.facts).toMatchObject({ complaint: no, runningDates: '查封 2026-04-01 到期' })
  expect(JSON.stringify(world.sandbox.messages('协调组'))).toContain('查封 2026-04-01 到期')
})
