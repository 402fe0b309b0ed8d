import { expect, test } from 'vitest'
import { askNet } from '../../../../../src/rules/routing/learned/net/net.ts'
import type { Example } from '../../../../../src/rules/routing/learned/net/pass.ts'
import { trainNet } from '../../../../../src/rules/routing/learned/net/train.ts'

const features = (...at: number[]) => ({
  at: Int32Array.from(at),
  amount: new Float32Array(at.length).fill(1 / Math.sqrt(at.length)),
})
const example = (at: number[], right: number | null): Example => ({
  features: features(...at),
  right: [right],
  weight: 1,
})
const often = (...examples: Example[]) => Array.from({ length: 150 }, () => examples).flat()
const lead = (scores: Float64Array) => (scores[1] ?? 0) - (scores[0] ?? 0)

test('what no straight line parts is learned: one of two features, but not both', () => {
  const examples = often(example([0, 2], 1), example([1, 2], 1), example([0, 1, 2], 0), example([2], 0))

  const net = trainNet({ examples, features: 3, questions: [2], seed: 1 })

  expect(lead(askNet(net, features(0, 2)))).toBeGreaterThan(0)
  expect(lead(askNet(net, features(1, 2)))).toBeGreaterThan(0)
  expect(lead(askNet(net, features(0, 1, 2)))).toBeLessThan(0)
})

test('an answer that is not known teaches nothing', () => {
  const known = often(example([0], 1), example([1], 0))
  const silent = often(example([0], null), example([1], null))

  const teaching = { features: 2, questions: [2], seed: 1 }
  const told = trainNet({ ...teaching, examples: known })
  const untold = trainNet({ ...teaching, examples: silent })

  expect(lead(askNet(told, features(0)))).toBeGreaterThan(1)
  expect(Math.abs(lead(askNet(untold, features(0))))).toBeLessThan(0.2)
})

test('an example of little weight gives way to one of much', () => {
  const [heavy, light] = [example([0], 1), { ...example([0], 0), weight: 0.1 }]

  const net = trainNet({ examples: often(heavy, light), features: 1, questions: [2], seed: 1 })

  expect(lead(askNet(net, features(0)))).toBeGreaterThan(1)
})

test('another seed gives another net, the same seed the same', () => {
  const teaching = { examples: often(example([0], 1), example([1], 0)), features: 2, questions: [2] }

  const one = trainNet({ ...teaching, seed: 1 })

  expect(trainNet({ ...teaching, seed: 1 })).toEqual(one)
  expect(trainNet({ ...teaching, seed: 2 })).not.toEqual(one)
})
