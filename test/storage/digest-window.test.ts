import { expect, test } from 'vitest'
import { loadCity } from '../../src/city/load-city.ts'
import { windowOf } from '../../src/storage/reads/digest/window.ts'

const { calendar } = await loadCity('seeds/chongqing')
const iso = (at: Date) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)

test.each`
  period       | at                    | from                  | why
  ${'daily'}   | ${'2026-03-11T09:00'} | ${'2026-03-10T09:00'} | ${'the day before'}
  ${'daily'}   | ${'2026-03-09T09:00'} | ${'2026-03-06T09:00'} | ${'a Monday tells of the weekend too'}
  ${'daily'}   | ${'2026-10-08T09:00'} | ${'2026-09-30T09:00'} | ${'and the first day after a holiday of all of it'}
  ${'weekly'}  | ${'2026-03-09T09:00'} | ${'2026-03-02T09:00'} | ${'seven days'}
  ${'monthly'} | ${'2026-04-01T09:00'} | ${'2026-03-01T09:00'} | ${'the month before'}
  ${'monthly'} | ${'2026-03-31T09:00'} | ${'2026-02-28T09:00'} | ${'a shorter one'}
`('$period at $at begins at $from: $why', ({ period, at, from }) => {
  const window = windowOf({ period, at: new Date(`${at}:00+08:00`), calendar })

  expect(iso(window.from)).toBe(`${from}:00`)
})

test('windows in a row leave no gap and tell nothing twice', () => {
  const mornings = ['2026-09-29', '2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', '2026-10-12']
  const windows = mornings.map((day) =>
    windowOf({ period: 'daily', at: new Date(`${day}T09:00:00+08:00`), calendar }),
  )

  const ends = windows.slice(0, -1).map(({ to }) => iso(to))
  const starts = windows.slice(1).map(({ from }) => iso(from))

  expect(starts).toEqual(ends)
})

test('today ends with the day, and next is the next working day even if that is a make-up Saturday', () => {
  const { endOfToday, endOfNext } = windowOf({
    period: 'daily',
    at: new Date('2026-10-09T09:00:00+08:00'),
    calendar,
  })

  expect(iso(endOfToday)).toBe('2026-10-09T23:59:59')
  expect(iso(endOfNext)).toBe('2026-10-10T23:59:59')
})
