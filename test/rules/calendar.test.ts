import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addWorkingDays,
  countWorkingDays,
  daysOff,
  isWorking,
  isWorkingDay,
  kindOfDay,
  makeCalendar,
  nearestWorkingDay,
  workingDaysIn,
} from '../../src/rules/calendar.ts'
import { dayOfNumber, numberOfDay } from '../../src/rules/day.ts'
import { china, notices } from './china/china.ts'

const given = JSON.parse(readFileSync(new URL('china/holidays-cn-2023-2026.json', import.meta.url), 'utf8'))

test('the city’s notices name exactly the days of the given table', () => {
  expect([...china.off.keys()].sort()).toEqual(given.off)
  expect([...china.makeUp.keys()].sort()).toEqual(given.makeupWork)
})

test.each`
  year    | days
  ${2023} | ${249}
  ${2024} | ${251}
  ${2025} | ${248}
  ${2026} | ${248}
`('$year has $days working days', ({ year, days }) => {
  expect(countWorkingDays({ after: `${year - 1}-12-31`, through: `${year}-12-31`, calendar: china })).toBe(
    days,
  )
})

test.each`
  day             | kind         | notice
  ${'2026-02-13'} | ${'working'} | ${undefined}
  ${'2026-02-14'} | ${'make-up'} | ${'《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）'}
  ${'2026-02-16'} | ${'holiday'} | ${'《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）'}
  ${'2026-03-01'} | ${'weekend'} | ${undefined}
  ${'2022-12-31'} | ${'holiday'} | ${'《国务院办公厅关于2023年部分节假日安排的通知》（国办发明电〔2022〕16号）'}
  ${'2024-02-09'} | ${'working'} | ${undefined}
`('$day is a $kind day, by $notice', ({ day, kind, notice }) => {
  expect(kindOfDay(numberOfDay(day), china)).toEqual(notice ? { kind, notice } : { kind })
  expect(isWorkingDay(day, china)).toBe(kind === 'working' || kind === 'make-up')
})

test('outside the notices the days of the week decide, before 1970 too', () => {
  const none = makeCalendar([])

  expect(isWorkingDay('1965-07-03', none)).toBe(false)
  expect(isWorkingDay('1965-07-05', none)).toBe(true)
  expect(isWorkingDay('2030-06-08', china)).toBe(false)
  expect(isWorkingDay('2030-06-07', china)).toBe(true)
})

test('the holidays prolonged in January 2020 overrule the first notice, a make-up Saturday included', () => {
  const first = {
    year: 2020,
    title: '国务院办公厅关于2020年部分节假日安排的通知',
    issued: '2019-11-21',
    off: [{ name: '春节', from: '2020-01-24', to: '2020-01-30' }],
    makeUp: ['2020-01-19', '2020-02-01'],
  } as const
  const second = {
    year: 2020,
    title: '国务院办公厅关于延长2020年春节假期的通知',
    issued: '2020-01-26',
    off: [{ name: '春节', from: '2020-01-31', to: '2020-02-02' }],
    makeUp: [],
  } as const

  const before = makeCalendar([first])
  const after = makeCalendar([second, first])

  expect(isWorkingDay('2020-02-01', before)).toBe(true)
  expect(isWorkingDay('2020-02-01', after)).toBe(false)
  expect(isWorkingDay('2020-01-31', after)).toBe(false)
  expect(kindOfDay(numberOfDay('2020-02-01'), after).notice).toBe(
    '《国务院办公厅关于延长2020年春节假期的通知》',
  )
  expect(after.version).not.toBe(before.version)
})

test('the version follows from the notices, not from the order they are listed in', () => {
  expect(makeCalendar(notices.toReversed()).version).toBe(china.version)
  expect(makeCalendar(notices.slice(1)).version).not.toBe(china.version)
  expect(china.version).toMatch(/^2026-[0-9a-f]{8}$/)
})

test('a range of days off holds its first and its last day', () => {
  expect(daysOff({ off: [{ name: '元旦', from: '2022-12-31', to: '2023-01-02' }] })).toEqual([
    '2022-12-31',
    '2023-01-01',
    '2023-01-02',
  ])
})

const anyDay = fc.integer({ min: numberOfDay('2022-06-01'), max: numberOfDay('2027-06-30') })
const someDays = fc.integer({ min: 1, max: 300 })

test('counting the working days that were added gives them back, forwards and backwards', () => {
  fc.assert(
    fc.property(anyDay, someDays, (day, count) => {
      const later = addWorkingDays(day, count, china)
      const earlier = addWorkingDays(day, -count, china)

      expect(isWorking(later, china)).toBe(true)
      expect(isWorking(earlier, china)).toBe(true)
      expect(workingDaysIn({ after: day, through: later, calendar: china })).toBe(count)
      expect(workingDaysIn({ after: earlier - 1, through: day - 1, calendar: china })).toBe(count)
    }),
  )
})

test('there and back again ends on the same working day', () => {
  fc.assert(
    fc.property(anyDay, someDays, (day, count) => {
      const start = nearestWorkingDay(day, 1, china)

      expect(dayOfNumber(addWorkingDays(addWorkingDays(start, count, china), -count, china))).toBe(
        dayOfNumber(start),
      )
    }),
  )
})
