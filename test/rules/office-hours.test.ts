import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorking, makeCalendar } from '../../src/rules/calendar.ts'
import { instantOn, numberOf, numberOfDay } from '../../src/rules/day.ts'
import { deadline, explainDeadline } from '../../src/rules/deadlines.ts'
import { nextOpen, openingOf } from '../../src/rules/office-hours.ts'
import { parseSpan } from '../../src/rules/span.ts'
import { at, china, hours, notices } from './china/china.ts'

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

const office = makeCalendar(notices, hours)
const due = (from: string, span: string, calendar = office) =>
  deadline({ from: at(from), span: parseSpan(span), calendar }).due

// Worked out by hand: open 09:00 to 12:00 and 13:30 to 17:30.
test.each`
  from                  | span      | end                   | because
  ${'2026-03-02 09:00'} | ${'2oh'}  | ${'2026-03-02 11:00'} | ${'it lies in one morning'}
  ${'2026-03-02 11:00'} | ${'2oh'}  | ${'2026-03-02 14:30'} | ${'the break at noon does not count'}
  ${'2026-03-02 10:00'} | ${'2oh'}  | ${'2026-03-02 12:00'} | ${'it ends as the office closes'}
  ${'2026-03-02 12:30'} | ${'1oh'}  | ${'2026-03-02 14:30'} | ${'it came in the break'}
  ${'2026-03-06 16:30'} | ${'4oh'}  | ${'2026-03-09 12:00'} | ${'a weekend lies between'}
  ${'2026-02-13 17:00'} | ${'8oh'}  | ${'2026-02-24 09:30'} | ${'the Saturday is worked, then the holidays follow'}
  ${'2026-09-30 20:00'} | ${'1oh'}  | ${'2026-10-08 10:00'} | ${'it came after the office had closed'}
  ${'2026-03-02 14:30'} | ${'-2oh'} | ${'2026-03-02 11:00'} | ${'back over the break at noon'}
  ${'2026-03-09 10:00'} | ${'-2oh'} | ${'2026-03-06 16:30'} | ${'back over a weekend'}
  ${'2026-03-02 13:30'} | ${'-3oh'} | ${'2026-03-02 09:00'} | ${'back to the opening'}
  ${'2026-03-07 10:00'} | ${'0oh'}  | ${'2026-03-07 10:00'} | ${'nothing is counted'}
`('$span from $from end at $end, as $because', ({ from, span, end }) => {
  expect(due(from, span)).toEqual(at(end))
})

test('without hours every hour of a working day counts', () => {
  expect(due('2026-03-06 23:00', '2oh', china)).toEqual(at('2026-03-09 01:00'))
})

test('a pause takes out the office hours that lie in it, however many pauses overlap', () => {
  const counting = { from: at('2026-03-02 09:00'), span: parseSpan('4oh'), calendar: office }
  const pause = (from: string, to: string) => ({ from: at(from), to: at(to) })

  const overNoon = [pause('2026-03-02 11:00', '2026-03-02 14:30')]
  const twice = [...overNoon, pause('2026-03-02 11:30', '2026-03-02 14:00')]

  expect(deadline({ ...counting, pauses: overNoon }).due).toEqual(at('2026-03-02 16:30'))
  expect(deadline({ ...counting, pauses: twice }).due).toEqual(at('2026-03-02 16:30'))
  expect(deadline({ ...counting, pauses: [{ from: at('2026-03-02 10:00') }] }).due).toEqual(
    at('2026-03-02 14:30'),
  )
})

test('“why this date?” says of each day whether its office hours count', () => {
  const { days } = explainDeadline({ from: at('2026-03-06 18:00'), span: parseSpan('1oh'), calendar: office })

  expect(days.map(({ date, counted, why }) => `${date} ${counted ? 'counts' : '-'} ${why}`)).toEqual([
    '2026-03-06 - shut',
    '2026-03-07 - weekend',
    '2026-03-08 - weekend',
    '2026-03-09 counts open',
  ])
})

test('office hours there and back again lead to where the office was open', () => {
  const anyMinute = fc.integer({ min: 0, max: 3 * 365 * 1440 })
  fc.assert(
    fc.property(anyMinute, fc.integer({ min: 1, max: 400 }), (minute, amount) => {
      const from = instantOn(numberOfDay('2023-02-01'), minute)
      const span = { amount, unit: 'oh' as const }
      const there = deadline({ from, span, calendar: office }).due

      const back = deadline({ from: there, span: { ...span, amount: -amount }, calendar: office }).due

      expect(nextOpen({ at: back, hours, calendar: office })).toEqual(
        nextOpen({ at: from, hours, calendar: office }),
      )
      expect(there > from).toBe(true)
    }),
  )
})

test('other office hours are another version of the calendar', () => {
  expect(office.version).not.toBe(china.version)
})
