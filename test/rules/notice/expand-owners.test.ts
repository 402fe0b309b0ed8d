import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCity } from '../../../src/city/load-city.ts'
import { openOwners } from '../../../src/rules/notice/expand-owners.ts'
import { readNotice } from '../../../src/rules/notice/read-notice.ts'

const city = await loadCity('seeds/chongqing')
const issued = '2023-11-20'
const unit = (id: string) => city.units.get(id)

test.each`
  name                    | units
  ${'市司法局'}           | ${['cq-justice']}
  ${'重庆市司法局'}       | ${['cq-justice']}
  ${'市司法行政部门'}     | ${['cq-justice']}
  ${'市大数据发展局'}     | ${['cq-data']}
  ${'市发展改革委'}       | ${['cq-development']}
  ${'市市场监管局'}       | ${['cq-market']}
  ${'渝中区市场监管局'}   | ${['cq-yuzhong-market']}
  ${'市规划和自然资源局'} | ${['cq-planning']}
  ${'市 司 法 局'}        | ${['cq-justice']}
  ${'市财政部门'}         | ${['cq-finance']}
`('$name is $units', ({ name, units }) => {
  expect(openOwners(city, issued).expand([name])).toEqual({ units, unknown: [] })
})

test.each`
  name                          | on              | count | why
  ${'区县(自治县)人民政府'}     | ${'2023-11-20'} | ${38} | ${'the districts and counties of that day'}
  ${'区县（自治县）人民政府'}   | ${'2023-11-20'} | ${38} | ${'full-width brackets too'}
  ${'各区县(自治县)人民政府'}   | ${'2025-11-05'} | ${38} | ${'the last day of 江北 and 渝北'}
  ${'区县(自治县)人民政府'}     | ${'2025-11-06'} | ${37} | ${'two became one'}
  ${'各区县〔自治县〕人民政府'} | ${'2023-11-20'} | ${38} | ${'brackets of any kind'}
  ${'各区（县）政府'}           | ${'2023-11-20'} | ${38} | ${'counties in brackets'}
`('$name on $on are $count: $why', ({ name, on, count }) => {
  const { units } = openOwners(city, on).expand([name])

  expect(units).toHaveLength(count)
  expect(units.every((id) => unit(id)?.kind === 'government' && unit(id)?.level === 'district')).toBe(true)
})

test('各级 holds the municipal line and its district ones, 市级 the municipal ones alone', () => {
  const all = openOwners(city, issued).expand(['各级财政部门']).units
  const municipal = openOwners(city, issued).expand(['市级财政部门']).units

  expect(municipal).toEqual(['cq-finance'])
  expect(all).toContain('cq-finance')
  expect(all).toContain('cq-yuzhong-finance')
  expect(new Set(all.map((id) => unit(id)?.line))).toEqual(new Set(['cq-finance']))
})

test.each([
  ['各区县司法局', '各区县司法行政部门'],
  ['各区县（自治县）教委', '区县教委'],
  ['市级各行政执法单位', '市级执法部门'],
])('%s are the same as %s', (name, other) => {
  const { expand } = openOwners(city, issued)

  expect(expand([name]).units).toEqual(expand([other]).units)
  expect(expand([name]).units.length).toBeGreaterThan(30)
})

test('enforcement departments have something to enforce, and answer to the city', () => {
  const { units } = openOwners(city, issued).expand(['市级执法部门'])

  for (const id of ['cq-market', 'cq-urban', 'cq-ecology', 'cq-transport', 'cq-fire'])
    expect(units).toContain(id)
  for (const id of ['cq-tax', 'cq-customs', 'cq-petition', 'cq-gov-office', 'cq-urban-team', 'cq-government'])
    expect(units).not.toContain(id)
})

test('a team that acts in the name of its department is no owner beside it', () => {
  const { units } = openOwners(city, issued).expand(['各级执法部门'])

  expect(units.filter((id) => id.endsWith('-team'))).toEqual([])
  expect(units).toContain('cq-yuzhong-urban')
})

test.each(['有关部门', '各部门', '有关单位', '各级火星部门', '', '市'])('"%s" stays text', (name) => {
  expect(openOwners(city, issued).expand([name])).toEqual({ units: [], unknown: [name] })
})

test('each unit is named once, and each name that is not known too', () => {
  const { units, unknown } = openOwners(city, issued).expand([
    '市司法局',
    '各级司法行政部门',
    '有关部门',
    '有关部门',
  ])

  expect(units.filter((id) => id === 'cq-justice')).toHaveLength(1)
  expect(unknown).toEqual(['有关部门'])
})

test('every owner in the founding notice is resolved', () => {
  const notice = readNotice(readFileSync('test/rules/notice/fixtures/notice-chongqing-2023.txt', 'utf8'))

  const open = notice.tasks.flatMap(({ units }) => openOwners(city, issued).expand(units).unknown)

  expect(open).toEqual([])
})
