import { expect, test } from 'vitest'
import type { Kind } from '../../../../src/rules/routing/decision.ts'
import { consultOnKind } from '../../../../src/rules/routing/learned/consult.ts'
import { chanceOfAccusation } from '../../../../src/rules/routing/learned/opinion.ts'
import type { Blend } from '../../../../src/rules/routing/learned/weights.ts'
import { route } from '../chongqing.ts'

const report = { kind: 'report', said: '', sure: 0.9 } as const
const idle = (chance: number) => ({
  subjects: [],
  accused: 0,
  kinds: new Map<Kind, number>([
    ['not_actionable', chance],
    ['report', 1 - chance],
  ]),
})

test('what the weights alone take for idle is for a person to confirm; below that it makes less sure', () => {
  expect(consultOnKind(report, idle(0.99))).toMatchObject({ kind: 'not_actionable', doubted: true })
  expect(consultOnKind(report, idle(0.3))).toMatchObject({ kind: 'report', idle: 0.3 })
})

test.each(['日结300!扫码手工活在家就能做,宝妈优先,详询V:chh88', '师傅,从西站到奥体坐几号线嘛', '在不在'])(
  'chatter and advertising are dispatched to nobody: %s',
  (text) => {
    expect(route(text).decision).not.toBe('dispatch')
  },
)

test('what the rules think of an accusation counts as much as was fitted', () => {
  const scores = { subject: Float64Array.of(), accusation: Float64Array.of(1, 0), kind: Float64Array.of() }
  const chance = (byRules: number, counts: number) =>
    chanceOfAccusation({
      scores,
      byRules,
      blend: { accusation: { factor: 1, byRules: counts, offset: 0 } } as Blend,
    })

  expect(chance(0.9, 0.5)).toBeGreaterThan(chance(0.1, 0.5))
  expect(chance(0.9, 0)).toBe(chance(0.1, 0))
})
