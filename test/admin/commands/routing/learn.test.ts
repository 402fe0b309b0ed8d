import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { versionOf } from '../../../../src/admin/commands/routing/learn.ts'
import { documentOf, zhixie } from '../../at-desk.ts'

const dir = mkdtempSync(join(tmpdir(), 'zhixie-learn-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
cpSync('seeds/_template', dir, { recursive: true })
const [{ department }] = JSON.parse(readFileSync(join(dir, 'matters.json'), 'utf8'))
const units: { id: string; name: string }[] = JSON.parse(readFileSync(join(dir, 'units.json'), 'utf8'))
const name = units.find(({ id }) => id === department)?.name
const there = { env: { CITY_DIR: dir } }

test('without labelled texts there is nothing to learn from', async () => {
  const { code, err } = await zhixie(['learn'], there)

  expect(code).toBe(2)
  expect(err).toEqual([expect.stringMatching(/texts holds no \.jsonl files; put labelled texts there/)])
})

test('what is learned is written beside the texts, the same each time, and used', async () => {
  mkdirSync(join(dir, 'texts'))
  const lines = Array.from({ length: 12 }, (_, at) =>
    JSON.stringify({
      text: `第${at}家店卖的东西发霉`,
      department: name,
      kind: 'complaint',
      accusedUnit: null,
    }),
  )
  writeFileSync(join(dir, 'texts', 'some.jsonl'), lines.join('\n'))

  const first = await zhixie(['learn', '--json'], there)
  const weights = readFileSync(join(dir, 'weights.json'), 'utf8')
  await zhixie(['learn', '--json'], there)

  expect(documentOf(first)).toMatchObject({
    version: await versionOf(dir),
    figures: { department: { of: 12 } },
  })
  expect(readFileSync(join(dir, 'weights.json'), 'utf8')).toBe(weights)
  const { code, out } = await zhixie(['route', '这家店卖的东西发霉', '--json'], there)
  expect(code).toBe(0)
  expect(JSON.parse(out[0] ?? '').department).toBe(name)
})

test('exercises are learned from and measure nothing; each learning is told when it is done', async () => {
  mkdirSync(join(dir, 'texts', 'exercises'))
  const label = { text: '酱油瓶里有蟑螂', department: name, kind: 'report', accusedUnit: null }
  writeFileSync(join(dir, 'texts', 'exercises', 'hard.jsonl'), JSON.stringify(label))

  const learned = await zhixie(['learn', '--json'], there)

  expect(documentOf(learned)).toMatchObject({ texts: 13, figures: { department: { of: 12 } } })
  expect(learned.err).toHaveLength(4)
  expect(learned.err.at(-1)).toContain('第 4 遍')
})

test("the city's weights were learned from its catalogue and texts as they are now", async () => {
  const { version } = JSON.parse(readFileSync('seeds/chongqing/weights.json', 'utf8'))

  expect(version, 'run "npx zhixie learn"').toBe(await versionOf('seeds/chongqing'))
})
