import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { Unreadable } from '../../../src/documents/reading/unreadable.ts'
import { readFilled } from '../../../src/documents/sheets/fill-tasks.ts'
import { readSheet } from '../../../src/documents/sheets/read-sheet.ts'
import { neededColumns, shareRows, taskSheet } from '../../../src/documents/sheets/task-sheet.ts'
import { csvOf, type Sheet, xlsxOf } from '../../../src/documents/sheets/write-sheet.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { sheetWords as words } from '../../../src/words/cases/plan/sheet.ts'

const row = {
  text: '=HYPERLINK("http://x")',
  day: { day: '2024-06-30' },
  at: { at: new Date('2024-06-30T15:30:00Z') },
}
type Row = typeof row
const sheet: Sheet<Row> = {
  name: '表',
  rows: [row],
  columns: [
    { title: '文字', width: 20, value: ({ text }) => text },
    { title: '日期', width: 12, value: ({ day }) => day },
    { title: '时间', width: 16, value: ({ at }) => at, choices: ['一', '二'] },
  ],
}
const partOf = async (name: string): Promise<string> =>
  new PizZip(await xlsxOf(sheet)).file(name)?.asText() ?? ''

test('a spreadsheet has real dates, filter arrows, a head that stays, lists to choose from, and no formulas', async () => {
  const xml = await partOf('xl/worksheets/sheet1.xml')

  expect(xml).toContain('<autoFilter ref="A1:C2"/>')
  expect(xml).toMatch(/<pane [^>]*ySplit="1"/)
  expect(xml).toContain('<formula1>"一,二"</formula1>')
  expect(xml).not.toMatch(/<f[ >]/)
  // 2024-06-30 is day 45473 of Excel; 23:30 in the city is its last half hour.
  expect(xml).toContain('<v>45473</v>')
  expect(xml).toMatch(/<v>45473\.979/)
  expect(await partOf('xl/styles.xml')).toContain('yyyy-mm-dd')
})

test('what a spreadsheet would run as a formula is put in quotation in csv', () => {
  expect(csvOf(sheet).toString()).toBe(
    `\uFEFF文字,日期,时间\r\n"'=HYPERLINK(""http://x"")",2024-06-30,2024-06-30 23:30\r\n`,
  )
})

const task = {
  no: 'RW1-01',
  kind: 'plan-task',
  unit: 'a',
  state: 'open',
  clocks: [],
  facts: {
    ...{ taskNo: 1, sectionPath: ['一'], text: '公布清单', owners: ['甲局', '乙局'], units: ['a', 'b'] },
    ...{ deadline: '2024-06-30', deadlineText: null },
    shares: [
      {
        unit: 'a',
        state: 'reported',
        report: {
          unit: 'a',
          text: '已公布',
          done: true,
          on: '2024-06-20',
          evidence: '公告',
          at: '2024-06-20T01:00:00Z',
        },
      },
    ],
  },
} as unknown as Case<'plan-task'>
const tasks = new Map([[task.no, task]])
const city = { units: new Map() }

async function filledIn(change: (cells: Record<string, string>, place: number) => Record<string, string>) {
  const rows = shareRows([task], { city, on: '2024-10-31' })
  const read = await readSheet(await xlsxOf(taskSheet(rows)), neededColumns)
  return readFilled(
    read.map(({ line, cells }, place) => ({ line, cells: change({ ...cells }, place) })),
    tasks,
  )
}

test('a ledger that comes back as it went out changes nothing', async () => {
  expect(await filledIn((cells) => cells)).toEqual({ changed: [], unchanged: 2, refused: [] })
})

test('what was filled in is read with its row; what cannot be is refused with the reason', async () => {
  const filled = await filledIn((cells, place) =>
    place === 1
      ? {
          ...cells,
          [words.result]: '已完成',
          [words.report]: '已公布',
          [words.on]: '2024-07-03',
          [words.evidence]: '公告2',
        }
      : cells,
  )
  const wrong = await filledIn((cells, place) =>
    place === 0
      ? { ...cells, [words.result]: '差不多' }
      : { ...cells, [words.on]: '上周', [words.report]: '办了' },
  )
  const unknown = await filledIn((cells) => ({ ...cells, [words.no]: 'RW9-99', [words.report]: '办了' }))

  expect(filled.changed).toEqual([
    { line: 3, no: 'RW1-01', unit: 'b', text: '已公布', done: true, on: '2024-07-03', evidence: '公告2' },
  ])
  expect(wrong.refused.map(({ line, why }) => [line, why.slice(0, 4)])).toEqual([
    [2, '完成情况'],
    [3, '完成日期'],
  ])
  expect(unknown.refused).toHaveLength(2)
})

test.each([
  ['no spreadsheet', Buffer.from('something else')],
  ['another table', null],
])('%s is refused in a sentence', async (_, bytes) => {
  const given = bytes ?? (await xlsxOf(sheet))

  await expect(readSheet(given, neededColumns)).rejects.toThrow(Unreadable)
})

test.each(['2024年7月3日', '2024/7/3', '2024.07.03'])('a day typed as %s is read', async (on) => {
  const filled = await filledIn((cells, place) =>
    place === 1 ? { ...cells, [words.result]: '已完成', [words.report]: '已公布', [words.on]: on } : cells,
  )

  expect(filled).toMatchObject({ changed: [{ on: '2024-07-03' }], refused: [] })
})

test('a report that stands already is no news where the result was left blank', async () => {
  const filled = await filledIn((cells) => ({ ...cells, [words.result]: '' }))

  expect(filled).toEqual({ changed: [], unchanged: 2, refused: [] })
})

test('a report on a standing duty is no news again, though 已完成 was chosen for it', () => {
  const report = { ...task.facts.shares[0]?.report, done: false }
  const shares = [{ unit: 'a', state: 'long-term', report }]
  const standing = { ...task, state: 'standing', facts: { ...task.facts, shares } } as never
  const cells = {
    ...{ [words.no]: 'RW1-01', [words.unitId]: 'a', [words.result]: words.done },
    ...{ [words.report]: '已公布', [words.on]: '2024-06-20', [words.evidence]: '公告' },
  }

  expect(readFilled([{ line: 2, cells }], new Map([['RW1-01', standing]]))).toEqual({
    changed: [],
    unchanged: 1,
    refused: [],
  })
})
