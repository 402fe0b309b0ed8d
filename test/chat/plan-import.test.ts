import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sweep } from '../../jobs/sweep.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { openWorld, type World } from '../world.ts'
import { cast, formFrom, noteAfter, settled, wordsOf } from './cast.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ plans: false })
}, 60_000)
afterAll(() => world.close())

const notice = `重庆市司法局关于规范涉企行政检查的工作方案
2026年1月5日
一、规范检查行为
1.公布检查事项清单，明确依据、频次和标准，未公布的不得检查。（责任单位：市市场监管局、市生态环境局；完成时限：2026年6月底前）
2.推行综合查一次，同一时段对同一企业的多项检查合并进行，不得重复上门。（责任单位：市级执法部门；完成时限：2026年9月底前）
3.建立检查备案和评价制度，企业可以当场评价检查人员的行为。（责任单位：市司法局、涉企检查专班；完成时限：长期）
二、组织保障
4.2026年12月底前组织完成实施情况中期评估。（责任单位：市司法局；完成时限：2026年12月底前）`

const tasks = () => world.app.storage.cases.list({ kind: 'plan-task' }, everything)
const lastTo = (who: string) => world.sandbox.messages(who).at(-1)

test('a notice sent to the bot by a coordinator is read, and nothing happens before it is confirmed', async () => {
  world.sandbox.as(cast.coordinator).dm(notice)
  await settled(world)
  const shown = wordsOf(lastTo(cast.coordinator))

  expect(shown).toContain('读出 *4* 项任务')
  expect(shown).toContain('市级执法部门（1 项）→')
  expect(shown).toContain('中期评估 2026-12-31')
  expect(shown).toContain('涉企检查专班（1 项）→ ❓ 未对应')
  expect(await tasks()).toHaveLength(0)
})

test('confirmed, its tasks are there; pressed again, nothing is doubled', async () => {
  const preview = lastTo(cast.coordinator)
  if (!preview) throw new Error('There is no preview.')
  await world.sandbox.as(cast.coordinator).press(preview, '确认导入')
  await settled(world)
  const after = wordsOf(lastTo(cast.coordinator))
  world.sandbox.as(cast.coordinator).dm(notice)
  await settled(world)
  const again = lastTo(cast.coordinator)
  if (again) await world.sandbox.as(cast.coordinator).press(again, '确认导入')
  await settled(world)

  expect(after).toContain('已导入：新建 4 项')
  expect(wordsOf(lastTo(cast.coordinator))).toContain('此前已导入（4 项），没有变化')
  expect(await tasks()).toHaveLength(4)
})

test('the desk is asked once who an unknown name is; the answer gives the task its unit', async () => {
  await sweep(world.app)
  await settled(world)
  const asked = world.sandbox.messages('协调组').findLast(({ text }) => text.includes('对应不到'))
  if (!asked) throw new Error('Nobody was asked.')
  const view = await formFrom(world, cast.coordinator, { on: asked, label: '指定单位' })
  await world.sandbox.as(cast.coordinator).submit(view, { 涉企检查专班: ['重庆市市场监督管理局'] as never })
  await settled(world)
  await sweep(world.app)
  await settled(world)

  const third = (await tasks()).find(({ no }) => no.endsWith('-03'))
  expect(third?.kind === 'plan-task' && third.facts.units).toContain('cq-market')
  expect(world.sandbox.messages('协调组').filter(({ text }) => text.includes('对应不到'))).toHaveLength(1)
})

test('a newer version shows what it would change, and changes it when confirmed', async () => {
  const newer = notice
    .replace('2026年1月5日', '2026年3月1日')
    .replace('工作方案', '工作方案（修订）')
    .replace('2026年6月底前', '2026年8月底前')
    .replace(
      /4\.2026.*/,
      '4.推行扫码入企，检查结果当场告知企业并归集到平台。（责任单位：市司法局；完成时限：2026年12月底前）',
    )
  world.sandbox.as(cast.coordinator).dm(newer)
  await settled(world)
  const preview = lastTo(cast.coordinator)
  if (!preview) throw new Error('There is no preview.')
  const shown = wordsOf(preview)
  await world.sandbox.as(cast.coordinator).press(preview, '按新版方案更新')
  await settled(world)
  const first = (await tasks()).find(({ no }) => no.endsWith('-01'))

  expect(shown).toContain('新增 1 项，修改 1 项，取消 1 项，不变 2 项')
  expect(wordsOf(lastTo(cast.coordinator))).toContain('已按')
  expect(first?.kind === 'plan-task' && first.facts.deadline).toBe('2026-08-31')
})

test('a Word file is read like a paste; one that cannot be read is told in a sentence', async () => {
  const content = await readFile('test/documents/reading/fixtures/prose.docx')
  world.sandbox.as(cast.coordinator).send({ name: '方案.docx', content })
  await settled(world)
  const read = wordsOf(lastTo(cast.coordinator))
  world.sandbox
    .as(cast.coordinator)
    .send({ name: '方案.docx', content: Buffer.from('PK\u0003\u0004 broken') })
  await settled(world)

  expect(read).toContain('读出 *6* 项任务')
  expect(wordsOf(lastTo(cast.coordinator))).toContain('这个文件读不了')
})

test('what anybody else sends is no notice, and pasting into the form shows the same', async () => {
  world.sandbox.as(cast.complainant).dm(notice)
  await settled(world)
  const stranger = world.sandbox.messages(cast.complainant).map(wordsOf).join()
  const refused = await noteAfter(world, cast.liaison, () =>
    world.sandbox.as(cast.liaison).command('/zhixie 计划 导入'),
  )

  expect(stranger).not.toContain('读出 *')
  expect(wordsOf(refused)).toContain('由协调员办理')
})

test('a number that several sections have lists them all; a task without a number goes by its place', async () => {
  const restarting = `重庆市司法局关于规范监督工作的方案
2026年2月2日
一、规范监督行为
1.聘请特邀监督员二十名，颁发聘书并组织业务座谈。（责任单位：市司法局；完成时限：2026年6月底前）
二、强化监督保障
1.建立监督人员培训制度，每名监督人员一年内轮训一遍并考试。（责任单位：市司法局；完成时限：2026年9月底前）
三、加强统筹
一是建立联席会议制度，定期研究重大监督事项并通报结果。（责任单位：市司法局；完成时限：长期）`
  world.sandbox.as(cast.coordinator).dm(restarting)
  await settled(world)
  const preview = lastTo(cast.coordinator)
  if (preview) await world.sandbox.as(cast.coordinator).press(preview, '确认导入')
  await settled(world)
  const said = async (text: string) => {
    const { message } = await world.sandbox.as(cast.coordinator).command(text)
    return message ? wordsOf(message) : ''
  }
  const [first, third] = [await said('/zhixie 计划 1'), await said('/zhixie 计划 3')]

  expect(first).toContain('聘请特邀监督员')
  expect(first).toContain('建立监督人员培训制度')
  expect(first).toContain('2 个部分都有')
  expect(third).toContain('建立联席会议制度')
})
