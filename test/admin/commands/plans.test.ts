import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshGround, type Ground } from '../../ground.ts'
import { aFile, aFolder, documentOf, zhixie } from '../at-desk.ts'

const notice = 'test/rules/notice/fixtures/notice-chongqing-2023.txt'

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

test('the real notice gives its 53 tasks', async () => {
  const call = await zhixie(['plan', 'parse', notice, '--json'])

  const { title, issuer, issued, tasks, warnings } = documentOf(call)
  expect({ issuer, issued, tasks: tasks.length }).toEqual({
    issuer: '重庆市司法局',
    issued: '2023-11-20',
    tasks: 53,
  })
  expect(title).toContain('提升行政执法质量三年行动计划')
  expect(Object.keys(tasks[0])).toEqual([
    'no',
    'marker',
    'sectionPath',
    'text',
    'units',
    'lead',
    'support',
    'deadlineText',
    'deadline',
    'deadlineSource',
    'longTerm',
    'recurring',
  ])
  expect(warnings.every(({ line }: { line: number }) => line > 0)).toBe(true)
})

test('an import makes a case of each task, and a second one changes nothing and says so', async () => {
  const first = documentOf(await zhixie(['plan', 'import', notice, '--json'], own()))
  const again = documentOf(await zhixie(['plan', 'import', notice, '--json'], own()))
  const told = await zhixie(['plan', 'import', notice], own())

  expect(first).toMatchObject({ tasks: 53, added: 53 })
  expect(first.plan).toMatch(/^20231120-[0-9a-f]{4}$/)
  expect(again).toEqual({ ...first, added: 0 })
  expect(told.out.join()).toContain('此前已导入（53 项），没有变化')
})

test('what plan parse wrote can be imported, and is the same plan', async () => {
  const parsed = await zhixie(['plan', 'parse', notice, '--json'])
  const path = aFile(parsed.out.join('\n'), 'plan.json')

  const imported = documentOf(await zhixie(['plan', 'import', path, '--json'], own()))

  expect(imported).toMatchObject({ tasks: 53, added: 0 })
})

test('tasks are cases with their units and dates', async () => {
  const { total, cases } = documentOf(await zhixie(['case', 'list', '--kind', 'plan-task', '--json'], own()))

  expect(total).toBe(53)
  const tenth = cases.find(({ no }: { no: string }) => no.endsWith('-10'))
  expect(tenth.clocks[0]).toMatchObject({ name: 'deadline', due: '2023-12-31T23:59:59.999+08:00' })
})

test.each([
  ['no task', '今天天气很好。\n大家辛苦了。', 'No task was found', 1],
  ['another JSON', '{"title":"x","tasks":[{"no":"1"}]}', 'is wrong at', 2],
  ['broken JSON', '{"title":', 'is not JSON', 2],
])('%s is told', async (_, content, sentence, expected) => {
  const { code, out, err } = await zhixie(['plan', 'import', aFile(content)], own())

  expect({ code, out }).toEqual({ code: expected, out: [] })
  expect(err).toEqual([expect.stringContaining(sentence)])
})
