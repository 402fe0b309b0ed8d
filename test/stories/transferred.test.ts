import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { cast, channelOf, settled, texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { acts, complains, complaint, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

async function transfers(fields: Record<string, string>): Promise<string> {
  const author = world.sandbox.as(cast.liaison)
  const { view } = await author.command('/zhixie 移送')
  if (!view) throw new Error('No form.')
  const sent = await author.submit(view, fields)
  expect(sent.errors).toEqual({})
  await settled(world)
  const kind = fields.移送类型?.startsWith('涉嫌') ? 'criminal-transfer' : 'transfer'
  return (await world.app.storage.cases.list({ kind }, everything)).at(-1)?.no ?? ''
}
const says = { 情况: '见附件。' }
const market = () => channelOf(world, 'cq-yuzhong-market')

test('to the fire brigade: received, accepted, and the result comes back to whoever complained', async () => {
  const { no, message } = await complains(world, texts.food)
  await unitActs(world, 'cq-yuzhong-market', { no, label: '签收' })
  const transfer = await transfers({
    移送类型: '移送其他部门或其他地区',
    关联诉求编号: no,
    事由: '超市消防通道堵塞',
    移送理由和依据: '消防法第二十八条。',
    接收单位: '重庆市渝中区消防救援支队',
    在计期限: '2026 年 3 月 10 日立案',
  })
  const at = (label: string, fields = says) =>
    acts(world, '冉鹏', channelOf(world, 'cq-yuzhong-fire'), { no: transfer, label, fields })
  await at('登记回执')
  await at('接受移送')
  await at('反馈结果', { 情况: '已责令清理通道。' })

  const told = world.sandbox
    .thread(message)
    .map(({ text }) => text)
    .join()
  expect(await world.app.storage.cases.get(transfer)).toMatchObject({ state: 'closed' })
  expect(told).toMatch(/已移送重庆市渝中区消防救援支队[\s\S]*已责令清理通道/)
  expect((await complaint(world, no)).state).toBe('signed')
  expect(await brokenPromises(world, transfer)).toEqual([])
})

test('an objection becomes a dispute by itself, with the objection as the first position', async () => {
  const transfer = await transfers({
    移送类型: '移送其他部门或其他地区',
    事由: '流动加油车',
    移送理由和依据: '不属我局职责。',
    接收单位: '重庆市渝中区消防救援支队',
  })
  const channel = channelOf(world, 'cq-yuzhong-fire')
  await acts(world, '冉鹏', channel, { no: transfer, label: '登记回执', fields: says })
  await acts(world, '冉鹏', channel, {
    no: transfer,
    label: '提出异议',
    fields: { 情况: '属商务部门职责。', 法律依据: '三定规定' },
  })

  const dispute = (await world.app.storage.cases.list({ kind: 'dispute' }, everything)).at(-1)
  expect(dispute?.facts).toMatchObject({
    kind: 'transfer-refused',
    parties: ['cq-yuzhong-fire', 'cq-yuzhong-market'],
    positions: [{ unit: 'cq-yuzhong-fire', view: '属商务部门职责。', basis: '三定规定' }],
  })
})

test('to the police: reported, approved by the head, sent with its packet', async () => {
  const no = await transfers({ 移送类型: '涉嫌犯罪，移送公安机关', 事由: '销售有毒有害食品' })
  await acts(world, cast.liaison, market(), {
    no,
    label: '提交移送报告',
    fields: { 核实人员: '罗青、陈立', 移送报告: '销售金额 12 万元。' },
  })
  await acts(world, cast.leader, market(), { no, label: '批准', fields: {} })
  await acts(world, cast.liaison, market(), {
    no,
    label: '移送',
    fields: {
      随案材料: ['涉嫌犯罪案件移送书', '案件情况调查报告', '涉案物品清单'],
      抄送检察院: true,
    } as never,
  })

  expect(await world.app.storage.cases.get(no)).toMatchObject({
    state: 'sent',
    involved: ['cq-yuzhong-market', 'cq-yuzhong-police'],
  })
})

test('a receiver who passes it on is refused with the reason, under the number that it knows from the transfer', async () => {
  const { no } = await complains(world, texts.food)
  await unitActs(world, 'cq-yuzhong-market', { no, label: '签收' })
  const given = { 移送类型: '移送其他部门或其他地区', 移送理由和依据: '消防法。' }
  const transfer = await transfers({
    ...given,
    关联诉求编号: no,
    事由: '超市消防通道堵塞',
    接收单位: '重庆市渝中区消防救援支队',
  })
  const receiver = world.sandbox.as('冉鹏')
  const { view } = await receiver.command('/zhixie 移送')
  if (!view) throw new Error('No form.')
  const on = { ...given, 事由: '超市消防通道堵塞', 接收单位: '重庆市渝中区城市管理局' }

  const passed = await receiver.submit(view, { ...on, 关联诉求编号: no })
  const again = await receiver.submit(view, { ...on, 关联诉求编号: transfer })

  expect(passed.errors).toEqual({
    关联诉求编号: expect.stringMatching(new RegExp(`${transfer} 移送而来，只能移送一次.*提出异议`)),
  })
  expect(again.errors).toEqual(passed.errors)
})
