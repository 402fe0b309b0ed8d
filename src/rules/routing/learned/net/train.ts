/** Examples in, a net out: rounds over them in small batches, with steps that shrink to nothing. The same seed gives the same net. */

import { compress } from './compress.ts'
import { type Net, units } from './net.ts'
import { type Example, makePass, makeShared, type Shared } from './pass.ts'
import { normal, type Random, randomFrom, shuffle } from './random.ts'
import { makeRowSteps, makeSteps } from './steps.ts'

export type Training = {
  examples: readonly Example[]
  /** How many features there are, and how many answers each question has. */
  features: number
  questions: readonly number[]
  seed: number
}

/** All chosen on texts held back (decision 35). */
const rounds = 8
const batchSize = 64
const pace = { rows: 0.1, shared: 0.002 }

export function trainNet({ examples, features, questions, seed }: Training): Net {
  const random = randomFrom(seed)
  const rows = rowsAtFirst(features, random)
  const shared = sharedAtFirst(questions, random)
  const slopes = makeShared(shared.headBias.length)
  const rowSteps = makeRowSteps(rows)
  const steps = makeSteps(shared.all)
  const learnFrom = makePass({ rows, shared, questions, random }, { shared: slopes, addRow: rowSteps.add })
  const order = examples.map((_, at) => at)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize).flatMap((at) => examples[at] ?? [])
      for (const example of batch) learnFrom(example, 1 / batch.length)
      const left = 1 - (round + from / order.length) / rounds
      rowSteps.take(pace.rows * left)
      steps.take(slopes.all, pace.shared * left)
      slopes.all.fill(0)
    }
  }
  const { heads, headBias, bias } = shared
  return { ...compress(rows), bias: bias.slice(), heads: heads.slice(), headBias: headBias.slice() }
}

const spreadAtFirst = 0.05

function rowsAtFirst(features: number, random: Random): Float32Array {
  const rows = new Float32Array(features * units)
  for (let at = 0; at < rows.length; at++) rows[at] = spreadAtFirst * normal(random)
  return rows
}

function sharedAtFirst(questions: readonly number[], random: Random): Shared {
  const shared = makeShared(questions.reduce((sum, count) => sum + count, 0))
  const most = 1 / Math.sqrt(units)
  for (let at = 0; at < shared.heads.length; at++) shared.heads[at] = most * (2 * random() - 1)
  return shared
}
