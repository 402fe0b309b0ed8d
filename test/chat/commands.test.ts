import { afterAll, beforeAll, expect, test } from 'vitest'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { designate } from '../../src/actions/dispute/decide-dispute.ts'
import { openDispute } from '../../src/actions/dispute/open-dispute.ts'
import { perform } from '../../src/actions/perform.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { aComplaint, aCoordinator, dispatched } from '../build.ts'
import { openWorld, type World } from '../world.ts'
import { cast, channelOf, complained, formFrom, settled, texts, units, wordsOf } from './cast.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

const typed = async (who: string, text: string) => {
  const shown = await world.sandbox.as(who).command(`/zhixie${text ? ` ${text}` : ''}`)
  return wordsOf(shown.message ?? shown.view)
}
const latest = async () =>
  (await world.app.storage.cases.list({ kind: 'complaint' }, everything)).at(-1)?.no ?? ''

test.each(['', '帮助', 'help', '没有这个'])(
  '/zhixie %s shows help, written from the list of commands',
  async (text) => {
    const words = await typed(cast.complainant, text)

    for (const command of ['投诉', '争议', '待办', '查', '计划', '简报', '帮助'])
      expect(words).toContain(`/zhixie ${command}`)
  },
)

test('todo: the unit sees its own case, the others do not', async () => {
  await complained(world)
  const no = await latest()

  expect(await typed(cast.liaison, '待办')).toContain(no)
  expect(await typed(cast.liaison, 'todo')).toContain(no)
  expect(await typed(cast.otherLiaison, '待办')).not.toContain(no)
})

test('todo: sixty cases stay within what Slack takes, and the rest is counted', async () => {
  for (let count = 0; count < 60; count++)
    await openComplaint(world.app.office, aComplaint({ text: `${texts.unsure}第${count}件` }))
  await settled(world)

  const words = await typed(cast.coordinator, '待办')

  expect(words).toMatch(/还有 \d+ 件/)
}, 60_000)

test('show: the card with the buttons that this person may use, and nothing for who may not see it', async () => {
  await complained(world)
  const no = await latest()

  const liaison = await typed(cast.liaison, `查 ${no.toLowerCase()}`)
  const complainant = await typed(cast.complainant, `查 ${no}`)
  const other = await typed(cast.otherLiaison, `查 ${no}`)

  expect(liaison).toContain('签收')
  expect(complainant).toContain('更正')
  expect(complainant).not.toContain('"action_id":"sign"')
  expect(other).toContain('没有找到')
  expect(await typed(cast.liaison, '查')).toContain('编号')
})

test('recused: the accused unit finds nothing in any list, card, option or view', async () => {
  await complained(world, texts.enforcement)
  const no = await latest()

  const seen = [
    await typed(cast.liaison, `查 ${no}`),
    await typed(cast.liaison, '待办'),
    await typed(cast.leader, '待办'),
    wordsOf(await world.sandbox.as(cast.liaison).openHome()),
  ]

  expect(await typed(cast.coordinator, `查 ${no}`)).toContain('重庆市渝中区市场监督管理局')
  for (const words of seen) expect(words).not.toContain('三天两头')
  expect(seen[0]).toContain('没有找到')
  for (const words of seen.slice(1)) expect(words).not.toContain(no)
})

test('plan: coordinators see all 53 tasks by tens, a unit its own; one task takes a report', async () => {
  const coordinator = world.sandbox.as(cast.coordinator)
  const first = (await coordinator.command('/zhixie 计划')).message
  if (!first) throw new Error('No list of tasks.')
  expect(wordsOf(first)).toContain('共 53 项')
  expect(wordsOf(first)).toContain('第 1 / 6 页')

  await coordinator.press(first, '下一页')
  const second = await world.sandbox.until(() =>
    world.sandbox.ephemerals(cast.coordinator).find((said) => wordsOf(said).includes('第 2 / 6 页')),
  )
  expect(wordsOf(second)).toContain('上一页')
})

test('plan: a unit reports on a task of its own, and the view shows it', async () => {
  const list = (await world.sandbox.as('何晓雯').command('/zhixie 计划')).message
  if (!list) throw new Error('No list of tasks.')
  const detail = await formFrom(world, '何晓雯', { on: list, label: '查看', nth: 0 })
  const form = await formFrom(world, '何晓雯', { on: detail, label: '登记进展' })

  const sent = await world.sandbox.as('何晓雯').submit(form, { 进展: '已完成全员培训。' })
  await settled(world)

  expect(sent.errors).toEqual({})
  expect(wordsOf(world.sandbox.modalOf('何晓雯'))).toContain('已完成全员培训')
})

test('plan: what is late is listed under either word for it', async () => {
  for (const word of ['逾期', '超期']) {
    const late = await typed(cast.coordinator, `计划 ${word}`)
    expect(late).toContain('完成时限')
    expect(late).not.toContain('长期')
  }
})

test('plan: a duty without a date is offered one, a task with a date another one, and neither both', async () => {
  const [standing, dated] = [await typed(cast.coordinator, '计划 1'), await typed(cast.coordinator, '计划 5')]

  expect([standing.includes('设定时限'), standing.includes('调整时限')]).toEqual([true, false])
  expect([dated.includes('设定时限'), dated.includes('调整时限')]).toEqual([false, true])
})

test('plan: strangers and wrong numbers are answered politely', async () => {
  expect(await typed(cast.complainant, '计划')).toContain('登记')
  expect(await typed(cast.coordinator, '计划 999')).toContain('没有找到')
  expect(await typed(cast.coordinator, '计划 第三项')).toContain('序号')
})

test('digest: for coordinators and supervisors only', async () => {
  expect(await typed(cast.supervisor, '简报')).toContain('统计时段')
  expect(await typed(cast.liaison, 'digest')).toContain('协调员')
})

test('complain: what was typed behind the word is filled in, ten thousand signs within Slack’s limits', async () => {
  const long = '摊贩占道。'.repeat(2000)

  const shown = await world.sandbox.as(cast.complainant).command(`/zhixie 投诉 ${long}`)

  expect(wordsOf(shown.view)).toContain('已截取')
})

test('dispute: strangers are told whom to ask', async () => {
  expect(await typed(cast.complainant, '争议 谁管')).toContain('协调组')
})

test('detail: the whole of ten thousand signs, and why a limit ends when it does', async () => {
  const text = `${texts.food}${'散装食品没有标签，'.repeat(1100)}尾声`.slice(0, 10_000)
  // So long a text is left to people, so it lies with the coordinators.
  await complained(world, text)
  const no = await latest()
  const card = (await world.sandbox.as(cast.coordinator).command(`/zhixie 查 ${no}`)).message
  if (!card) throw new Error('No card.')

  const detail = await formFrom(world, cast.coordinator, { on: card, label: '详情' })
  const why = await formFrom(world, cast.coordinator, { on: detail, label: '期限怎么算的' })

  expect(wordsOf(detail).length).toBeGreaterThan(10_000)
  expect(wordsOf(detail)).toContain('办理经过')
  expect(wordsOf(why)).toContain('起算当日，不计入')
})

test('blind: the view of a confidential case has no word of it, but a link to its page', async () => {
  await complained(world, `${texts.food}请保密，就在巷口。`)
  const no = await latest()
  const card = (await world.sandbox.as(cast.liaison).command(`/zhixie 查 ${no}`)).message
  if (!card) throw new Error('No card.')

  const detail = await formFrom(world, cast.liaison, { on: card, label: '详情' })

  expect(wordsOf(detail)).not.toContain('巷口')
  expect(wordsOf(detail)).toContain('/d/')
})

test('home: strangers learn how to file, coordinators see what waits', async () => {
  const stranger = await world.sandbox.as(cast.complainant).openHome()
  const coordinator = await world.sandbox.as(cast.coordinator).openHome()

  expect(wordsOf(stranger)).toContain('我要投诉')
  expect(wordsOf(coordinator)).toContain('待研判')
  const form = await formFrom(world, cast.complainant, { on: stranger, label: '我要投诉' })
  expect(wordsOf(form)).toContain('投诉内容')
})

test('a case signed for from the private card says so privately', async () => {
  await complained(world)
  const no = await latest()
  const card = (
    await world.sandbox
      .as(cast.liaison)
      .command(`/zhixie 查 ${no}`, { channel: channelOf(world, units.market) })
  ).message
  if (!card) throw new Error('No card.')

  await world.sandbox.as(cast.liaison).press(card, '签收')

  const note = await world.sandbox.until(() =>
    world.sandbox
      .ephemerals(cast.liaison)
      .find((said) => said.text.includes(no) && said.text.includes('办理中')),
  )
  expect(note.text).toContain('签收')
})

test('rulings: found by any words of them; strangers are told where their own case is', async () => {
  const opened = await openDispute(world.app.office, {
    matter: '早餐店无证经营',
    kind: 'both-decline',
    applicant: null,
    parties: ['cq-yuzhong-market', 'cq-yuzhong-urban'],
    positions: [],
    about: { matter: '食品生产经营许可', district: '渝中区' },
    origin: { key: 'test:rulings', door: 'cli' },
    by: { kind: 'bot' },
  })
  if ('refused' in opened) throw new Error(opened.refused)
  const { no } = opened.file
  const input = { unit: 'cq-yuzhong-market', basis: '食品安全法', text: '' }
  await perform(world.app.office, designate, { no, actor: aCoordinator, input })
  const asked = async (who: string, words: string) =>
    wordsOf((await world.sandbox.as(who).command(`/zhixie 裁定 ${words}`)).message)

  expect(await asked(cast.liaison, '渝中区 食品')).toMatch(
    new RegExp(`${no}[\\s\\S]*待确认[\\s\\S]*食品生产经营许可 → 重庆市渝中区市场监督管理局`),
  )
  expect(await asked(cast.liaison, '南岸区')).toContain('没有找到')
  expect(await asked(cast.complainant, '')).toContain('查 <编号>')
})

test('recused: a rule that came of a complaint about a body is not listed for that body', async () => {
  const { office } = world.app
  const accused = ['cq-yuzhong-urban']
  const complaint = await dispatched(office, { unit: 'cq-yuzhong-market', accused })
  const opened = await openDispute(office, {
    matter: '早餐店占道',
    kind: 'both-decline',
    applicant: null,
    parties: ['cq-yuzhong-market', 'cq-yuzhong-fire'],
    positions: [],
    complaint: complaint.no,
    about: { matter: '食品生产经营许可', district: '渝中区' },
    origin: { key: 'test:recused-ruling', door: 'cli' },
    by: { kind: 'bot' },
  })
  if ('refused' in opened) throw new Error(opened.refused)
  const { no } = opened.file
  const input = { unit: 'cq-yuzhong-fire', basis: '消防法', text: '' }
  await perform(office, designate, { no, actor: aCoordinator, input })
  const asked = async (who: string) =>
    wordsOf((await world.sandbox.as(who).command('/zhixie 裁定 食品')).message)

  expect(await asked('秦珊')).toContain(no)
  expect(await asked(cast.otherLiaison)).not.toContain(no)
})
