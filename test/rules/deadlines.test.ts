import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorking, workingDaysIn } from '../../src/rules/calendar.ts'
import { dayOfNumber, instantOn, numberOf, numberOfDay } from '../../src/rules/day.ts'
import { deadline, endOfDay, explainDeadline, stepDay, toDay } from '../../src/rules/deadlines.ts'
import { parseSpan } from '../../src/rules/span.ts'
import { at, china } from './china/china.ts'

const due = (from: string, span: string) =>
  deadline({ from: at(from), span: parseSpan(span), calendar: china }).due

// domain-facts 4.3: worked out by hand from the State Council's notices.
test.each`
  from            | span      | end
  ${'2023-11-20'} | ${'15wd'} | ${'2023-12-11'}
  ${'2024-02-06'} | ${'7wd'}  | ${'2024-02-21'}
  ${'2024-09-13'} | ${'5wd'}  | ${'2024-09-23'}
  ${'2024-09-27'} | ${'2wd'}  | ${'2024-09-30'}
  ${'2025-01-24'} | ${'7wd'}  | ${'2025-02-10'}
  ${'2025-09-26'} | ${'5wd'}  | ${'2025-10-10'}
  ${'2025-12-31'} | ${'3wd'}  | ${'2026-01-06'}
  ${'2026-02-13'} | ${'1wd'}  | ${'2026-02-14'}
  ${'2026-09-30'} | ${'7wd'}  | ${'2026-10-15'}
  ${'2024-06-14'} | ${'15d'}  | ${'2024-07-01'}
  ${'2024-08-02'} | ${'60d'}  | ${'2024-10-08'}
  ${'2025-12-02'} | ${'30d'}  | ${'2026-01-04'}
  ${'2026-01-16'} | ${'30d'}  | ${'2026-02-24'}
  ${'2026-08-07'} | ${'60d'}  | ${'2026-10-08'}
`('$span from $from ends with $end', ({ from, span, end }) => {
  expect(due(`${from} 10:00`, span)).toEqual(endOfDay(end))
})

test.each`
  from                  | span     | end
  ${'2026-03-02 23:59'} | ${'1wd'} | ${'2026-03-03'}
  ${'2026-03-03 00:00'} | ${'1wd'} | ${'2026-03-04'}
  ${'2026-03-07 12:00'} | ${'1wd'} | ${'2026-03-09'}
  ${'2026-01-31 09:00'} | ${'1mo'} | ${'2026-02-28'}
  ${'2026-01-01 09:00'} | ${'1mo'} | ${'2026-02-02'}
  ${'2026-07-01 09:00'} | ${'3mo'} | ${'2026-10-08'}
  ${'2026-03-07 09:00'} | ${'0d'}  | ${'2026-03-07'}
  ${'2026-03-06 09:00'} | ${'0wd'} | ${'2026-03-06'}
`('$span from $from ends with $end', ({ from, span, end }) => {
  expect(due(from, span)).toEqual(endOfDay(end))
})

test('hours run on through nights, weekends and holidays', () => {
  expect(due('2026-09-30 17:00', '24h')).toEqual(at('2026-10-01 17:00'))
  expect(due('2026-02-14 10:30', '2h')).toEqual(at('2026-02-14 12:30'))
})

test('the last instant of a day is 23:59:59.999 in the city', () => {
  expect(endOfDay('2026-03-02').toISOString()).toBe('2026-03-02T15:59:59.999Z')
  expect(toDay(endOfDay('2026-03-02'))).toBe('2026-03-02')
})

test.each`
  from            | span     | provisional | because
  ${'2026-12-24'} | ${'5wd'} | ${false}    | ${'it ends in the last year with a notice'}
  ${'2026-12-28'} | ${'5wd'} | ${true}     | ${'it counts days of 2027'}
  ${'2022-12-29'} | ${'2wd'} | ${true}     | ${'it counts days of 2022'}
  ${'2022-12-01'} | ${'60d'} | ${false}    | ${'only its last day needs a notice'}
  ${'2026-12-01'} | ${'60d'} | ${true}     | ${'its last day lies in 2027'}
  ${'2026-12-31'} | ${'72h'} | ${false}    | ${'hours ask no calendar'}
  ${'2026-10-31'} | ${'3mo'} | ${true}     | ${'its last day lies in 2027'}
`('$span from $from is provisional: $provisional, as $because', ({ from, span, provisional }) => {
  const found = deadline({ from: at(`${from} 10:00`), span: parseSpan(span), calendar: china })

  expect(found.provisional).toBe(provisional)
  expect(found.calendar).toBe(china.version)
})

test('an extension counts on from the last day before any roll', () => {
  const from = at('2024-06-14 10:00')

  const extended = deadline({ from, span: parseSpan('15d'), extensions: [parseSpan('10d')], calendar: china })
  const atOnce = deadline({ from, span: parseSpan('25d'), calendar: china })

  expect(extended.due).toEqual(atOnce.due)
  expect(toDay(extended.due)).toBe('2024-07-09')
})

test('an extension in working days follows natural days, and hours follow days', () => {
  const from = at('2026-03-02 10:00')

  const mixed = deadline({
    from,
    span: parseSpan('4d'),
    extensions: [parseSpan('1wd'), parseSpan('2h')],
    calendar: china,
  })

  expect(mixed.due.getTime()).toBe(endOfDay('2026-03-09').getTime() + 2 * 3_600_000)
})

// Worked out by hand: a day before which something must be done is counted back from the day of the event.
test.each`
  event                 | span      | end             | because
  ${'2026-03-12 09:30'} | ${'-3wd'} | ${'2026-03-09'} | ${'the day of the hearing does not count'}
  ${'2026-03-09 09:30'} | ${'-3wd'} | ${'2026-03-04'} | ${'a weekend lies between'}
  ${'2026-10-09 09:30'} | ${'-2wd'} | ${'2026-09-30'} | ${'the holidays lie between'}
  ${'2026-10-13 09:30'} | ${'-2wd'} | ${'2026-10-10'} | ${'the Saturday before is worked'}
  ${'2026-03-14 09:30'} | ${'-1wd'} | ${'2026-03-13'} | ${'an event may lie on a rest day'}
  ${'2026-03-15 09:30'} | ${'-7d'}  | ${'2026-03-06'} | ${'it would end on a Sunday, and must be done before'}
  ${'2026-02-25 09:30'} | ${'-7d'}  | ${'2026-02-14'} | ${'the holidays are before it, the Saturday is worked'}
  ${'2026-03-31 09:30'} | ${'-1mo'} | ${'2026-02-28'} | ${'February has no 31st, and its last Saturday is worked'}
`('$span before $event is $end: $because', ({ event, span, end }) => {
  expect(due(event, span)).toEqual(endOfDay(end))
})

test('hours run back as they run on', () => {
  expect(due('2026-03-02 10:00', '-24h')).toEqual(at('2026-03-01 10:00'))
})

test('a limit that runs back lists its days with their reasons', () => {
  const { days } = explainDeadline({ from: at('2026-03-16 09:30'), span: parseSpan('-7d'), calendar: china })

  const reasons = days.map(({ date, counted, why }) => `${date} ${counted ? 'counts' : '-'} ${why}`)
  expect(reasons.slice(0, 2)).toEqual(['2026-03-16 - start', '2026-03-15 counts natural'])
  expect(reasons.at(-1)).toBe('2026-03-09 counts natural')
})

test('between the last day before an event and the event lie as many working days as the limit has', () => {
  fc.assert(
    fc.property(fc.nat(1_200), fc.integer({ min: 1, max: 60 }), (later, amount) => {
      const event = instantOn(numberOfDay('2023-02-01') + later, 600)
      const span = { amount: -amount, unit: 'wd' as const }
      const { due: last } = deadline({ from: event, span, calendar: china })

      const free = workingDaysIn({ after: numberOf(last), through: numberOf(event), calendar: china })

      expect(isWorking(numberOf(last), china)).toBe(true)
      expect(free).toBe(isWorking(numberOf(event), china) ? amount : amount - 1)
    }),
  )
})

test('“why this date?” lists every day from the start to the end with its reason', () => {
  const { due, days } = explainDeadline({
    from: at('2026-09-30 10:00'),
    span: parseSpan('2wd'),
    calendar: china,
  })

  const notice = '《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）'
  expect(toDay(due)).toBe('2026-10-09')
  expect(days).toEqual([
    { date: '2026-09-30', counted: false, why: 'start' },
    ...[1, 2, 3, 4, 5, 6, 7].map((day) => ({
      date: `2026-10-0${day}`,
      counted: false,
      why: 'holiday',
      notice,
    })),
    { date: '2026-10-08', counted: true, why: 'working' },
    { date: '2026-10-09', counted: true, why: 'working' },
  ])
})

test('a make-up day counts under its notice; a year without one is marked', () => {
  const makeUp = explainDeadline({ from: at('2026-02-13 10:00'), span: parseSpan('1wd'), calendar: china })
  const beyond = explainDeadline({ from: at('2026-12-31 10:00'), span: parseSpan('1wd'), calendar: china })

  expect(makeUp.days.at(-1)).toMatchObject({
    date: '2026-02-14',
    counted: true,
    why: 'make-up',
    notice: expect.stringContaining('7号'),
  })
  expect(beyond.days.at(-1)).toEqual({ date: '2027-01-01', counted: true, why: 'working', provisional: true })
})

test('natural days say how the end rolled over rest days', () => {
  const { days } = explainDeadline({ from: at('2024-06-14 10:00'), span: parseSpan('15d'), calendar: china })

  expect(days.filter((day) => day.counted)).toHaveLength(15)
  expect(days.slice(-3)).toEqual([
    { date: '2024-06-29', counted: true, why: 'natural' },
    { date: '2024-06-30', counted: false, why: 'weekend' },
    { date: '2024-07-01', counted: false, why: 'rolled-to' },
  ])
})

test('hours list the days that they run through', () => {
  const { days } = explainDeadline({ from: at('2026-10-01 20:00'), span: parseSpan('24h'), calendar: china })

  expect(days).toEqual([
    { date: '2026-10-01', counted: true, why: 'running' },
    { date: '2026-10-02', counted: true, why: 'running' },
  ])
})

test.each`
  from            | span      | day             | because
  ${'2026-10-08'} | ${'-1wd'} | ${'2026-09-30'} | ${'the holidays lie between'}
  ${'2026-03-09'} | ${'-3wd'} | ${'2026-03-04'} | ${'the weekend lies between'}
  ${'2026-03-06'} | ${'+1wd'} | ${'2026-03-09'} | ${'the weekend follows'}
  ${'2026-03-09'} | ${'-1d'}  | ${'2026-03-06'} | ${'Sunday is left backwards'}
  ${'2026-03-06'} | ${'+1d'}  | ${'2026-03-09'} | ${'Saturday is left forwards'}
  ${'2026-03-31'} | ${'-1mo'} | ${'2026-02-28'} | ${'a make-up Saturday is worked'}
`('$span from $from is $day: $because', ({ from, span, day }) => {
  expect(dayOfNumber(stepDay({ day: numberOfDay(from), span: parseSpan(span), calendar: china }))).toBe(day)
})
