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

test.each([
  'shared',
  'own',
  'messages',
  'traders',
  'residents',
  'first-exam',
  'second-exam',
  'third-exam',
  'exercises/borders',
  'exercises/scenes',
  'exercises/bodies',
  'exercises/voices',
])('what was learned from the texts of %s is known', (name) => {
  const figures = evaluated(readTexts(name))

  expect(share(figures.department)).toBeGreaterThanOrEqual(0.96)
  expect(share(figures.dispatched)).toBeGreaterThanOrEqual(0.98)
  expect(share(figures.recusalRecall)).toBeGreaterThanOrEqual(0.98)
  expect(share(figures.recusalPrecision)).toBeGreaterThanOrEqual(0.95)
  expect(figures.lost).toEqual([])
})

test.each`
  name             | department | dispatched | coverage | recall
  ${'fourth-exam'} | ${0.94}    | ${0.96}    | ${0.63}  | ${0.92}
  ${'fifth-exam'}  | ${0.88}    | ${0.94}    | ${0.63}  | ${0.95}
  ${'messages'}    | ${0.92}    | ${0.95}    | ${0.52}  | ${0.94}
  ${'bodies'}      | ${0.84}    | ${0.94}    | ${0.52}  | ${0.95}
`('what nobody learned from is read as well as it was measured: $name', ({ name, ...floor }) => {
  const figures = evaluated(readUnseen(name))

  expect(share(figures.department)).toBeGreaterThanOrEqual(floor.department)
  expect(share(figures.dispatched)).toBeGreaterThanOrEqual(floor.dispatched)
  expect(share(figures.coverage)).toBeGreaterThanOrEqual(floor.coverage)
  expect(share(figures.recusalRecall)).toBeGreaterThanOrEqual(floor.recall)
  expect(figures.lost).toEqual([])
})

test('no complaint among them is dispatched to the line that it accuses', () => {
  const sent = (['fourth-exam', 'fifth-exam', 'messages', 'bodies'] as const)
    .flatMap(readUnseen)
    .filter(({ accusedUnit }) => accusedUnit)
    .map((label) => mark(label, route(label.text)))
    .filter(({ decision }) => decision.decision === 'dispatch' && !decision.recusal)

  expect(sent).toEqual([])
})
