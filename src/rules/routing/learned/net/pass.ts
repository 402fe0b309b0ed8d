/** One text through the net and back: how far each answer is off, and which numbers would have to move. */

import { softmax } from '../chances.ts'
import { type SparseRow, units } from './net.ts'
import type { Random } from './random.ts'

/** `right`: for each question the right answer, or null where it is not known. `weight`: how much the text counts. */
export type Example = { features: SparseRow; right: readonly (number | null)[]; weight: number }

/** What all texts share, as one list and by its parts. */
export type Shared = { all: Float32Array; heads: Float32Array; headBias: Float32Array; bias: Float32Array }

export function makeShared(answers: number): Shared {
  const all = new Float32Array(answers * units + answers + units)
  return {
    all,
    heads: all.subarray(0, answers * units),
    headBias: all.subarray(answers * units, answers * units + answers),
    bias: all.subarray(answers * units + answers),
  }
}

/** So much is left out at random while learning, so that nothing is learned by heart (Srivastava and others, JMLR 2014). */
const leftOut = { features: 0.5, units: 0.2 }
const noError = 1e-3

type Passing = {
  rows: Float32Array
  shared: Shared
  /** How many answers each question has. */
  questions: readonly number[]
  random: Random
}
type Slopes = { shared: Shared; addRow: (row: number, amount: number, back: Float32Array) => void }

/** Adds the slopes of one example, which counts `share`, to those of its batch. */
export function makePass({ rows, shared, questions, random }: Passing, slopes: Slopes) {
  const hidden = new Float32Array(units)
  const open = new Float32Array(units)
  const back = new Float32Array(units)
  const answers = { shared, slopes: slopes.shared, hidden, back }
  return ({ features, right, weight }: Example, share: number): void => {
    const seen = someOf(features, random)
    addUp(seen, { rows, bias: shared.bias, hidden })
    for (let unit = 0; unit < units; unit++) {
      const through = (hidden[unit] ?? 0) > 0 && random() >= leftOut.units
      open[unit] = through ? 1 / (1 - leftOut.units) : 0
      hidden[unit] = (hidden[unit] ?? 0) * (open[unit] ?? 0)
    }
    back.fill(0)
    let from = 0
    questions.forEach((count, nth) => {
      const answer = right[nth] ?? null
      if (answer !== null)
        learnAnswer({ from, to: from + count, right: from + answer }, share * weight, answers)
      from += count
    })
    for (let unit = 0; unit < units; unit++) {
      back[unit] = (back[unit] ?? 0) * (open[unit] ?? 0)
      slopes.shared.bias[unit] = (slopes.shared.bias[unit] ?? 0) + (back[unit] ?? 0)
    }
    for (let nth = 0; nth < seen.at.length; nth++)
      slopes.addRow(seen.at[nth] ?? 0, seen.amount[nth] ?? 0, back)
  }
}

/** A random part of a text's features, of length one again. */
function someOf({ at, amount }: SparseRow, random: Random): SparseRow {
  const kept = at.map((_, nth) => (random() >= leftOut.features ? nth : -1)).filter((nth) => nth >= 0)
  let square = 0
  for (const nth of kept) square += (amount[nth] ?? 0) ** 2
  const length = Math.sqrt(square) || 1
  return {
    at: kept.map((nth) => at[nth] ?? 0),
    amount: Float32Array.from(kept, (nth) => (amount[nth] ?? 0) / length),
  }
}

type Adding = { rows: Float32Array; bias: Float32Array; hidden: Float32Array }

function addUp({ at, amount }: SparseRow, { rows, bias, hidden }: Adding): void {
  hidden.set(bias)
  for (let nth = 0; nth < at.length; nth++) {
    const share = amount[nth] ?? 0
    for (let unit = 0, from = (at[nth] ?? 0) * units; unit < units; unit++, from++)
      hidden[unit] = (hidden[unit] ?? 0) + share * (rows[from] ?? 0)
  }
}

/** Columns of a question's answers, and of the right one. */
type Asked = { from: number; to: number; right: number }
type Answering = { shared: Shared; slopes: Shared; hidden: Float32Array; back: Float32Array }

/** Chances of the answers held against the right one (cross-entropy of a softmax). */
function learnAnswer({ from, to, right }: Asked, share: number, { shared, slopes, hidden, back }: Answering) {
  const chances = chancesOf({ from, to }, shared, hidden)
  for (let answer = from; answer < to; answer++) {
    const off = (chances[answer - from] ?? 0) - Number(answer === right)
    if (Math.abs(off) < noError) continue
    const error = share * off
    slopes.headBias[answer] = (slopes.headBias[answer] ?? 0) + error
    for (let unit = 0, at = answer * units; unit < units; unit++, at++) {
      back[unit] = (back[unit] ?? 0) + error * (shared.heads[at] ?? 0)
      slopes.heads[at] = (slopes.heads[at] ?? 0) + error * (hidden[unit] ?? 0)
    }
  }
}

function chancesOf(
  { from, to }: Pick<Asked, 'from' | 'to'>,
  { heads, headBias }: Shared,
  hidden: Float32Array,
): Float64Array {
  const scores = new Float64Array(to - from)
  for (let answer = from; answer < to; answer++) {
    let score = headBias[answer] ?? 0
    for (let unit = 0, at = answer * units; unit < units; unit++, at++)
      score += (heads[at] ?? 0) * (hidden[unit] ?? 0)
    scores[answer - from] = score
  }
  softmax(scores)
  return scores
}
