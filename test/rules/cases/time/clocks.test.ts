import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadCity } from '../../../../src/city/load-city.ts'
import { advance, firstEntry } from '../../../../src/rules/cases/advance.ts'
import type { Case, Clock } from '../../../../src/rules/cases/case.ts'
import { tableOf } from '../../../../src/rules/cases/moves.ts'
import { climb } from '../../../../src/rules/cases/time/climb.ts'
import {
  extendClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
} from '../../../../src/rules/cases/time/clocks.ts'
import { isMoot } from '../../../../src/rules/cases/time/remind.ts'
import { stepsOwed } from '../../../../src/rules/cases/time/sweep.ts'
import type { Door, Policy } from '../../../../src/rules/city.ts'
import { aComplaint } from '../../../build.ts'

const city = await loadCity('seeds/chongqing')
const monday = new Date('2026-03-09T09:00:00+08:00')
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000)

function opened(): Case {
  const { facts } = { facts: { ...aComplaint(), returns: [] } }
  const blank = {
    no: 'SQ1',
    kind: 'complaint',
    state: 'received',
    unit: 'cq-yuzhong-market',
    involved: [],
    accused: [],
  }
  const rest = { facts, clocks: [], openedAt: monday, origin: { key: 'x', door: 'cli' } }
  return firstEntry({ ...blank, ...rest } as never, { by: { kind: 'bot' }, owes: [], now: monday, city })
}

const acts: ((clock: Clock, hours: number) => Clock)[] = [
  (clock, hours) => pauseClock(clock, later(hours)),
  (clock, hours) => resumeClock(clock, later(hours), city),
  (clock, hours) =>
    extendClock(clock, { span: { amount: 3, unit: 'wd' }, at: later(hours), basis: '' }, city),
  (clock, hours) => stopClock(clock, later(hours)),
]

test('whatever is done to one clock leaves every other one as it was', () => {
  const { moves } = tableOf('complaint')
  const file = advance({
    ...{
      file: opened(),
      deed: 'dispatch',
      move: moves.dispatch ?? ({} as never),
      outcome: {},
      by: { kind: 'bot' },
    },
    ...{ now: monday, city },
  })
  const steps = fc.array(fc.record({ act: fc.nat(acts.length - 1), hours: fc.integer({ min: 1, max: 200 }) }))

  fc.assert(
    fc.property(fc.nat(file.clocks.length - 1), steps, (place, doing) => {
      let clocks = file.clocks
      for (const { act, hours } of doing)
        clocks = clocks.map((clock, at) => (at === place ? (acts[act]?.(clock, hours) ?? clock) : clock))
      for (const [at, clock] of clocks.entries()) if (at !== place) expect(clock).toBe(file.clocks[at])
    }),
  )
})

test('an end stops every clock, and what was owed for a clock is moot from then on', () => {
  const file = opened()
  const late = new Date('2026-03-20T10:00:00+08:00')
  const climbed = climb({ file, steps: stepsOwed(file, late, city), now: late, city })
  const reminders = climbed.owed.filter((owing) => owing.is === 'notice' && owing.say !== 'registered')
  const { moves } = tableOf('complaint')
  const ended = advance({
    ...{ file: climbed, deed: 'withdraw', move: moves.withdraw ?? ({} as never), outcome: {} },
    ...{ by: { kind: 'complainant' } as const, now: late, city },
  })

  expect(reminders.length).toBeGreaterThan(0)
  expect(ended.clocks.every(({ status }) => status === 'stopped')).toBe(true)
  expect(ended.wake).toBeNull()
  expect(reminders.every((owing) => isMoot(owing, ended))).toBe(true)
})

test('a limit narrowed to the door by which a case came in is its limit, and that of no other', () => {
  const own = {
    id: 'hotline.route',
    kind: 'complaint',
    clock: 'route',
    door: 'list',
    amount: 2,
    unit: 'h',
  } as const
  const row: Policy = { ...own, start: 'x', basis: 'x', status: 'default' }
  const narrowed = { ...city, policies: [...city.policies, row] }
  const file = opened()
  const start = (door: Door) =>
    startClock({
      name: 'route',
      file: { ...file, origin: { ...file.origin, door } },
      from: monday,
      city: narrowed,
    })

  expect([start('list').policy, start('form').policy]).toEqual(['hotline.route', 'complaint.route'])
})
