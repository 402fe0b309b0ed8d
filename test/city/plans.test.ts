import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCity } from '../../src/city/load-city.ts'
import { aCity, faultsOf } from './a-city.ts'

const aTask = (but: object = {}) => ({
  no: 1,
  marker: '(1)',
  sectionPath: ['一、总体要求'],
  text: '建立投诉处理机制',
  units: ['市司法局'],
  lead: [],
  support: [],
  deadlineText: '2025年年底前',
  deadline: '2025-12-31',
  deadlineSource: 'annotation',
  longTerm: false,
  recurring: null,
  ...but,
})

async function aCityWithPlan(name: string, but: object): Promise<string> {
  const dir = await aCity()
  await mkdir(join(dir, 'plans'))
  const plan = { title: '方案', issuer: null, issued: '2023-11-20', tasks: [aTask()], warnings: [], ...but }
  await writeFile(join(dir, 'plans', name), JSON.stringify(plan))
  return dir
}

test('a plan is known by the name of its file', async () => {
  const milestone = { name: '终期评估', due: '2025-10-31', units: ['市司法局'] }
  const dir = await aCityWithPlan('2023-quality.json', { milestones: [milestone] })

  expect((await loadCity(dir)).plans).toEqual([
    {
      id: '2023-quality',
      title: '方案',
      issuer: null,
      issued: '2023-11-20',
      tasks: [aTask()],
      milestones: [milestone],
    },
  ])
})

test('a city without plans has none', async () => {
  expect((await loadCity(await aCity())).plans).toEqual([])
})

test('a file where the folder should be is a fault like any other', async () => {
  const dir = await aCity()
  await writeFile(join(dir, 'plans'), '[]')

  expect(await faultsOf(dir)).toEqual(['plans : expected a folder, found a file'])
})

test.each`
  name          | but                                               | fault
  ${'a.json'}   | ${{ tasks: [aTask(), aTask()] }}                  | ${'plans/a.json tasks[1].no: expected "1" only once; [0] has it too'}
  ${'a.json'}   | ${{ tasks: [aTask({ deadline: '2025-06-31' })] }} | ${'plans/a.json tasks[0].deadline: expected a day written as 2026-11-23'}
  ${'a.json'}   | ${{ tasks: [] }}                                  | ${'plans/a.json tasks: expected at least one task'}
  ${'a b.json'} | ${{}}                                             | ${'plans/a b.json : expected a name of a-z, 0-9 and "-"'}
`('$name with $but: $fault', async ({ name, but, fault }) => {
  expect(await faultsOf(await aCityWithPlan(name, but))).toEqual([fault])
})
