import { beforeAll, describe, expect, test } from 'vitest'
import { loadCity } from '../../../src/city/load-city.ts'
import { lackingIn } from '../../../src/rules/cases/disputes/application.ts'
import { arbiterOf } from '../../../src/rules/cases/disputes/arbiter.ts'
import { bodiesOf, commonSuperior } from '../../../src/rules/cases/disputes/common-superior.ts'
import { deskOfDispute } from '../../../src/rules/cases/disputes/desk.ts'
import { chargeFor } from '../../../src/rules/cases/disputes/drift.ts'
import { firstToFile } from '../../../src/rules/cases/disputes/filings.ts'
import type { City, Unit } from '../../../src/rules/city.ts'

let city: City
const town: Unit = {
  id: 'cq-liangping-pingjin',
  name: '重庆市梁平区屏锦镇人民政府',
  shortNames: ['屏锦镇政府'],
  level: 'town',
  kind: 'town',
  parent: 'cq-liangping',
  region: '梁平区',
  domains: [],
}
beforeAll(async () => {
  const loaded = await loadCity('seeds/chongqing')
  city = { ...loaded, units: new Map([...loaded.units, [town.id, town]]) }
})

describe('the common superior', () => {
  test.each`
    parties                                           | superior           | because
    ${['cq-yuzhong-market', 'cq-yuzhong-urban']}      | ${'cq-yuzhong'}    | ${'two bureaus of one district stand under its government'}
    ${['cq-yuzhong-market', 'cq-nanan-market']}       | ${'cq-market'}     | ${'two bureaus of one line stand under its municipal department'}
    ${['cq-yuzhong-market', 'cq-nanan-urban']}        | ${'cq-government'} | ${'different districts, different lines'}
    ${['cq-yuzhong-market', 'cq-market']}             | ${'cq-government'} | ${'a party stands above nobody'}
    ${['cq-yuzhong', 'cq-market']}                    | ${'cq-government'} | ${'city department against district'}
    ${['cq-market', 'cq-urban']}                      | ${'cq-government'} | ${'two municipal departments'}
    ${['cq-yuzhong-ecology', 'cq-nanan-ecology']}     | ${'cq-ecology'}    | ${'led by its municipal department'}
    ${['cq-liangping-pingjin', 'cq-liangping-urban']} | ${'cq-liangping'}  | ${'a town against its district’s bureau'}
    ${['cq-liangping-pingjin', 'cq-liangping']}       | ${'cq-government'} | ${'a town against its district'}
    ${['cq-yuzhong-tax', 'cq-nanan-tax']}             | ${'cq-tax'}        | ${'led from above, under the line'}
    ${['cq-yuzhong-tax', 'cq-yuzhong-market']}        | ${null}            | ${'tax answers to nobody in the city'}
    ${['cq-tax', 'cq-customs']}                       | ${null}            | ${'both are led from outside the city'}
    ${['cq-government', 'cq-yuzhong']}                | ${null}            | ${'nobody stands above the city’s government'}
  `('$because: $superior', ({ parties, superior }) => {
    for (const unit of parties) expect(city.units.has(unit), unit).toBe(true)
    expect(commonSuperior(parties, city.units)).toBe(superior)
  })
})

describe('the arbiter follows from kind and parties', () => {
  test.each`
    kind                       | parties                                           | arbiter
    ${'application-of-law'}    | ${['cq-yuzhong-market', 'cq-yuzhong-urban']}      | ${{ unit: 'cq-yuzhong-justice', because: 'application-of-law' }}
    ${'application-of-law'}    | ${['cq-yuzhong-market', 'cq-nanan-urban']}        | ${{ unit: 'cq-justice', because: 'application-of-law' }}
    ${'application-of-law'}    | ${['cq-justice', 'cq-market']}                    | ${{ unit: 'cq-government', because: 'division-of-powers', advises: 'cq-staffing' }}
    ${'both-decline'}          | ${['cq-yuzhong-market', 'cq-yuzhong-urban']}      | ${{ unit: 'cq-yuzhong', because: 'division-of-powers' }}
    ${'cross-district'}        | ${['cq-yuzhong-market', 'cq-nanan-market']}       | ${{ unit: 'cq-market', because: 'line' }}
    ${'delegated-power'}       | ${['cq-liangping-pingjin', 'cq-liangping-urban']} | ${{ unit: 'cq-liangping', because: 'delegated-power' }}
    ${'city-against-district'} | ${['cq-urban', 'cq-yuzhong']}                     | ${{ unit: 'cq-government', because: 'division-of-powers', advises: 'cq-staffing' }}
    ${'both-claim'}            | ${['cq-tax', 'cq-market']}                        | ${{ unit: null, because: 'beyond-city' }}
  `('$kind between $parties', ({ kind, parties, arbiter }) => {
    expect(arbiterOf({ kind, parties, city, on: '2026-03-09' })).toEqual(arbiter)
  })
})

describe('where a dispute rests', () => {
  test.each`
    parties                            | accused           | desk
    ${['cq-market', 'cq-urban']}       | ${[]}             | ${'cq-justice'}
    ${['cq-justice', 'cq-urban']}      | ${[]}             | ${'cq-government'}
    ${['cq-market', 'cq-urban']}       | ${['cq-justice']} | ${'cq-government'}
    ${['cq-government', 'cq-yuzhong']} | ${[]}             | ${null}
  `('$parties, $accused accused: $desk', ({ parties, accused, desk }) => {
    expect(deskOfDispute({ parties, accused, city })).toBe(desk)
  })
})

test('a team and its department are one body', () => {
  expect(bodiesOf(['cq-market', 'cq-market-team'], city.units)).toEqual(['cq-market'])
  expect(bodiesOf(['cq-market', 'cq-urban-team'], city.units)).toEqual(['cq-market', 'cq-urban'])
})

describe('an application lacks', () => {
  const facts = (but: object) => ({ applicant: 'a', positions: [], ...but }) as never
  test.each([
    ['everything, where nothing was written', {}, ['talks', 'view', 'basis']],
    ['its basis', { talks: [{}], positions: [{ unit: 'a', view: '不归我局', basis: '' }] }, ['basis']],
    [
      'nothing of the other side',
      { talks: [{}], positions: [{ unit: 'b', view: '归你', basis: 'x' }] },
      ['view', 'basis'],
    ],
    ['nothing', { talks: [{}], positions: [{ unit: 'a', view: '不归我局', basis: '三定' }] }, []],
    ['nothing, where the office took it up itself', { applicant: null }, []],
  ])('%s', (_, but, lacking) => {
    expect(lackingIn(facts(but))).toEqual(lacking)
  })
})

describe('first to file', () => {
  const at = (unit: string, day: string) => ({ unit, at: day, proof: '立案审批表' })
  test.each`
    filings                                                       | first
    ${[at('a', '2026-03-09'), at('b', '2026-03-10')]}             | ${{ is: 'first', unit: 'a' }}
    ${[at('a', '2026-03-09T10:00'), at('b', '2026-03-09T09:59')]} | ${{ is: 'first', unit: 'b' }}
    ${[at('a', '2026-03-09T10:00'), at('b', '2026-03-09T10:00')]} | ${{ is: 'tie', units: ['a', 'b'] }}
    ${[at('a', '2026-03-09T10:00'), at('b', '2026-03-09')]}       | ${{ is: 'tie', units: ['a', 'b'] }}
    ${[at('a', '2026-03-09')]}                                    | ${{ is: 'unknown', units: ['b'] }}
    ${[]}                                                         | ${{ is: 'unknown', units: ['a', 'b'] }}
  `('$filings: $first', ({ filings, first }) => {
    expect(firstToFile(['a', 'b'], filings)).toEqual(first)
  })
})

describe('drift is charged', () => {
  const back = (unit: string, heldSince: string, at: string) => ({
    unit,
    heldSince,
    at,
    reason: 'not-competent' as const,
    explanation: '',
    proposed: null,
  })
  const returns = [back('a', '2026-03-09', '2026-03-10'), back('b', '2026-03-10', '2026-03-12')]
  const until = new Date('2026-03-20T00:00:00Z')
  const charged = (competent: string) => chargeFor({ returns, competent, office: 'office', at: until })

  test('to the unit that was competent and sent it back, from when it first had it', () => {
    expect(charged('a')).toEqual([{ unit: 'a', since: '2026-03-09', until: until.toISOString() }])
    expect(charged('b')).toEqual([
      { unit: 'office', since: '2026-03-09', until: '2026-03-10' },
      { unit: 'b', since: '2026-03-10', until: until.toISOString() },
    ])
  })
  test('to the office that had sent it astray, where everybody was right to send it back', () => {
    expect(charged('c')).toEqual([{ unit: 'office', since: '2026-03-09', until: until.toISOString() }])
  })
  test('to nobody, where nobody sent it back', () => {
    expect(chargeFor({ returns: [], competent: 'a', office: 'office', at: until })).toEqual([])
  })
})
