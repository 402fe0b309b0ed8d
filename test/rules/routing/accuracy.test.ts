/** Floors a little under what was measured: a change that reads worse fails here. README of the room has the figures. */

import { expect, test } from 'vitest'
import { evaluate, type Share } from '../../../src/rules/routing/evaluation/evaluate.ts'
import { type Labelled, marker } from '../../../src/rules/routing/evaluation/mark.ts'
import { city, route, today } from './chongqing.ts'
import { readTexts, readUnseen } from './texts.ts'

const mark = marker(city, today)
const evaluated = (texts: readonly Labelled[]) =>
  evaluate(texts.map((label) => mark(label, route(label.text))))
const share = ({ of, held }: Share) => held / of

test.each(['shared', 'own', 'messages', 'phrases', 'bodies'])(
  'what was learned from the texts of %s is known',
  (name) => {
    const figures = evaluated(readTexts(name))

    expect(share(figures.department)).toBeGreaterThanOrEqual(0.96)
    expect(share(figures.dispatched)).toBeGreaterThanOrEqual(0.98)
    expect(share(figures.recusalRecall)).toBeGreaterThanOrEqual(0.98)
    expect(share(figures.recusalPrecision)).toBeGreaterThanOrEqual(0.95)
    expect(figures.lost).toEqual([])
  },
)

test('what nobody learned from is read as well as it was measured', () => {
  const figures = evaluated(readUnseen())

  expect(share(figures.department)).toBeGreaterThanOrEqual(0.79)
  expect(share(figures.dispatched)).toBeGreaterThanOrEqual(0.9)
  expect(share(figures.coverage)).toBeGreaterThanOrEqual(0.32)
  expect(share(figures.recusalRecall)).toBeGreaterThanOrEqual(0.85)
  expect(figures.lost).toEqual([])
})

test('texts that speak of public bodies in every way, accusing them or not, are read as well as measured', () => {
  const figures = evaluated(readUnseen('bodies'))

  expect(share(figures.department)).toBeGreaterThanOrEqual(0.77)
  expect(share(figures.dispatched)).toBeGreaterThanOrEqual(0.9)
  expect(share(figures.recusalRecall)).toBeGreaterThanOrEqual(0.9)
  expect(figures.lost).toEqual([])
})

test('no complaint among them is dispatched to the line that it accuses', () => {
  const sent = [...readUnseen(), ...readUnseen('bodies')]
    .filter(({ accusedUnit }) => accusedUnit)
    .map((label) => mark(label, route(label.text)))
    .filter(({ decision }) => decision.decision === 'dispatch' && !decision.recusal)

  expect(sent).toEqual([])
})
