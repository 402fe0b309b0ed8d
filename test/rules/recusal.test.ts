import { expect, test } from 'vitest'
import type { Unit } from '../../src/rules/city.ts'
import { ancestry, isRecused, lawfulReceiver, recusedUnits, withPrincipals } from '../../src/rules/recusal.ts'
import { city, today } from './routing/chongqing.ts'

const { units } = city
const receiver = (...accused: string[]) => lawfulReceiver({ accused, city, on: today })

test.each`
  accused                 | receiver
  ${'cq-yuzhong-market'}  | ${'cq-yuzhong-justice'}
  ${'cq-yuzhong-fire'}    | ${'cq-yuzhong-justice'}
  ${'cq-yuzhong-ecology'} | ${'cq-yuzhong-justice'}
  ${'cq-yuzhong-tax'}     | ${'cq-tax'}
  ${'cq-customs-xiyong'}  | ${'cq-customs'}
  ${'cq-tax'}             | ${'cq-justice'}
  ${'cq-market'}          | ${'cq-justice'}
  ${'cq-market-team'}     | ${'cq-justice'}
  ${'cq-yuzhong'}         | ${'cq-justice'}
  ${'cq-gaoxin-market'}   | ${'cq-justice'}
  ${'cq-yuzhong-justice'} | ${'cq-justice'}
  ${'cq-justice'}         | ${'cq-government'}
`('a complaint against $accused is heard by $receiver', ({ accused, receiver: wanted }) => {
  expect(receiver(accused)).toBe(wanted)
})

test('bodies of two districts are heard by the city', () => {
  expect(receiver('cq-yuzhong-market', 'cq-nanan-market')).toBe('cq-justice')
})

test('a bureau accused beside the justice bureau is not heard by it', () => {
  expect(receiver('cq-justice', 'cq-yuzhong-market')).toBe('cq-government')
})

test('whoever stands below the accused steps aside, whoever stands above or beside does not', () => {
  const recused = recusedUnits('cq-yuzhong', units)

  expect(recused).toContain('cq-yuzhong-market')
  expect(recused).not.toContain('cq-nanan-market')
  expect(recused).not.toContain('cq-government')
})

test('a team takes the department in whose name it acts with it', () => {
  expect(isRecused('cq-transport', ['cq-transport-team'], units)).toBe(true)
  expect(withPrincipals(['cq-transport-team'], units)).toEqual(['cq-transport-team', 'cq-transport'])
})

test('a bureau led from above does not take its superior with it', () => {
  expect(isRecused('cq-tax', ['cq-yuzhong-tax'], units)).toBe(false)
})

test('a circle of parents ends', () => {
  const unit = (id: string, parent: string): Unit => ({
    id,
    parent,
    name: id,
    shortNames: [],
    level: 'district',
    kind: 'department',
    region: null,
    domains: [],
  })
  const round = new Map([
    ['a', unit('a', 'b')],
    ['b', unit('b', 'a')],
  ])

  expect(ancestry('a', round)).toEqual(['a', 'b'])
})

test('no receiver of any unit is itself recused, but of the government', () => {
  for (const id of units.keys()) {
    if (id !== city.government) expect(isRecused(receiver(id), [id], units), id).toBe(false)
  }
})
