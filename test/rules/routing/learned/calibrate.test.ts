import { expect, test } from 'vitest'
import type { Marked } from '../../../../src/rules/routing/evaluation/mark.ts'
import { fitBlend, type Held, thresholdFor } from '../../../../src/rules/routing/learned/calibrate.ts'
import { subjectsFrom } from '../../../../src/rules/routing/learned/opinion.ts'
import { route } from '../chongqing.ts'

const decision = route('渝中区某店卖过期食品')

const marked = (confidence: number, right: boolean): Marked => ({
  label: { id: null, text: '一家超市卖的牛奶过了保质期，店员说还能喝，不给退，请查处。', department: null },
  decision: { ...decision, confidence, decision: 'dispatch' },
  department: right,
  district: undefined,
  kind: undefined,
  urgency: undefined,
})

test('the threshold is the lowest confidence above which 985 of 1,000 were right', () => {
  const sure = Array.from({ length: 66 }, (_, at) => marked(0.9 - at / 1000, true))
  const doubtful = [marked(0.799, false), marked(0.798, true), marked(0.5, false), marked(0.4, false)]

  const threshold = thresholdFor([...sure, ...doubtful])

  expect(threshold).toEqual({ coverage: 0.971, from: 0.798, precision: 0.985, texts: 70 })
})

test('what goes to a person in any case is no measure of what is dispatched', () => {
  const forPeople = marked(0.95, false)
  forPeople.decision.decision = 'triage'

  expect(thresholdFor([forPeople, marked(0.9, true)])).toMatchObject({
    from: 0.9,
    precision: 1,
    coverage: 0.5,
  })
})

test('where nothing was right often enough, nothing is dispatched', () => {
  expect(thresholdFor([marked(0.99, false)])).toMatchObject({ from: 1, coverage: 0 })
})

test('chances are as sharp as the weights were right', () => {
  const held = (right: boolean): Held => ({
    scores: { subject: Float64Array.of(0.5, 0), accusation: Float64Array.of(1, 0), kind: Float64Array.of(0) },
    departments: ['one', 'other'],
    said: new Map(),
    byRules: 0.5,
    answers: [right ? 'one' : 'other'],
    accused: false,
    kinds: [],
    kind: undefined,
  })

  const sharp = fitBlend(Array.from({ length: 20 }, () => held(true)))
  const soft = fitBlend(Array.from({ length: 20 }, (_, at) => held(at % 2 === 0)))

  expect(sharp.sharpness).toBeGreaterThan(soft.sharpness)
  const [first] = subjectsFrom({ ...held(true), blend: soft })
  expect(first?.chance).toBeLessThan(0.75)
})
