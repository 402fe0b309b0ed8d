import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rung } from '../../src/rules/city.ts'
import { endOfDay } from '../../src/rules/deadlines.ts'
import { type Climbing, lampOf, nextRungAt, overdueFactor, rungsOwed } from '../../src/rules/ladder.ts'
import { at, china, hours } from './china/china.ts'

const aRung = (but: Partial<Rung> & { id: string; at: string }): Rung => ({
  clocks: ['answer'],
  name: but.id,
  lamp: 'green',
  to: ['liaison'],
  basis: 'x',
  status: 'default',
  ...but,
})

const ladder = [
  aRung({ id: 'red+1wd', at: '+1wd', lamp: 'red', every: '1wd' }),
  aRung({ id: 'remind-2wd', at: '-2wd' }),
  aRung({ id: 'yellow-1wd', at: '-1wd', lamp: 'yellow' }),
  aRung({ id: 'other', at: '-1wd', clocks: ['sign'] }),
]
const rules = { ladder, calendar: china, hours }

// Due on Friday the 13th.
const aClock = (but: Partial<Climbing> = {}): Climbing => ({
  name: 'answer',
  from: at('2026-03-02 10:00'),
  due: endOfDay('2026-03-13'),
  taken: [],
  ...but,
})
const owedAt = (now: string, clock = aClock()) =>
  rungsOwed({ clock, now: at(now), ...rules }).map(({ id }) => id)

test.each`
  now                   | taken                                        | owed
  ${'2026-03-11 08:59'} | ${[]}                                        | ${[]}
  ${'2026-03-11 09:00'} | ${[]}                                        | ${['remind-2wd']}
  ${'2026-03-11 09:00'} | ${['remind-2wd']}                            | ${[]}
  ${'2026-03-12 09:00'} | ${['remind-2wd']}                            | ${['yellow-1wd']}
  ${'2026-03-14 12:00'} | ${['remind-2wd']}                            | ${['yellow-1wd']}
  ${'2026-03-16 09:00'} | ${['remind-2wd']}                            | ${['yellow-1wd', 'red+1wd']}
  ${'2026-03-17 09:00'} | ${['red+1wd']}                               | ${['remind-2wd', 'yellow-1wd', 'red+1wd#2']}
  ${'2026-03-20 12:00'} | ${['remind-2wd', 'red+1wd']}                 | ${['yellow-1wd', 'red+1wd#5']}
  ${'2026-03-20 12:00'} | ${['red+1wd#5', 'remind-2wd', 'yellow-1wd']} | ${[]}
`('at $now with $taken taken, $owed is owed', ({ now, taken, owed }) => {
  expect(owedAt(now, aClock({ taken }))).toEqual(owed)
})

test('a step says when its moment was: office opening of its day', () => {
  const owed = rungsOwed({ clock: aClock(), now: at('2026-03-17 15:00'), ...rules })

  expect(owed.map((step) => step.at)).toEqual([
    at('2026-03-11 09:00'),
    at('2026-03-12 09:00'),
    at('2026-03-17 09:00'),
  ])
})

test.each`
  rung       | moment                | because
  ${'0wd'}   | ${null}               | ${'it is the due time itself'}
  ${'-8h'}   | ${'2026-03-13 16:00'} | ${'hours are counted from the due time'}
  ${'-1d'}   | ${'2026-03-12 09:00'} | ${'it is the day before'}
  ${'+1d'}   | ${'2026-03-16 09:00'} | ${'Saturday is left forwards'}
  ${'+1mo'}  | ${'2026-04-13 09:00'} | ${'it is the matching day'}
  ${'-10wd'} | ${'2026-02-28 09:00'} | ${'the make-up Saturday counts backwards too'}
`('$rung is $moment, as $because', ({ rung, moment }) => {
  const clock = aClock({ from: at('2026-01-05 10:00') })
  const found = nextRungAt({ clock, ladder: [aRung({ id: 'one', at: rung })], calendar: china, hours })

  const expected = moment ? at(moment).getTime() : clock.due.getTime()
  expect(Math.abs((found?.getTime() ?? 0) - expected)).toBeLessThanOrEqual(1)
})

test('a step whose moment lies before the start is not owed', () => {
  const short = aClock({ from: at('2026-03-12 10:00') })

  expect(owedAt('2026-03-13 10:00', short)).toEqual([])
  expect(nextRungAt({ clock: short, ...rules })).toEqual(at('2026-03-16 09:00'))
})

test('a step whose moment is the start itself is owed', () => {
  const opened = aClock({ from: at('2026-03-12 09:00'), taken: [] })

  expect(owedAt('2026-03-12 09:00', opened)).toEqual(['yellow-1wd'])
  expect(nextRungAt({ clock: opened, ...rules })).toEqual(at('2026-03-12 09:00'))
})

test('an extension sets the ladder anew from when it was granted', () => {
  const granted = aClock({ since: at('2026-03-13 11:00'), due: endOfDay('2026-03-16') })

  expect(owedAt('2026-03-13 12:00', granted)).toEqual([])
  expect(nextRungAt({ clock: granted, ...rules })).toEqual(at('2026-03-17 09:00'))
})

test('a case taken in long after its date hears the repetitions to come, not those of the past', () => {
  const old = aClock({ from: at('2026-06-01 10:00') })

  expect(owedAt('2026-06-01 10:01', old)).toEqual([])
  expect(nextRungAt({ clock: old, ...rules })).toEqual(at('2026-06-02 09:00'))
  expect(owedAt('2026-06-02 09:00', old)).toHaveLength(1)
})

test('nothing is left to wake for once every step without repetition is taken', () => {
  const once = { ...rules, ladder: [aRung({ id: 'only', at: '+1wd' })] }

  expect(nextRungAt({ clock: aClock(), ...once })).toEqual(at('2026-03-16 09:00'))
  expect(nextRungAt({ clock: aClock({ taken: ['only'] }), ...once })).toBeNull()
  expect(nextRungAt({ clock: aClock({ name: 'feedback' }), ...once })).toBeNull()
})

test('"*" is for every clock', () => {
  const all = { ...rules, ladder: [aRung({ id: 'all', at: '0wd', clocks: ['*'] })] }

  expect(
    rungsOwed({ clock: aClock({ name: 'anything' }), now: at('2026-03-14 00:00'), ...all }),
  ).toHaveLength(1)
})

test.each`
  every    | now                   | times
  ${'2wd'} | ${'2026-03-18 09:00'} | ${'#2'}
  ${'2wd'} | ${'2026-03-18 08:59'} | ${''}
  ${'1d'}  | ${'2026-03-20 10:00'} | ${'#5'}
  ${'1d'}  | ${'2026-03-22 10:00'} | ${'#5'}
  ${'1d'}  | ${'2026-03-23 10:00'} | ${'#8'}
  ${'8h'}  | ${'2026-03-16 17:00'} | ${'#2'}
  ${'1mo'} | ${'2026-08-31 10:00'} | ${'#6'}
`('repeated every $every from 16 March, it is "$times" at $now', ({ every, now, times }) => {
  const repeated = { ...rules, ladder: [aRung({ id: 'red', at: '+1wd', every })] }

  const owed = rungsOwed({ clock: aClock(), now: at(now), ...repeated })

  expect(owed.map(({ id }) => id)).toEqual([`red${times}`])
})

test('waking at every moment that is named takes every step once, and never finds two missed', () => {
  const taken: string[] = []
  let woken = 0
  for (let now = nextRungAt({ clock: aClock(), ...rules }); now && now < at('2026-04-30 00:00'); woken += 1) {
    const owed = rungsOwed({ clock: aClock({ taken }), now, ...rules })
    expect(owed).toHaveLength(1)
    taken.push(...owed.map(({ id }) => id))
    now = nextRungAt({ clock: aClock({ taken }), ...rules })
  }

  expect(new Set(taken).size).toBe(woken)
  expect(taken.slice(0, 4)).toEqual(['remind-2wd', 'yellow-1wd', 'red+1wd', 'red+1wd#2'])
  expect(taken.at(-1)).toBe('red+1wd#32')
})

test('whatever is taken, what is owed has come, and the next moment is not later than it', () => {
  const ids = fc.subarray(['remind-2wd', 'yellow-1wd', 'red+1wd', 'red+1wd#2', 'red+1wd#9'])
  fc.assert(
    fc.property(ids, fc.nat(100_000), (taken, minutes) => {
      const clock = aClock({ taken })
      const now = new Date(clock.from.getTime() + minutes * 60_000)

      const owed = rungsOwed({ clock, now, ...rules })
      const next = nextRungAt({ clock, ...rules })

      for (const step of owed) expect(step.at <= now && !taken.includes(step.id)).toBe(true)
      expect(owed.length > 0).toBe(next !== null && next <= now)
    }),
  )
})

test.each`
  now                   | lamp
  ${'2026-03-11 10:00'} | ${'green'}
  ${'2026-03-12 09:00'} | ${'yellow'}
  ${'2026-03-13 23:59'} | ${'yellow'}
  ${'2026-03-14 00:00'} | ${'red'}
`('the lamp at $now is $lamp', ({ now, lamp }) => {
  expect(lampOf({ clock: aClock(), now: at(now), ...rules })).toBe(lamp)
})

test('a clock that nobody is reminded of shows no red', () => {
  expect(lampOf({ clock: aClock({ name: 'feedback' }), now: at('2026-05-01 00:00'), ...rules })).toBe('green')
})

test.each`
  unit    | from                  | due                   | now                   | factor
  ${'wd'} | ${'2026-03-02 10:00'} | ${'2026-03-06 23:59'} | ${'2026-03-04 10:00'} | ${0.5}
  ${'wd'} | ${'2026-03-02 10:00'} | ${'2026-03-06 23:59'} | ${'2026-03-08 10:00'} | ${1}
  ${'wd'} | ${'2026-03-02 10:00'} | ${'2026-03-06 23:59'} | ${'2026-03-16 10:00'} | ${2.5}
  ${'h'}  | ${'2026-03-02 10:00'} | ${'2026-03-03 10:00'} | ${'2026-03-04 22:00'} | ${2.5}
  ${'wd'} | ${'2026-03-02 10:00'} | ${'2026-03-02 10:00'} | ${'2026-03-02 10:00'} | ${0}
`('from $from to $due in $unit, $factor of the time is used at $now', ({ unit, from, due, now, factor }) => {
  expect(overdueFactor({ from: at(from), due: at(due), now: at(now), unit, calendar: china })).toBe(factor)
})

test('every step of Chongqing’s ladder is reached within a year of silence', () => {
  const { rungs } = JSON.parse(
    readFileSync(new URL('../../seeds/chongqing/ladder.json', import.meta.url), 'utf8'),
  )
  const now = at('2026-12-30 10:00')

  for (const rung of rungs as Rung[]) {
    const clock = {
      name: rung.clocks[0] ?? '',
      from: at('2026-01-01 00:00'),
      due: endOfDay('2026-03-13'),
      taken: [],
    }
    expect(rungsOwed({ clock, now, ladder: [rung], calendar: china, hours })).toHaveLength(1)
  }
})
