import { beforeAll, describe, expect, test } from 'vitest'
import { loadCity } from '../../../src/city/load-city.ts'
import { openRouter } from '../../../src/city/open-router.ts'
import type { City } from '../../../src/rules/city.ts'
import type { Router } from '../../../src/rules/routing/route.ts'
import { flagged, type Rule, underPrecedent } from '../../../src/rules/routing/under-precedent.ts'

let city: City
let router: Router
const on = '2026-03-09'
const text = '渝中区民生路一家餐馆使用过期食品原料，请查处。'
const elsewhere = '南岸区南坪步行街一家餐馆使用过期食品原料，请查处。'

beforeAll(async () => {
  city = await loadCity('seeds/chongqing')
  router = openRouter(city)
})

const rule = (but: Partial<Rule> = {}): Rule => ({
  no: 'ZY2026-00001',
  matter: '使用过期或变质食品原料',
  district: '渝中区',
  unit: 'cq-yuzhong-urban',
  from: '2026-03-01',
  until: null,
  citation: 'ZY2026-00001：三定规定',
  ...but,
})
const under = (rules: Rule[], said = text) => underPrecedent({ decision: router(said, on), rules, city, on })

test('the case goes to the unit of the ruling, and says under which', () => {
  const decision = under([rule()])

  expect(router(text, on).unit).toBe('cq-yuzhong-market')
  expect(decision).toMatchObject({ unit: 'cq-yuzhong-urban', department: 'cq-urban', decision: 'dispatch' })
  expect(decision.reasons[0]).toEqual({
    because: 'precedent',
    no: 'ZY2026-00001',
    citation: 'ZY2026-00001：三定规定',
  })
})

describe('a rule leaves alone', () => {
  test.each`
    what                              | but
    ${'another matter'}               | ${{ matter: '食品生产经营许可' }}
    ${'another district'}             | ${{ district: '南岸区' }}
    ${'a day before it'}              | ${{ from: '2026-03-10' }}
    ${'a day after it'}               | ${{ until: '2026-03-08' }}
    ${'a unit that no longer exists'} | ${{ unit: 'cq-jiangbei' }}
    ${'a unit nobody knows'}          | ${{ unit: 'nowhere' }}
  `('$what', ({ but }) => {
    expect(under([rule(but)])).toEqual(router(text, on))
  })
  test('whoever must step aside', () => {
    const against =
      '渝中区市场监督管理局的执法人员三天两头来我们厂检查，不出示证件，还要罚款五万元，我们要投诉。'
    expect(under([rule()], against)).toEqual(router(against, on))
  })
})

test('for the whole city it means the same line wherever the case is', () => {
  expect(under([rule({ district: null })], elsewhere).unit).toBe('cq-nanan-urban')
})

test('the district’s own rule comes before the city’s', () => {
  const both = [rule({ no: 'ZY2026-00002', district: null, unit: 'cq-yuzhong-fire' }), rule()]
  expect(under(both).unit).toBe('cq-yuzhong-urban')
})

test('two that contradict each other route nothing: people choose', () => {
  const decision = under([rule(), rule({ no: 'ZY2026-00002', unit: 'cq-yuzhong-fire' })])

  expect(decision).toMatchObject({ decision: 'triage', unit: 'cq-yuzhong-market' })
  expect(decision.reasons[0]).toEqual({
    because: 'precedents-differ',
    nos: ['ZY2026-00001', 'ZY2026-00002'],
  })
})

test('flags: contradicted, ended, of a unit or a matter that is gone', () => {
  const rules = [
    rule(),
    rule({ no: 'ZY2026-00002', unit: 'cq-yuzhong-fire' }),
    rule({ no: 'ZY2026-00003', district: '南岸区', until: '2026-03-08' }),
    rule({ no: 'ZY2026-00004', district: null, unit: 'cq-jiangbei' }),
    rule({ no: 'ZY2026-00005', matter: '不在目录' }),
  ]
  const confirmed = rules.map((one) => ({ ...one, status: 'confirmed' as const }))
  const proposed = { ...rule({ no: 'ZY2026-00006', unit: 'cq-yuzhong-fire' }), status: 'proposed' as const }
  const flags = flagged([...confirmed, proposed], { city, on }).map(({ against, overtaken }) => [
    against,
    overtaken,
  ])

  expect(flags).toEqual([
    [['ZY2026-00002'], null],
    [['ZY2026-00001'], null],
    [[], 'ended'],
    [[], 'unit-gone'],
    [[], 'matter-gone'],
    // What nobody has confirmed contradicts nothing.
    [[], null],
  ])
})
