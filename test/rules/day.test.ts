import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  dayOfNumber,
  endOfNumber,
  instantOn,
  isDay,
  numberOf,
  numberOfDay,
  yearOf,
} from '../../src/rules/day.ts'

test.each`
  instant                       | day
  ${'2026-11-23T15:59:59.999Z'} | ${'2026-11-23'}
  ${'2026-11-23T16:00:00.000Z'} | ${'2026-11-24'}
  ${'1969-12-31T15:59:59.999Z'} | ${'1969-12-31'}
  ${'2024-02-28T16:00:00.000Z'} | ${'2024-02-29'}
`('$instant lies in the city’s $day', ({ instant, day }) => {
  expect(dayOfNumber(numberOf(new Date(instant)))).toBe(day)
})

test.each([
  '',
  '2026-2-3',
  '2026-02-29',
  '2026-13-01',
  '0000-01-01',
  '3000-01-01',
  '2026-11-23T00:00',
  'abcd-ef-gh',
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false)
})

test('a leap day is a day', () => {
  expect(isDay('2028-02-29')).toBe(true)
})

test.each([Number.NaN, -1e15, 8.64e15])('an instant of %d ms is refused with a hint', (ms) => {
  expect(() => numberOf(new Date(ms))).toThrow(/give an ISO time/)
})

test.each`
  from            | months | to
  ${'2026-01-31'} | ${1}   | ${'2026-02-28'}
  ${'2024-01-31'} | ${1}   | ${'2024-02-29'}
  ${'2026-11-30'} | ${3}   | ${'2027-02-28'}
  ${'2026-03-31'} | ${-1}  | ${'2026-02-28'}
  ${'2026-12-15'} | ${12}  | ${'2027-12-15'}
`('$months months from $from is $to', ({ from, months, to }) => {
  expect(dayOfNumber(addMonths(numberOfDay(from), months))).toBe(to)
})

test('a day, its number, its middle and its end agree, for any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 300_000 }), (number) => {
      const day = dayOfNumber(number)

      expect(numberOfDay(day)).toBe(number)
      expect(numberOf(instantOn(number, 720))).toBe(number)
      expect(numberOf(endOfNumber(number))).toBe(number)
      expect(yearOf(number)).toBe(Number(day.slice(0, 4)))
    }),
  )
})
