/** Floors a little under what was measured: a change that reads worse fails here. README of the room has the figures. */

import { expect, test } from 'vitest'
import { evaluate, type Share } from '../../../src/rules/routing/evaluation/evaluate.ts'
import { marker } from '../../../src/rules/routing/evaluation/mark.ts'
import { city, route, today } from './chongqing.ts'
import { readTexts } from './texts.ts'

const mark = marker(city, today)
const evaluated = (name: string) => evaluate(readTexts(name).map((label) => mark(label, route(label.text))))
const share = ({ of, held }: Share) => held / of

test.each(['shared', 'own', 'scenes'])('what was learned from the texts of %s is known', (name) => {
  const figures = evaluated(name)

  expect(share(figures.department)).toBeGreaterThanOrEqual(0.96)
  expect(share(figures.dispatched)).toBeGreaterThanOrEqual(0.98)
  expect(share(figures.recusalRecall)).toBeGreaterThanOrEqual(0.98)
  expect(share(figures.recusalPrecision)).toBeGreaterThanOrEqual(0.95)
  expect(figures.lost).toEqual([])
})
