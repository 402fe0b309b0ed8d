import { rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadCity } from '../../src/city/load-city.ts'
import { isWorkingDay } from '../../src/rules/calendar.ts'
import { policyFor } from '../../src/rules/policies.ts'
import { aCity, faultsOf, seeds, setValue } from './a-city.ts'

test('the template is a city', async () => {
  const city = await loadCity(seeds('_template'))

  expect(city.units.get('xx-justice')?.parent).toBe('xx-government')
  expect(city.channels).toEqual({ intake: '涉企投诉', coordination: '协调组', supervision: '执法监督' })
  expect(city.calendar.makeUp.has('2026-02-14')).toBe(true)
})

test('Chongqing is a city', async () => {
  const city = await loadCity(seeds('chongqing'))

  expect(city.units.get(city.coordination)?.name).toBe('重庆市司法局')
  expect(city.units.get(city.government)?.parent).toBeNull()
  expect(isWorkingDay('2026-10-10', city.calendar)).toBe(true)
  expect(city.people.filter((person) => person.roles.includes('coordinator')).length).toBeGreaterThan(1)
})

test('a complaint about enforcement in Chongqing is answered within 15 working days, by law', async () => {
  const { policies } = await loadCity(seeds('chongqing'))

  const policy = policyFor({
    policies,
    kind: 'complaint',
    clock: 'answer',
    category: 'enforcement',
    on: '2026-08-07',
  })

  expect(policy).toMatchObject({ amount: 15, unit: 'wd', status: 'law' })
  expect(policy.basis).toContain('第十三条')
  expect(policy.extension).toBeUndefined()
})

test('consumer complaints change their limit with Order 121', async () => {
  const { policies } = await loadCity(seeds('chongqing'))
  const mediate = (on: '2026-04-14' | '2026-04-15') =>
    policyFor({ policies, kind: 'consumer-complaint', clock: 'mediate', on })

  expect(mediate('2026-04-14')).toMatchObject({ amount: 45, unit: 'wd' })
  expect(mediate('2026-04-15')).toMatchObject({ amount: 60, unit: 'd' })
})

test('no limit of our own is passed off as law', async () => {
  const { policies } = await loadCity(seeds('chongqing'))

  for (const { id, status, basis } of policies) {
    if (basis.includes('本系统默认')) expect([id, status]).toEqual([id, 'default'])
    if (status === 'law') expect([id, basis]).toEqual([id, expect.stringMatching(/《.+》/)])
  }
})

test('"*" in the ladder becomes every clock that is neither named nor quiet', async () => {
  const { ladder } = await loadCity(seeds('_template'))
  const all = new Set(ladder.flatMap((rung) => rung.clocks))

  expect(ladder.find((rung) => rung.id === 'red+1wd')?.clocks).toContain('answer')
  expect(all.has('*')).toBe(false)
  expect(all.has('feedback')).toBe(false)
})

test('a folder that is missing, and one without files, say where to start from', async () => {
  const dir = await aCity()
  await rm(join(dir, 'units.json'))

  expect(await faultsOf('/nowhere/at/all')).toEqual([
    ' : expected a folder with a city; copy seeds/_template and fill it in',
  ])
  expect(await faultsOf(dir)).toEqual([
    'units.json : expected this file; start from the one in seeds/_template',
  ])
})

test.each([
  ['no JSON', Buffer.from('[{'), /^people.json : expected JSON; /],
  [
    'another encoding',
    Buffer.from([0x5b, 0x22, 0xd6, 0xd8, 0x22, 0x5d]),
    /^people.json : expected UTF-8; save the file in that encoding$/,
  ],
  ['nothing', Buffer.from(''), /^people.json : expected JSON; /],
  ['another shape', Buffer.from('{}'), /^people.json : Invalid input: expected array/],
])('a file with %s is named', async (_, bytes, expected) => {
  const dir = await aCity()
  await writeFile(join(dir, 'people.json'), bytes)

  expect(await faultsOf(dir)).toEqual([expect.stringMatching(expected)])
})

test('a file of 50 MB is not even read', async () => {
  const dir = await aCity()
  await truncate(join(dir, 'units.json'), 50 * 1024 * 1024)

  expect(await faultsOf(dir)).toEqual(['units.json : expected at most 50331648 bytes, found 52428800'])
})

test('a mark at the beginning of a file, as Windows leaves it, does no harm', async () => {
  const dir = await aCity()
  await writeFile(join(dir, 'people.json'), '\uFEFF[]')

  expect((await loadCity(dir)).people).toEqual([])
})

test('faults of several files are told together, in one message', async () => {
  const dir = await aCity()
  await setValue(dir, { file: 'people.json', path: '0.role', value: 'coordinator' })
  await writeFile(join(dir, 'channels.json'), '{}')

  const faults = await faultsOf(dir)

  expect(faults).toContain('people.json [0]: Unrecognized key: "role"')
  expect(faults.filter((fault) => fault.startsWith('channels.json'))).toHaveLength(3)
  await expect(loadCity(dir)).rejects.toThrow(/mend 4 fault\(s\):\n {2}people\.json \[0\]: Unrecognized/)
})
