import { expect, test } from 'vitest'
import { loadCity } from '../../../../src/city/load-city.ts'
import { aFile, documentOf, zhixie } from '../../at-desk.ts'

const { units } = await loadCity('seeds/chongqing')
const names = new Set([...units.values()].map(({ name }) => name))

test('a text is routed by official names, with reasons that hold no code', async () => {
  const text = '渝中区民生路某火锅店被渝中区市场监管局罚款五万元，没有听证，也没有告知书，太不合理。'
  const call = await zhixie(['route', text, '--json'])

  const record = documentOf(call)
  expect(Object.keys(record)).toEqual([
    'id',
    'kind',
    'domain',
    'department',
    'district',
    'unit',
    'confidence',
    'decision',
    'accusedUnit',
    'recusal',
    'urgency',
    'ambiguous',
    'alternatives',
    'reasons',
  ])
  expect(record).toMatchObject({
    id: null,
    kind: 'complaint',
    accusedUnit: '重庆市渝中区市场监督管理局',
    recusal: true,
    department: '重庆市司法局',
  })
  expect([record.department, record.unit, ...record.alternatives].every((name) => names.has(name))).toBe(true)
  expect(record.reasons.length).toBeGreaterThan(0)
  expect(record.reasons.join()).not.toMatch(/[a-z]{3,}|cq-/)
})

test('a file gives a line for each of its lines, in their order', async () => {
  const texts = ['收到', '南岸区有人无证卖烟', '渝北区城管掀了我的摊子']
  const path = aFile(texts.map((text, place) => JSON.stringify({ id: `t${place}`, text })).join('\n'))

  const { code, out } = await zhixie(['route', '--file', path, '--json'])

  expect(code).toBe(0)
  expect(out.map((line) => JSON.parse(line).id)).toEqual(['t0', 't1', 't2'])
  expect(JSON.parse(out[0] ?? '').decision).toBe('reject')
})

test('people read why', async () => {
  const { out } = await zhixie(['route', '南岸区有人无证卖烟，执法人员一直没来'])

  expect(out.join('\n')).toMatch(/^类别：/)
  expect(out.join('\n')).toContain('理由：\n  · ')
})

test('nobody is told that routing is sure by a hundred per cent', async () => {
  const { out } = await zhixie(['route', '渝北回兴一家面馆，市监所的人罚了我三次款，每次来都不亮证'])

  expect(out.join('\n')).toContain('把握 99%')
})

test.each([
  [[], 'Give a text, --file with a file of texts, or --evaluate'],
  [['文字', '--file', 'x.jsonl'], 'Give a text, --file with a file of texts, or --evaluate'],
  [['  '], 'The text is empty'],
  [['--file', '/nowhere.jsonl'], 'There is no file /nowhere.jsonl'],
])('%j is a wrong call', async (words, sentence) => {
  const { code, out, err } = await zhixie(['route', ...words])

  expect({ code, out }).toEqual({ code: 2, out: [] })
  expect(err).toEqual([expect.stringContaining(sentence)])
})

test('a broken line is named, and nothing is routed', async () => {
  const path = aFile('{"id":1,"text":"无证卖烟"}\n{"id":2,')

  const { code, out, err } = await zhixie(['route', '--file', path, '--json'])

  expect({ code, out }).toEqual({ code: 2, out: [] })
  expect(err).toEqual([expect.stringContaining('line 2 is not JSON')])
})
