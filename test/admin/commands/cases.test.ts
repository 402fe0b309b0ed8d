import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../ground.ts'
import { aFile, aFolder, documentOf, zhixie } from '../at-desk.ts'

const draft = {
  text: '渝中区民生路餐馆被渝中区城市管理局没收桌椅，执法人员没有出示证件，也没有给清单。',
  enterprise: '渝味轩餐饮店',
  contact: '13900001111',
}

let ground: Ground
let env: NodeJS.Dict<string>
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

const own = () => {
  const { mongodbUri: MONGODB_URI, redisUrl: REDIS_URL } = ground
  env ??= { MONGODB_URI, REDIS_URL, DATA_DIR: aFolder() }
  return { env }
}

const open = async (content: object) =>
  zhixie(['case', 'open', '--file', aFile(JSON.stringify(content), 'draft.json'), '--json'], own())

test('rule once: the same draft twice is one case, routed and with its clocks running', async () => {
  const first = documentOf(await open(draft))
  const again = documentOf(await open(draft))
  const other = documentOf(await open({ ...draft, key: 'another filing' }))

  expect(first.no).toMatch(/^SQ20\d\d-\d{5}$/)
  expect(again.no).toBe(first.no)
  expect(other.no).not.toBe(first.no)
  expect(first).toMatchObject({ kind: 'complaint', open: true, accused: ['重庆市渝中区城市管理局'] })
  expect(first.unit.name).not.toContain('城市管理局')
  expect(first.timeline.map(({ deed }: { deed: string }) => deed)).toEqual([
    'open',
    expect.stringMatching(/dispatch|triage/),
  ])
  expect(first.clocks.map(({ name }: { name: string }) => name)).toContain('answer')
})

test('several requests of one draft are cases of their own, and the first is routed at once', async () => {
  const text =
    '我是渝中区解放碑一家餐饮公司。1、城管要求我拆招牌，说不拆就罚款；2、社保局一直不给办稳岗补贴，材料交了三个月没下文；3、隔壁印刷厂半夜偷排废水。'

  const { state, timeline } = documentOf(await open({ text }))

  const { total } = documentOf(await zhixie(['case', 'list', '--json'], own()))
  expect(state).not.toBe('received')
  expect(timeline.length).toBeGreaterThan(1)
  expect(total).toBeGreaterThanOrEqual(3)
})

test('a credit code that cannot be one is refused, as at every door', async () => {
  const { code, err } = await open({ ...draft, creditCode: '91500000MA5U00000X' })

  expect(code).toBe(2)
  expect(err[0]).toContain('is wrong at creditCode: expected a credit code')
})

test('rule blind: neither identity nor the words of a confidential draft are given out', async () => {
  const secret = { ...draft, text: '老码头酒楼后厨被渝中区消防救援支队反复检查。', confidential: true }
  const opened = await open(secret)
  const { no } = documentOf(opened)

  const shown = await zhixie(['case', 'show', no], own())
  const json = await zhixie(['case', 'show', no, '--json'], own())
  const listed = await zhixie(['case', 'list', '--json'], own())

  const all = [opened, shown, json, listed].flatMap(({ out }) => out).join('\n')
  expect(all).not.toMatch(/老码头|反复检查|渝味轩|13900001111/)
  expect(shown.out.join()).toContain('投诉人要求保密')
  expect(documentOf(json)).toMatchObject({ confidential: true, text: null })
})

test('a case is shown with why it is due when', async () => {
  const { no } = documentOf(await open(draft))

  const { out } = await zhixie(['case', 'show', no.toLowerCase()], own())

  const text = out.join('\n')
  expect(text).toContain(`诉求 ${no} · `)
  expect(text).toContain('重庆市行政执法责任制条例')
  expect(text).toMatch(/答复期限.*法定/)
  expect(text).toMatch(/签收期限.*系统默认，非法定/)
})

test('lists follow what is asked for', async () => {
  const { no, state, unit } = documentOf(await open({ ...draft, key: 'for the list' }))
  const list = async (...words: string[]) =>
    documentOf(await zhixie(['case', 'list', ...words, '--json'], own()))
  const numbers = ({ cases }: { cases: { no: string }[] }) => cases.map((one) => one.no)

  expect(numbers(await list('--state', state))).toContain(no)
  expect(numbers(await list('--unit', unit.name))).toContain(no)
  expect(numbers(await list('--unit', unit.id, '--kind', 'complaint'))).toContain(no)
  expect(await list('--overdue')).toEqual({ total: 0, cases: [] })
  expect(await list('--kind', 'dispute')).toEqual({ total: 0, cases: [] })
  expect((await zhixie(['case', 'list', '--overdue'], own())).out).toEqual(['没有符合条件的件。'])
})

test.each([
  ['no text', { enterprise: 'x' }, 'is wrong at text: expected the text of the complaint'],
  ['an unknown field', { ...draft, anonymous: true }, 'anonymous'],
  ['a text for yes', { ...draft, confidential: '是' }, 'is wrong at confidential: expected true or false'],
  ['a text without end', { text: '长'.repeat(20_001) }, 'expected at most 20000 characters'],
])('%s in a draft is a wrong call', async (_, content, sentence) => {
  const { code, out, err } = await open(content)

  expect({ code, out }).toEqual({ code: 2, out: [] })
  expect(err).toEqual([expect.stringContaining(sentence)])
})

test.each([
  [['case', 'show', 'SQ2026-99999'], 1, 'There is no case SQ2026-99999'],
  [['case', 'show'], 2, "Missing required argument 'no'"],
  [['case', 'list', '--unit', '火星局'], 2, 'There is no unit 火星局'],
  [['case', 'list', '--state', 'lost'], 2, "argument 'lost' is invalid"],
  [['case', 'list', '--kind', 'poem'], 2, "argument 'poem' is invalid"],
  [['case', 'list', 'extra'], 2, 'Too many arguments'],
])('%j ends with %i', async (words, expected, sentence) => {
  const { code, out, err } = await zhixie(words, own())

  expect({ code, out }).toEqual({ code: expected, out: [] })
  expect(err).toEqual([expect.stringContaining(sentence)])
})
