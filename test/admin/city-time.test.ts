import { expect, test } from 'vitest'
import { cityIso, cityShort, readTime } from '../../src/admin/city-time.ts'

test.each`
  text                             | instant
  ${'2026-11-23'}                  | ${'2026-11-22T16:00:00.000Z'}
  ${'2026-11-23T09:30'}            | ${'2026-11-23T01:30:00.000Z'}
  ${'2026-11-23 09:30'}            | ${'2026-11-23T01:30:00.000Z'}
  ${'2026-11-23T09:30:15.5+08:00'} | ${'2026-11-23T01:30:15.500Z'}
  ${'2026-11-23T09:30:00Z'}        | ${'2026-11-23T09:30:00.000Z'}
  ${'2026-11-23T00:00:00-05:00'}   | ${'2026-11-23T05:00:00.000Z'}
  ${'2024-02-29'}                  | ${'2024-02-28T16:00:00.000Z'}
`('$text is $instant', ({ text, instant }) => {
  expect(readTime(text).toISOString()).toBe(instant)
})

test.each([
  '',
  'tomorrow',
  '2026-13-01',
  '2026-02-29',
  '2026-02-30',
  '2026-11-23T25:00',
  '26-11-23',
  '2026-11-23T9:00',
  '1764000000',
])('%s is no time', (text) => {
  expect(() => readTime(text)).toThrow('give an ISO time such as')
})

test("an instant is written in the city's own day", () => {
  const night = new Date('2026-11-23T17:00:00Z')

  expect(cityIso(night)).toBe('2026-11-24T01:00:00.000+08:00')
  expect(cityShort(night)).toBe('2026-11-24 01:00')
  expect(cityShort(new Date('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24')
})
