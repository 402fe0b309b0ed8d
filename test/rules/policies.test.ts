import { expect, test } from 'vitest'
import type { Policy } from '../../src/rules/city.ts'
import { isValid, missingPolicies, policyFor } from '../../src/rules/policies.ts'

const aPolicy = (but: Partial<Policy> & { id: string }): Policy => ({
  kind: 'complaint',
  clock: 'answer',
  amount: 5,
  unit: 'wd',
  start: 'x',
  basis: 'x',
  status: 'default',
  ...but,
})

const policies = [
  aPolicy({ id: 'urgent', category: 'urgent', validFrom: '2025-01-01' }),
  aPolicy({ id: 'old', validTo: '2026-04-14' }),
  aPolicy({ id: 'new', validFrom: '2026-04-15' }),
  aPolicy({ id: 'other-kind', kind: 'dispute' }),
  aPolicy({ id: 'other-clock', clock: 'sign' }),
]

test.each`
  category      | on              | id
  ${undefined}  | ${'2026-04-14'} | ${'old'}
  ${undefined}  | ${'2026-04-15'} | ${'new'}
  ${'ordinary'} | ${'2026-04-15'} | ${'new'}
  ${'urgent'}   | ${'2026-04-15'} | ${'urgent'}
  ${'urgent'}   | ${'2024-12-31'} | ${'old'}
`('category $category on $on is governed by $id', ({ category, on, id }) => {
  expect(policyFor({ policies, kind: 'complaint', clock: 'answer', category, on }).id).toBe(id)
})

test.each`
  category         | door      | id
  ${'ordinary'}    | ${'list'} | ${'hotline'}
  ${'ordinary'}    | ${'form'} | ${'new'}
  ${'urgent'}      | ${'list'} | ${'urgent'}
  ${'enforcement'} | ${'list'} | ${'both'}
`('category $category by the door $door is governed by $id', ({ category, door, id }) => {
  const narrowed = [
    ...policies,
    aPolicy({ id: 'hotline', door: 'list' }),
    aPolicy({ id: 'law', category: 'enforcement' }),
    aPolicy({ id: 'both', category: 'enforcement', door: 'list' }),
  ]

  expect(
    policyFor({ policies: narrowed, kind: 'complaint', clock: 'answer', category, door, on: '2026-05-01' })
      .id,
  ).toBe(id)
})

test('a limit that nobody wrote down is named', () => {
  expect(() => policyFor({ policies, kind: 'complaint', clock: 'review', on: '2026-01-01' })).toThrow(
    'No limit for complaint/review on 2026-01-01; add a row without category to policies.json.',
  )
})

test('gaps are found before the first row, after the last, and where only a category is covered', () => {
  const required = [
    { kind: 'complaint', clock: 'answer' },
    { kind: 'complaint', clock: 'review' },
    { kind: 'complaint', clock: 'sign' },
  ]
  const holes = [
    aPolicy({ id: 'a', validTo: '2026-04-14' }),
    aPolicy({ id: 'b', validFrom: '2026-05-01' }),
    aPolicy({ id: 'c', clock: 'review', category: 'urgent' }),
    aPolicy({ id: 'd', clock: 'sign', validFrom: '2026-01-01' }),
  ]

  expect(missingPolicies({ policies: holes, required })).toEqual([
    { kind: 'complaint', clock: 'answer', on: '2026-04-15' },
    { kind: 'complaint', clock: 'review', on: '1900-01-01' },
    { kind: 'complaint', clock: 'sign', on: '1900-01-01' },
  ])
  expect(missingPolicies({ policies, required: required.slice(0, 1) })).toEqual([])
})

test('both the first and the last day are valid', () => {
  const row = { validFrom: '2026-01-02', validTo: '2026-01-03' } as const

  expect(
    ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => isValid(row, day as '2026-01-01')),
  ).toEqual([false, true, true, false])
})
