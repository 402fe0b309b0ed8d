/**
 * Linear support vector machines over sparse features, each answer against the rest. Trained by dual coordinate descent
 * (Hsieh and others, ICML 2008, algorithm 1, squared hinge loss). The same examples give the same weights.
 */

/** `right` is the index of the right class; `weight` is how much the example counts. */
export type Example = { features: SparseRow; right: number; weight: number }
/** Columns and their amounts, of one length; the squares of the amounts sum to one. */
export type SparseRow = { at: Int32Array; amount: Float64Array }

export type Training = { examples: readonly Example[]; features: number; classes: number }

/** Rows of `classes` weights, one row a feature; the last row is the bias. */
export type Matrix = Float64Array

/** What an example on the wrong side costs: higher follows the examples more closely. Chosen on texts held back. */
const cost = 3
const rounds = 30
/** A class is learned once no example moves it further than this. */
const enough = 0.1

export function separate({ examples, features, classes }: Training): Matrix {
  const matrix = new Float64Array((features + 1) * classes)
  for (let own = 0; own < classes; own++) {
    const weights = oneAgainstRest(examples, { own, features })
    for (let at = 0; at <= features; at++) matrix[at * classes + own] = weights[at] ?? 0
  }
  return matrix
}

function oneAgainstRest(
  examples: readonly Example[],
  { own, features }: { own: number; features: number },
): Float64Array {
  const weights = new Float64Array(features + 1)
  const pull = new Float64Array(examples.length)
  const order = examples.map((_, at) => at)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, round + 1)
    let [highest, lowest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      const slope = moveBy(example, { at, own, weights, pull })
      highest = Math.max(highest, slope)
      lowest = Math.min(lowest, slope)
    }
    if (highest - lowest < enough) break
  }
  return weights
}

type Move = { at: number; own: number; weights: Float64Array; pull: Float64Array }

/** Moves the weights as far as one example asks; the slope along which it did, 0 where it had no say. */
function moveBy({ features, right, weight }: Example, { at, own, weights, pull }: Move): number {
  const side = right === own ? 1 : -1
  const slack = 1 / (2 * cost * weight)
  const before = pull[at] ?? 0
  const slope = side * scoreOf(features, weights) - 1 + slack * before
  if (before === 0 && slope >= 0) return 0
  // The row has length one, and the bias adds another.
  const after = Math.max(before - slope / (slack + 2), 0)
  const step = side * (after - before)
  if (step !== 0) add(features, { step, weights })
  pull[at] = after
  return slope
}

function scoreOf({ at, amount }: SparseRow, weights: Float64Array): number {
  let sum = weights[weights.length - 1] ?? 0
  for (let nth = 0; nth < at.length; nth++) sum += (weights[at[nth] ?? 0] ?? 0) * (amount[nth] ?? 0)
  return sum
}

function add({ at, amount }: SparseRow, { step, weights }: { step: number; weights: Float64Array }): void {
  const bias = weights.length - 1
  weights[bias] = (weights[bias] ?? 0) + step
  for (let nth = 0; nth < at.length; nth++) {
    const column = at[nth] ?? 0
    weights[column] = (weights[column] ?? 0) + step * (amount[nth] ?? 0)
  }
}

/** The same order for the same seed. */
function shuffle(order: number[], seed: number): void {
  let state = Math.imul(seed, 2654435761) >>> 0
  for (let at = order.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (at + 1))
    const [one, two] = [order[at] ?? 0, order[other] ?? 0]
    order[at] = two
    order[other] = one
  }
}
