import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../../ground.ts'
import { aFile, documentOf, zhixie } from '../../at-desk.ts'

let ground: Ground
let env: NodeJS.Dict<string>
let folder: string
const notice = `规范检查工作方案
重庆市司法局
2026年1月5日
1.公布检查事项清单，明确依据、频次和标准，未公布的不得检查。（责任单位：市市场监管局、市生态环境局；完成时限：2026年6月底前）
2.建立检查备案和评价制度，企业可以当场评价检查人员的行为。（责任单位：检查专班；完成时限：长期）`

beforeAll(async () => {
  ground = await freshGround()
  folder = mkdtempSync(join(tmpdir(), 'zhixie-ledger-'))
  env = { MONGODB_URI: ground.mongodbUri, REDIS_URL: ground.redisUrl, DATA_DIR: folder }
  await zhixie(['seed', '--json'], { env })
  const noticeFile = join(folder, 'notice.txt')
  writeFileSync(noticeFile, notice)
  plan = documentOf(await zhixie(['plan', 'import', noticeFile, '--json'], { env })).plan
}, 120_000)
afterAll(() => ground.clear())

let plan = ''
const call = async (...words: string[]) => zhixie([...words, '--json'], { env })

test.each(['cases', 'tasks', 'promises'])('%s are exported as a spreadsheet and as csv', async (what) => {
  const xlsx = documentOf(await call('export', what, '--out', join(folder, `${what}.xlsx`)))
  const csv = documentOf(await call('export', what, '--format', 'csv', '--out', join(folder, `${what}.csv`)))

  expect(xlsx.rows).toBe(csv.rows)
  if (what !== 'promises') expect(xlsx.rows).toBeGreaterThan(50)
})

test('a ledger read back as it went out changes nothing', async () => {
  const out = join(folder, 'mine.xlsx')
  const { rows } = documentOf(await call('export', 'tasks', '--unit', '市市场监管局', '--out', out))
  const read = documentOf(await call('plan', 'fill', out, '--as', '林致远'))

  expect(read).toEqual({ changed: [], unchanged: rows, refused: [] })
})

test('an evaluation comes with its two drafts', async () => {
  const found = documentOf(
    await call('plan', 'evaluate', '--plan', plan, '--at', '2026-10-31', '--out', folder),
  )

  expect(found.all).toMatchObject({ due: 2, done: 0, open: 2 })
  expect(found.files.map((path: string) => path.slice(folder.length + 1))).toEqual([
    'plan-evaluation.docx',
    'plan-laggards.docx',
  ])
})

test("an owner is named in a coordinator's name, and a newer version compared and taken over", async () => {
  const named = documentOf(await call('plan', 'owner', '检查专班', '市司法局', '--as', '林致远'))
  const newer = aFile(notice.replace('2026年6月底前', '2026年7月底前'))
  const found = documentOf(await call('plan', 'compare', plan, newer))
  const done = documentOf(await call('plan', 'import', newer, '--replaces', plan, '--as', '林致远'))
  const again = documentOf(await call('plan', 'compare', plan, newer))

  expect(named.tasks).toHaveLength(1)
  expect(found).toMatchObject({ same: 1, changed: [{ what: ['deadline'] }], added: [], dropped: [] })
  expect(done.changed).toHaveLength(1)
  expect(again).toMatchObject({ same: 2, changed: [] })
})

test.each([
  [['plan', 'fill', 'README.md', '--as', '林致远'], /is no spreadsheet; save it as \.xlsx/],
  [['plan', 'owner', '专班', '市司法局', '--as', '谁也不是'], /There is no person/],
  [['plan', 'owner', '专班', '没有的局', '--as', '林致远'], /There is no unit/],
  [['plan', 'owner', '专班', '市司法局', '--as', '何晓雯'], /name a coordinator/],
  [['plan', 'compare', 'nothing', 'README.md'], /No task was found|There is no plan/],
  [['plan', 'evaluate', '--plan', 'nothing'], /There is no plan nothing; the plans are/],
  [['export', 'tasks', '--out', '/nowhere/x.xlsx'], /could not be written/],
])('%j fails in one sentence that says what to do', async (words, sentence) => {
  const { code, err } = await zhixie(words, { env })

  expect(code).toBeGreaterThan(0)
  expect(err.join('\n')).toMatch(sentence)
})
