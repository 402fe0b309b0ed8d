import { afterAll, beforeAll, expect, test } from 'vitest'
import { webApp } from '../../src/web/web-app.ts'
import { cast, channelOf, intake, settled } from '../chat/cast.ts'
import { brokenPromises } from '../promises.ts'
import { aVisitor } from '../web/door/a-visitor.ts'
import { openWorld, type World } from '../world.ts'
import { authorActs, cardOf, complains, complaint, deskActs, unitActs } from './play.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const [market, fire] = ['cq-yuzhong-market', 'cq-yuzhong-fire'] as const
const both = (which: string) =>
  `渝中区解放碑有两件事：1、民生路的餐馆（${which}）卖过期发霉的食品；2、楼上仓库把消防通道堵死，消防车进不来。`

const said = (message: Parameters<World['sandbox']['thread']>[0]) =>
  world.sandbox
    .thread(message)
    .map(({ text }) => text)
    .join('\n')

test('in one message: each is answered in the same thread, and each unit reads its own', async () => {
  const { no, message } = await complains(world, both('消息'))
  const [other = ''] = (await complaint(world, no)).facts.parts ?? []

  expect(said(message)).toContain(`来信包含 2 件诉求，分别编号、分别办理：本件为第 1 件，其余为 ${other}`)
  expect(said(message)).toContain(`这是 ${no} 来信中的第 2 件诉求（共 2 件）`)
  const shown = (unit: typeof market | typeof fire, which: string) =>
    JSON.stringify(cardOf(world, channelOf(world, unit), { no: which, label: '签收' }).blocks)
  expect(shown(market, no)).toContain('过期发霉的食品')
  expect(shown(market, no)).not.toContain('消防通道')
  expect(shown(fire, other)).toContain('消防通道')
  expect(shown(fire, other)).not.toContain('过期发霉的食品')

  await unitActs(world, fire, { no: other, label: '签收' })
  await unitActs(world, fire, { no: other, label: '询问投诉人', fields: { 询问内容: '几楼的仓库？' } })
  expect(said(message)).toMatch(new RegExp(`${other} · \\*询问投诉人\\*.*\\n几楼的仓库？`))
  world.sandbox.as(cast.complainant).say(intake, '三楼', { thread: message.ts })
  await settled(world)
  await authorActs(world, { no: other, label: '补充说明', fields: { 补充内容: '三楼。' } })
  expect((await complaint(world, other)).state).toBe('signed')
  for (const one of [no, other]) expect(await brokenPromises(world, one)).toEqual([])
})

test('by the form: one receipt and one code for all, each with its number, unit and state', async () => {
  const visitor = aVisitor({ app: webApp(world.app) })
  const { no, code, receipt } = await visitor.hasFiled({ text: both('表单') })
  await settled(world)
  const [other = ''] = (await complaint(world, no)).facts.parts ?? []

  expect(receipt.text).toContain('您的来信包含 2 件诉求，分别办理')
  expect(receipt.text).toContain(other)
  for (const [asked, own, linked] of [
    [no, '过期发霉的食品', other],
    [other, '消防通道', no],
  ] as const) {
    const page = (await visitor.send('/track', { no: asked, code })).text
    expect(page).toContain(own)
    expect(page).toContain(`/track?no=${linked}`)
    expect(page).toMatch(/市场监督管理局 · 待签收[\s\S]*消防救援支队 · 待签收/)
  }
  const english = (await visitor.send('/en/track', { no, code })).text
  expect(english).toContain('Your letter has 2 requests')
})

test('taken apart wrongly: a coordinator joins the second into the first, whose unit then reads both', async () => {
  const { no } = await complains(world, both('并回'))
  const [other = ''] = (await complaint(world, no)).facts.parts ?? []
  await authorActs(world, { no: other, label: '更正', fields: { 更正说明: '其实是同一家店。' } })

  await deskActs(world, { no: other, label: '并案', fields: { 并入编号: no } })

  const card = JSON.stringify(cardOf(world, channelOf(world, market), { no, label: '签收' }).blocks)
  expect([(await complaint(world, other)).state, (await complaint(world, other)).facts.mergedInto]).toEqual([
    'merged',
    no,
  ])
  expect(card).toMatch(/过期发霉的食品[\s\S]*消防通道/)
})
