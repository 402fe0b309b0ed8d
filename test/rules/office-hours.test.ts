import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorking } from '../../src/rules/calendar.ts'
import { instantOn, numberOf, numberOfDay } from '../../src/rules/day.ts'
import { nextOpen, openingOf } from '../../src/rules/office-hours.ts'
import { at, china, hours } from './china/china.ts'

test.each`
  time                  | open                  | because
  ${'2026-03-02 09:00'} | ${'2026-03-02 09:00'} | ${'the office has just opened'}
  ${'2026-03-02 11:59'} | ${'2026-03-02 11:59'} | ${'it is still morning'}
  ${'2026-03-02 12:00'} | ${'2026-03-02 13:30'} | ${'the lunch break has begun'}
  ${'2026-03-02 17:30'} | ${'2026-03-03 09:00'} | ${'the office has closed'}
  ${'2026-03-02 02:00'} | ${'2026-03-02 09:00'} | ${'it is night'}
  ${'2026-03-06 18:00'} | ${'2026-03-09 09:00'} | ${'the weekend follows'}
  ${'2026-02-14 10:00'} | ${'2026-02-14 10:00'} | ${'this Saturday is worked'}
  ${'2026-09-30 20:00'} | ${'2026-10-08 09:00'} | ${'the holidays follow'}
`('at $time the office is open at $open, as $because', ({ time, open }) => {
  expect(nextOpen({ at: at(time), hours, calendar: china })).toEqual(at(open))
})

test('without hours the office is always open', () => {
  expect(nextOpen({ at: at('2026-10-01 03:00'), hours: [], calendar: china })).toEqual(at('2026-10-01 03:00'))
  expect(openingOf(numberOfDay('2026-10-01'), [])).toEqual(at('2026-10-01 00:00'))
})

test('an office may be open until midnight', () => {
  const night = [{ from: '18:00', to: '24:00' }]

  expect(nextOpen({ at: at('2026-03-02 23:59'), hours: night, calendar: china })).toEqual(
    at('2026-03-02 23:59'),
  )
})

test('the opening is never earlier, lies on a working day, and is open itself', () => {
  const anyMinute = fc.integer({ min: 0, max: 4 * 366 * 1440 })
  fc.assert(
    fc.property(anyMinute, (minute) => {
      const time = instantOn(numberOfDay('2023-01-01'), minute)

      const open = nextOpen({ at: time, hours, calendar: china })

      expect(open >= time).toBe(true)
      expect(isWorking(numberOf(open), china)).toBe(true)
      expect(nextOpen({ at: open, hours, calendar: china })).toEqual(open)
    }),
  )
})
