import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything } from '../../src/rules/sight/visibility.ts'
import { linkFor } from '../../src/storage/secrets/links.ts'
import { webApp } from '../../src/web/web-app.ts'
import { cast, filled, pressed, settled, texts } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { openWorld, type World } from '../world.ts'
import { acts, complains, complaint, holder, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const answer = (text: string) => ({ 办理结果: '已解释说明', 答复内容: text })

test('a confidential complaint: the unit reads it on its own page, the answer comes to its author alone', async () => {
  const secret = '渝中区民生路一家超市销售过期食品，没有标签，面包发霉，店主姓蓝。'
  const { view } = await world.sandbox.as(cast.complainant).command('/zhixie 投诉')
  if (view)
    await world.sandbox
      .as(cast.complainant)
      .submit(view, { 投诉内容: secret, 联系方式: '13900000000', 保密: true })
  await settled(world)
  const file = (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)
  const no = file?.no ?? ''
  const { config } = world.app
  const link = linkFor({
    no,
    person: 'luo.qing@zhixie.example',
    config: { ...config, publicUrl: '' },
    now: world.now(),
  })

  const page = await (await webApp(world.app).request(link)).text()
  await unitActs(world, 'cq-yuzhong-market', { no, label: '签收' })
  await unitActs(world, 'cq-yuzhong-market', { no, label: '办结', fields: answer('经查，已责令下架。') })

  const others = world.spoken().filter(({ channel }) => channel !== file?.origin.channel)
  expect(page).toContain('店主姓蓝')
  expect(page).not.toContain('13900000000')
  expect(world.sandbox.messages(cast.complainant).at(-1)?.text).toContain('已责令下架')
  expect(JSON.stringify(others)).not.toMatch(/店主姓蓝|已责令下架|文静/)
  expect(await brokenPromises(world, no)).toEqual([])
})

test('about enforcement: heard by whoever may, answered, reviewed, sent back once, and only then told', async () => {
  const { no, message } = await complains(world, texts.enforcement)
  const first = await holder(world, no)

  await filled(world, cast.coordinator, {
    no,
    label: '指派',
    fields: { 承办单位: '重庆市市场监督管理局', 依据: '上级主管' },
  })
  await unitActs(world, 'cq-market', { no, label: '签收' })
  await unitActs(world, 'cq-market', { no, label: '办结', fields: answer('初步答复。') })
  const inReview = await complaint(world, no)
  const early = world.sandbox
    .thread(message)
    .map(({ text }) => text)
    .join()
  await acts(world, cast.supervisor, '执法监督', { no, label: '退回重办', fields: { 理由: '未附依据。' } })
  await unitActs(world, 'cq-market', { no, label: '办结', fields: answer('补充依据后的答复。') })
  await acts(world, cast.supervisor, '执法监督', { no, label: '通过' })

  expect(first).toBe('dispatched at cq-yuzhong-justice')
  expect([inReview.state, (await complaint(world, no)).state]).toEqual(['in-review', 'answered'])
  expect(early).not.toContain('初步答复')
  expect(
    world.sandbox
      .thread(message)
      .map(({ text }) => text)
      .join(),
  ).toContain('补充依据后的答复')
  expect(JSON.stringify(world.sandbox.messages('渝中区市场监管局'))).not.toContain(no)
  // The district's justice bureau has nobody in the workspace; the coordinators were told of that.
  const unkept = (await brokenPromises(world, no)).filter((fault) => !fault.includes('cq-yuzhong-justice'))
  expect(unkept).toEqual([expect.stringContaining('no place that may hear it')])
})

test('nobody may close it before the supervision office has read the answer', async () => {
  const { no } = await complains(world, `${texts.enforcement}（第二件）`)
  await filled(world, cast.coordinator, {
    no,
    label: '指派',
    fields: { 承办单位: '重庆市市场监督管理局', 依据: '上级主管' },
  })
  await unitActs(world, 'cq-market', { no, label: '签收' })
  await unitActs(world, 'cq-market', { no, label: '办结', fields: answer('答复。') })

  const closing = pressed(world, cast.coordinator, { no, label: '归档' })

  await expect(closing).rejects.toThrow()
  expect((await complaint(world, no)).state).toBe('in-review')
})
