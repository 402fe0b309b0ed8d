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
const cost = 1
const rounds = 60
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

/** `bound`: an example without a say whose slope lies above it rests until the others are done (section 3.3 there). */
type State = { own: number; weights: Float64Array; pull: Float64Array; bound: number }

function oneAgainstRest(
  examples: readonly Example[],
  { own, features }: { own: number; features: number },
): Float64Array {
  const weights = new Float64Array(features + 1)
  const state: State = { own, weights, pull: new Float64Array(examples.length), bound: Infinity }
  const all = examples.map((_, at) => at)
  let awake = all
  for (let round = 0; round < rounds; round++) {
    shuffle(awake, round + 1)
    const { kept, highest, lowest } = walk(examples, { ...state, awake })
    const settled = highest - lowest < enough
    if (settled && awake.length === all.length) break
    awake = settled ? all : kept
    state.bound = settled || highest <= 0 ? Infinity : highest
  }
  return weights
}

/** Once through the examples that are awake; which of them stay so, and the steepest slopes met. */
function walk(examples: readonly Example[], { awake, ...state }: State & { awake: readonly number[] }) {
  const kept: number[] = []
  let [highest, lowest] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (const at of awake) {
    const example = examples[at]
    if (!example) continue
    const slope = moveBy(example, at, state)
    if (slope === null) continue
    kept.push(at)
    highest = Math.max(highest, slope)
    lowest = Math.min(lowest, slope)
  }
  return { kept, highest, lowest }
}

/** Moves the weights as far as one example asks; the slope along which it did, 0 where it had no say, null: it may rest. */
function moveBy(
  { features, right, weight }: Example,
  at: number,
  { own, weights, pull, bound }: State,
): number | null {
  const side = right === own ? 1 : -1
  const slack = 1 / (2 * cost * weight)
  const before = pull[at] ?? 0
  const slope = side * scoreOf(features, weights) - 1 + slack * before
  if (before === 0 && slope >= 0) return slope > bound ? null : 0
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
