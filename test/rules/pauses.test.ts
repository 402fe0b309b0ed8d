import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, workingDaysIn } from '../../src/rules/calendar.ts'
import { endOfNumber, instantOn, numberOf, numberOfDay } from '../../src/rules/day.ts'
import { deadline, explainDeadline, toDay } from '../../src/rules/deadlines.ts'
import { parseSpan } from '../../src/rules/span.ts'
import { at, china } from './china/china.ts'

// Monday, 5 working days: due on Monday the 9th.
const monday = { from: at('2026-03-02 10:00'), span: parseSpan('5wd'), calendar: china }
const pause = (from: string, to: string) => ({ from: at(from), to: at(to) })

test.each`
  from                  | to                    | due             | because
  ${'2026-03-04 10:00'} | ${'2026-03-04 16:00'} | ${'2026-03-09'} | ${'the clock ran again at the end of that day'}
  ${'2026-03-04 10:00'} | ${'2026-03-05 16:00'} | ${'2026-03-10'} | ${'Wednesday ended in a pause'}
  ${'2026-03-06 15:00'} | ${'2026-03-07 10:00'} | ${'2026-03-10'} | ${'Friday ended in a pause'}
  ${'2026-03-07 10:00'} | ${'2026-03-09 09:00'} | ${'2026-03-09'} | ${'only the weekend was paused'}
  ${'2026-03-09 15:00'} | ${'2026-03-12 10:00'} | ${'2026-03-12'} | ${'the last day itself was paused: resuming makes nobody late'}
  ${'2026-03-02 11:00'} | ${'2026-03-03 10:00'} | ${'2026-03-09'} | ${'the day of the start does not count anyway'}
  ${'2026-03-10 10:00'} | ${'2026-03-20 10:00'} | ${'2026-03-09'} | ${'it was overdue already'}
`('paused from $from to $to it is due on $due, as $because', ({ from, to, due }) => {
  expect(toDay(deadline({ ...monday, pauses: [pause(from, to)] }).due)).toBe(due)
})

test('two pauses that overlap take their days once, and one that lasts takes none yet', () => {
  const pauses = [
    pause('2026-03-03 10:00', '2026-03-05 10:00'),
    pause('2026-03-04 10:00', '2026-03-06 10:00'),
  ]

  expect(toDay(deadline({ ...monday, pauses }).due)).toBe('2026-03-12')
  expect(toDay(deadline({ ...monday, pauses: [{ from: at('2026-03-03 10:00') }] }).due)).toBe('2026-03-09')
})

test('paused days are listed as such', () => {
  const { days } = explainDeadline({ ...monday, pauses: [pause('2026-03-04 10:00', '2026-03-05 16:00')] })

  expect(days.filter((day) => day.why === 'paused')).toEqual([
    { date: '2026-03-04', counted: false, why: 'paused' },
  ])
})

test('hours stand still for exactly as long as the pauses last', () => {
  const pauses = [
    pause('2026-03-02 12:00', '2026-03-02 14:00'),
    pause('2026-03-02 13:00', '2026-03-02 15:30'),
    pause('2026-03-04 10:00', '2026-03-04 12:00'),
  ]

  expect(deadline({ ...monday, span: parseSpan('24h'), pauses }).due).toEqual(at('2026-03-03 13:30'))
})

test('natural days are counted on after a pause, and roll only at the very end', () => {
  const fourteen = { ...monday, span: parseSpan('5d') }

  expect(toDay(deadline(fourteen).due)).toBe('2026-03-09')
  expect(toDay(deadline({ ...fourteen, pauses: [pause('2026-03-03 10:00', '2026-03-04 10:00')] }).due)).toBe(
    '2026-03-09',
  )
})

test('a pause that begins on the day a limit rolled to moves the end on', () => {
  const newYear = { from: at('2023-01-01 10:00'), span: parseSpan('1d'), calendar: china }

  expect(toDay(deadline(newYear).due)).toBe('2023-01-03')
  expect(toDay(deadline({ ...newYear, pauses: [pause('2023-01-03 09:00', '2023-01-04 09:00')] }).due)).toBe(
    '2023-01-04',
  )
})

const minutes = fc.integer({ min: 0, max: 1439 })
const startDay = fc.integer({ min: numberOfDay('2023-01-01'), max: numberOfDay('2026-12-31') })
const amount = fc.integer({ min: 1, max: 120 })

test('a pause of k working days before the end moves the end by k working days', () => {
  fc.assert(
    fc.property(startDay, minutes, amount, fc.nat(200), fc.nat(60), (day, minute, wd, after, length) => {
      const counting = {
        from: instantOn(day, minute),
        span: { amount: wd, unit: 'wd' as const },
        calendar: china,
      }
      const plain = numberOf(deadline(counting).due)
      const begins = Math.min(day + 1 + after, plain)
      const pauses = [{ from: instantOn(begins, minute), to: instantOn(begins + length, minute) }]

      const moved = deadline({ ...counting, pauses })

      const k = workingDaysIn({ after: begins - 1, through: begins + length - 1, calendar: china })
      expect(moved.due).toEqual(endOfNumber(addWorkingDays(plain, k, china)))
    }),
  )
})

test('a pause never makes anybody late: at its end the clock still has to run out', () => {
  const unit = fc.constantFrom('wd' as const, 'd' as const, 'h' as const, 'oh' as const)
  fc.assert(
    fc.property(startDay, amount, unit, fc.nat(5000), fc.nat(5000), (day, amount, unit, wait, length) => {
      const counting = { from: instantOn(day, 600), span: { amount, unit }, calendar: china }
      const from = new Date(counting.from.getTime() + wait * 60_000)
      fc.pre(from < deadline(counting).due)
      const to = new Date(from.getTime() + length * 60_000)

      expect(deadline({ ...counting, pauses: [{ from, to }] }).due.getTime()).toBeGreaterThanOrEqual(
        to.getTime(),
      )
    }),
  )
})

test('starting later never ends earlier, and a longer limit never ends earlier', () => {
  const unit = fc.constantFrom('wd' as const, 'd' as const, 'h' as const, 'oh' as const, 'mo' as const)
  fc.assert(
    fc.property(startDay, minutes, fc.nat(10_000), amount, unit, (day, minute, later, amount, unit) => {
      const from = instantOn(day, minute)
      const due = (start: Date, amount: number) =>
        deadline({ from: start, span: { amount, unit }, calendar: china }).due

      expect(due(new Date(from.getTime() + later * 60_000), amount) >= due(from, amount)).toBe(true)
      expect(due(from, amount + 1) >= due(from, amount)).toBe(true)
      expect(due(from, amount) > from).toBe(true)
    }),
  )
})

test('what is explained is what is due, and as many days are counted as the limit has', () => {
  fc.assert(
    fc.property(startDay, amount, fc.constantFrom('wd' as const, 'd' as const), (day, amount, unit) => {
      const counting = { from: instantOn(day, 600), span: { amount, unit }, calendar: china }

      const { days, ...explained } = explainDeadline(counting)

      expect(explained).toEqual(deadline(counting))
      expect(days.filter((one) => one.counted)).toHaveLength(amount)
      expect(days.at(-1)?.date).toBe(toDay(explained.due))
    }),
  )
})
