import PizZip from 'pizzip'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '../../src/actions/perform.ts'
import { importPlan } from '../../src/actions/plan/import-plan.ts'
import { reportProgress } from '../../src/actions/plan/report-progress.ts'
import { xlsxOf } from '../../src/documents/sheets/write-sheet.ts'
import { ledgerLinkFor } from '../../src/storage/secrets/links.ts'
import { sheetWords as words } from '../../src/words/cases/plan/sheet.ts'
import { alone, draft, market, officer, shared, standing, taskOf } from '../actions/plan/a-plan.ts'
import { openPages, type Pages } from './open-pages.ts'

let pages: Pages
let coordinator = ''
let liaison = ''
beforeAll(async () => {
  pages = await openPages()
  await importPlan(pages.office, draft(shared, alone, standing), 'p1')
  const { people } = pages.office.city
  coordinator = people.find(({ roles }) => roles.includes('coordinator'))?.name ?? ''
  liaison = people.find(({ unit }) => unit === market)?.name ?? ''
})
afterAll(() => pages.close())

async function linkOf(name: string): Promise<string> {
  const person = (await pages.office.storage.people.all()).find((one) => one.name === name)?.id ?? ''
  return new URL(ledgerLinkFor({ person, config: pages.parts.config, now: pages.clock.now })).pathname
}
const form = (fields: Record<string, string> = {}) => ({ method: 'POST', body: new URLSearchParams(fields) })

test('a coordinator sees every task, how far its units are, and can narrow it down', async () => {
  const path = await linkOf(coordinator)
  const all = await pages.look(path)
  const late = await pages.look(`${path}?state=late&unit=${encodeURIComponent('市市场监管局')}`)
  const nobody = await pages.look(`${path}?unit=${encodeURIComponent('没有的局')}`)

  expect(all.status).toBe(200)
  for (const text of [shared.text, alone.text, standing.text]) expect(all.text).toContain(text)
  expect(all.text).toContain('<svg')
  expect(late.text).toContain(shared.text)
  expect(late.text).not.toContain(alone.text)
  expect(nobody.text).toContain('没有找到单位')
})

test('a liaison, a stranger, and a link of a case see nothing of it', async () => {
  const mine = await pages.look(await linkOf(liaison))
  const broken = await pages.look('/plan/abc')
  const ofCase = (await linkOf(coordinator)).replace('/plan/', '/d/')

  expect([mine.status, broken.status, (await pages.look(ofCase)).status]).toEqual([403, 404, 403])
  expect(mine.text).not.toContain(shared.text)
})

test('the spreadsheet, the report and the list of laggards come as files', async () => {
  const path = await linkOf(coordinator)
  const files = await Promise.all(
    ['tasks.xlsx', 'plan-evaluation', 'plan-laggards'].map((name) =>
      pages.app.request(`${path}/${name}`, form()),
    ),
  )
  const contents = await Promise.all(
    files.map(async (file) => new PizZip(Buffer.from(await file.arrayBuffer()))),
  )

  expect(files.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(contents[1]?.file('word/document.xml')?.asText()).toContain('规范涉企检查实施方案')
  expect(contents[2]?.file('word/document.xml')?.asText()).toContain('重庆市生态环境局')
})

test('an evaluation is drafted for the day that was chosen, and of that day the page tells', async () => {
  const path = await linkOf(coordinator)
  const page = await pages.look(`${path}?on=2026-07-01`)
  const draft = await pages.app.request(`${path}/plan-evaluation`, form({ on: '2026-07-01' }))
  const paper = new PizZip(Buffer.from(await draft.arrayBuffer())).file('word/document.xml')?.asText()
  const toCome = await pages.look(`${path}?on=2099-01-01`)

  expect(page.text).toContain('value="2026-07-01"')
  expect(paper).toContain('2026年7月1日')
  expect(paper).toContain('最长逾期 1 日')
  expect(toCome.text).not.toContain('2099-01-01"')
})

test('what is narrowed down to a section is exported so', async () => {
  const path = await linkOf(coordinator)
  const file = await pages.app.request(`${path}/tasks.xlsx`, form({ section: '二、加强监督' }))
  const sheet = new PizZip(Buffer.from(await file.arrayBuffer()))
  const texts = sheet.file('xl/sharedStrings.xml')?.asText()

  expect(texts).toContain(alone.text)
  expect(texts).not.toContain(shared.text)
})

test('a filled-in spreadsheet is read back; what is refused says in which row and why', async () => {
  const row = {
    no: 'RW20260105-01',
    unit: market,
    text: '已公布',
    result: '已完成',
    on: '',
    evidence: '公告',
  }
  const rows = [row, { ...row, unit: 'cq-tax' }, { ...row, no: 'RW1-1' }]
  const titled = (title: string, key: keyof typeof row) => ({
    title,
    width: 9,
    value: (one: typeof row) => one[key],
  })
  const columns = [
    titled(words.no, 'no'),
    titled(words.unitId, 'unit'),
    titled(words.result, 'result'),
    titled(words.report, 'text'),
    titled(words.on, 'on'),
    titled(words.evidence, 'evidence'),
  ]
  const body = new FormData()
  body.set('file', new File([new Uint8Array(await xlsxOf({ name: 'x', columns, rows }))], 'x.xlsx'))
  const path = await linkOf(coordinator)
  const first = await pages.look(`${path}/fill`, { method: 'POST', body })
  const again = await pages.look(`${path}/fill`, { method: 'POST', body })
  const junk = new FormData()
  junk.set('file', new File(['junk'], 'x.xlsx'))
  const unread = await pages.look(`${path}/fill`, { method: 'POST', body: junk })
  const task = await taskOf(pages.office, 'RW20260105-01')

  expect(first.text).toContain('登记 1 条，没有变化 0 条，未接受 2 条')
  expect(first.text).toContain('第 3 行')
  expect(again.text).toContain('登记 0 条，没有变化 1 条，未接受 2 条')
  expect(unread.text).toContain('这个文件读不了')
  expect(task.facts.shares).toMatchObject([{ unit: market, state: 'reported', report: { text: '已公布' } }])
})

test('one unit does not read on the page of a task what another one has reported', async () => {
  const input = { text: '甲的内部说明', done: false }
  await perform(pages.office, reportProgress, { no: 'RW20260105-03', actor: officer(market), input })
  const { people } = pages.office.city
  const other = people.find(({ unit, roles }) => unit === 'cq-ecology' && roles.includes('liaison'))
  const id = (name: string) =>
    pages.office.storage.people.all().then((all) => all.find((one) => one.name === name)?.id ?? '')
  const overseer = await pages.look(pages.pathFor('RW20260105-03', await id(coordinator)))

  expect(overseer.text).toContain('甲的内部说明')
  if (other) {
    const unit = await pages.look(pages.pathFor('RW20260105-03', await id(other.name)))
    expect(unit.status).toBe(200)
    expect(unit.text).not.toContain('甲的内部说明')
  }
})
