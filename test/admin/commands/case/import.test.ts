import { afterAll, beforeAll, expect, test } from 'vitest'
import { xlsxOf } from '../../../../src/documents/sheets/write-sheet.ts'
import { freshGround, type Ground } from '../../../ground.ts'
import { aFile, aFolder, documentOf, zhixie } from '../../at-desk.ts'

let ground: Ground
let env: NodeJS.Dict<string> | undefined
beforeAll(async () => {
  ground = await freshGround()
})
afterAll(() => ground.clear())

/** The key of the sandbox is made in the folder at first use. */
const own = () => {
  env ??= { MONGODB_URI: ground.mongodbUri, REDIS_URL: ground.redisUrl, DATA_DIR: aFolder() }
  return { env }
}

const load = (csv: string | Uint8Array, ...more: string[]) =>
  zhixie(['case', 'import', aFile(csv, 'orders.csv'), ...more], own())

const food = '渝中区民生路一家超市销售过期食品，没有标签，请处理。'
const list = [
  '工单编号,诉求内容,涉及单位,联系电话,保密',
  `A1,"${food}\n第二行，带""引号""和逗号,都在。",渝中区市场监管局,13900000000,是`,
  'A2,短,,,',
  ',没有编号的一行也有内容。,,,',
  `A3,${food},,,否`,
].join('\n')

test('each line fares by itself, and the file imported again changes nothing', async () => {
  const first = await load(list, '--json')
  const again = await load(list, '--json')

  expect([first.code, again.code]).toEqual([1, 1])
  const report = JSON.parse(first.out[0] ?? '')
  expect(report).toMatchObject({ opened: 2, already: 0, refused: 2 })
  expect(report.lines.map(({ order, result }: Record<string, string>) => [order, result])).toEqual([
    ['A1', 'opened'],
    ['A2', 'refused'],
    ['', 'refused'],
    ['A3', 'opened'],
  ])
  expect(report.lines[1]).toMatchObject({ line: 4, why: '诉求内容少于 5 个字或超过 2 万字' })
  expect(JSON.parse(again.out[0] ?? '')).toMatchObject({ opened: 0, already: 2, refused: 2 })
})

test('a spreadsheet fares like a list, with the numbers that it gives its own rows', async () => {
  const titled = (title: string, key: 'order' | 'text' | 'phone') => ({
    title,
    width: 20,
    value: (row: Record<'order' | 'text' | 'phone', string>) => row[key],
  })
  const columns = [titled('工单编号', 'order'), titled('诉求内容', 'text'), titled('联系电话', 'phone')]
  const rows = [
    { order: 'X1', text: food, phone: '13900000000' },
    { order: '', text: '', phone: '' },
    { order: 'X2', text: '短', phone: '' },
  ]
  const report = JSON.parse(
    (await load(await xlsxOf({ name: '工单', columns, rows }), '--json')).out[0] ?? '',
  )
  const broken = await load(Buffer.from('PK\u0003\u0004 nothing'), '--json')

  expect(
    report.lines.map(({ line, order, result }: Record<string, string>) => [line, order, result]),
  ).toEqual([
    [2, 'X1', 'opened'],
    [4, 'X2', 'refused'],
  ])
  expect(broken.err.join()).toContain('is no spreadsheet; save it as .xlsx')
})

test('what a hotline marks as confidential is never given out, nor is the telephone number', async () => {
  const { lines } = documentOf(
    await load('工单号\t内容\t电话\t保密\nB1\t老码头酒楼后厨被反复检查，请核实。\t13977778888\t是', '--json'),
  )

  const shown = await zhixie(['case', 'show', lines[0].no, '--json'], own())

  expect(shown.out.join()).not.toContain('老码头酒楼')
  expect(shown.out.join()).not.toContain('13977778888')
})

test('the same order twice with other words is refused, the first one stands', async () => {
  const { out } = await load(`编号,内容\nC1,${food}\nC1,${food}另外一件事。\nC1,${food}`, '--json')

  const { lines } = JSON.parse(out[0] ?? '')
  expect(lines.map(({ result }: { result: string }) => result)).toEqual(['opened', 'refused', 'already'])
  expect(lines[1].why).toContain('出现两次')
})

test('a table for people, and what to do next', async () => {
  const { out } = await load(`编号,内容\nD1,${food}\nD2,短`)

  expect(out.join('\n')).toContain('新登记 1 件，此前已登记 0 件，未登记 1 行；请改好这些行再导入一次')
})

test.each([
  ['no column of numbers', '内容\n有内容的一行', /no column 工单编号 or 工单号/],
  ['no column of texts', '编号,标题\n1,有', /no column 诉求内容 or 工单内容/],
  ['a quotation mark left open', '编号,内容\n1,"没有结尾', /is no CSV from line \d+ on/],
  ['a damaged spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), /save it as \.xlsx/],
])('%s: refused in a sentence', async (_, csv, said) => {
  const { code, err } = await load(csv)

  expect(code).toBe(2)
  expect(err.join()).toMatch(said)
})
