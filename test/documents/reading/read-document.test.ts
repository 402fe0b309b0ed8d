/** Notices as offices send them. The fixtures were saved by LibreOffice from texts of our own. */

import { expect, test } from 'vitest'
import { aFile, documentOf, zhixie } from '../../admin/at-desk.ts'

const fixture = (name: string) => `test/documents/reading/fixtures/${name}`

const page = `<!DOCTYPE html><html><head><title>x</title></head><body><nav>首页 > 公开</nav><script>var a = "1"</script>
<h1>青山区2024年重点任务分解表</h1><p>发布时间：2024-03-05</p>
<table><tr><th>序号</th><th>类别</th><th>工作任务</th><th>责任单位</th><th>完成时限</th></tr>
<tr><td>1</td><td rowspan="2">监管</td><td><p>制定计划</p></td><td><p>区司法局</p><p>区财政局</p></td><td rowspan=2>2024年6月底前</td></tr>
<tr><td>2</td><td>执行计划</td><td>各镇街</td></tr>
<tr><td>3</td><td>宣传</td><td>开展普法</td><td>区委宣传部牵头，区司法局配合</td><td>长期</td></tr></table></body></html>`

type Seen = { tasks: { no: number; units: string[]; lead: string[]; deadline: string | null }[] }
const parsed = async (path: string): Promise<Seen> =>
  documentOf(await zhixie(['plan', 'parse', path, '--json']))
const rows = ({ tasks }: Seen) =>
  tasks.map(({ no, units, lead, deadline }) => [no, units.join(' '), lead.join(' '), deadline])

const table = [
  [1, '区司法局 区财政局', '', '2024-06-30'],
  [2, '各镇街', '', '2024-06-30'],
  [3, '区委宣传部 区司法局', '区委宣传部', null],
]

test.each([
  ['a web page', () => aFile(page, 'page.html')],
  ['a web page that is called a text', () => aFile(page, 'page.txt')],
  ['a Word document', () => fixture('table.docx')],
  ['a PDF document', () => fixture('table.pdf')],
])('the table in %s, with cells that span rows', async (_, path) => {
  expect(rows(await parsed(path()))).toEqual(table)
})

test.each(['prose.docx', 'prose.pdf'])('the paragraphs of %s', async (name) => {
  const read = await parsed(fixture(name))

  expect(rows(read).slice(0, 3)).toEqual([
    [1, '市司法局 市市场监管局 市应急管理局 市消防救援支队', '市司法局', '2025-06-30'],
    [2, '各市级行政执法部门', '', '2025-04-30'],
    [3, '市司法局 市发展改革委', '', '2025-05-31'],
  ])
  expect(read.tasks).toHaveLength(6)
})

test('lists that a page numbers by itself carry their numbers', async () => {
  const list =
    '<html><body><p>某通知</p><ol start="4"><li>甲事。（责任单位：市甲局）</li><li>乙事。（责任单位：市乙局）</li></ol></body></html>'

  expect(rows(await parsed(aFile(list))).map(([no, units]) => [no, units])).toEqual([
    [4, '市甲局'],
    [5, '市乙局'],
  ])
})

test.each([
  ['a ZIP file of something else', 'PK\u0003\u0004 nothing of Word', 'is a ZIP file but no Word document'],
  ['a damaged Word document', 'PK\u0003\u0004 word/document.xml', 'is a damaged Word document'],
  ['a damaged PDF document', '%PDF-1.7 and nothing more', 'is a damaged PDF document'],
  ['a page of pictures', '<html><body><img src="a.png"></body></html>', 'holds pictures and no text'],
  ['nothing', '', 'is empty'],
])('%s is refused in one sentence', async (_, content, sentence) => {
  const { code, out, err } = await zhixie(['plan', 'parse', aFile(content)])

  expect({ code, out }).toEqual({ code: 2, out: [] })
  expect(err).toEqual([expect.stringContaining(sentence)])
  expect(err[0]).not.toContain('\n')
})

test('a file that unpacks to more than a machine has is not unpacked', async () => {
  const entry = Buffer.alloc(46)
  entry.set([0x50, 0x4b, 0x01, 0x02])
  entry.writeUInt32LE(0xf0000000, 24)
  const bomb = Buffer.concat([Buffer.from('PK\u0003\u0004word/document.xml'), entry])

  const { code, err } = await zhixie(['plan', 'parse', aFile(bomb)])

  expect(code).toBe(2)
  expect(err).toEqual([expect.stringContaining('unpacks to more than')])
})

test('spans without end are no table without end', async () => {
  const wide = `<html><body><table><tr><td colspan="100000000" rowspan="100000000">甲</td></tr>${'<tr><td>乙</td></tr>'.repeat(50)}</table></body></html>`

  const { code } = await zhixie(['plan', 'parse', aFile(wide)])

  expect(code).toBe(0)
})
