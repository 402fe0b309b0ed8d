import { expect, test } from 'vitest'
import { sureOfReceiver } from '../../../../src/rules/routing/competence/competence.ts'
import type { Accused } from '../../../../src/rules/routing/decision.ts'
import type { Signals } from '../../../../src/rules/routing/text/signals.ts'
import { indexed } from '../chongqing.ts'

const accused = (line: string) => ({ line }) as Accused
const guessed = (chances: Record<string, number>, named: string | null = null) => ({
  signals: { mentions: named ? [{ line: named }] : [] } as unknown as Signals,
  ranking: {
    departments: Object.entries(chances).map(([department, score]) => ({ department, score, best: null })),
    sure: 0,
    total: 0,
    hits: [],
  },
})

test('a line that nobody named may be one led from above, whose complaints go elsewhere', () => {
  expect(sureOfReceiver(accused('cq-tax'), guessed({ 'cq-tax': 0.6, 'cq-market': 0.4 }), indexed)).toBe(0.6)
  expect(sureOfReceiver(accused('cq-market'), guessed({ 'cq-market': 0.6, 'cq-urban': 0.4 }), indexed)).toBe(
    1,
  )
})

test('a line that the text names is no guess', () => {
  const told = guessed({ 'cq-tax': 0.6, 'cq-market': 0.4 }, 'cq-tax')

  expect(sureOfReceiver(accused('cq-tax'), told, indexed)).toBe(1)
})
