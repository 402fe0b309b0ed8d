/** Logistic regression over sparse features: one weight a feature and class. The same examples give the same weights. */

/** `right` is the index of the right class; `weight` is how much the example counts. */
export type Example = { features: SparseRow; right: number; weight: number }
/** Columns and their amounts, of one length. */
export type SparseRow = { at: Int32Array; amount: Float64Array }

export type Training = { examples: readonly Example[]; features: number; classes: number }

/** Rows of `classes` weights, one row a feature; the last row is the bias. */
export type Matrix = Float64Array

const rounds = 12
const rate = 3
/** What a weight must be worth to be kept at all: most are nothing. */
const cost = 0.1
const pull = 0.1

/** Follows the regularised leader (McMahan and others 2013): sparse weights from one example after another. */
export function regress({ examples, features, classes }: Training): Matrix {
  const size = (features + 1) * classes
  const state = {
    weights: new Float64Array(size),
    drift: new Float64Array(size),
    squares: new Float64Array(size),
  }
  const errors = new Float64Array(classes)
  const order = examples.map((_, at) => at)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, round + 1)
    for (const at of order) {
      const example = examples[at]
      if (!example) continue
      findErrors({ example, weights: state.weights, errors, bias: features * classes })
      follow({ example, ...state, errors, bias: features * classes })
    }
  }
  return state.weights
}

type Step = { example: Example; weights: Matrix; errors: Float64Array; bias: number }

/** Found minus wanted, class by class. */
function findErrors({ example: { features, right }, weights, errors, bias }: Step): void {
  const classes = errors.length
  for (let k = 0; k < classes; k++) errors[k] = weights[bias + k] ?? 0
  features.at.forEach((feature, nth) => {
    const [row, amount] = [feature * classes, features.amount[nth] ?? 0]
    for (let k = 0; k < classes; k++) errors[k] = (errors[k] ?? 0) + (weights[row + k] ?? 0) * amount
  })
  softmax(errors)
  errors[right] = (errors[right] ?? 0) - 1
}

type Following = Step & { drift: Float64Array; squares: Float64Array }

function follow({ example, weights, drift, squares, errors, bias }: Following): void {
  const { features, weight } = example
  const move = (row: number, amount: number) => {
    for (let k = 0; k < errors.length; k++) {
      const at = row + k
      const slope = weight * amount * (errors[k] ?? 0)
      const before = squares[at] ?? 0
      const after = before + slope * slope
      const lean = (Math.sqrt(after) - Math.sqrt(before)) / rate
      const drifted = (drift[at] ?? 0) + slope - lean * (weights[at] ?? 0)
      squares[at] = after
      drift[at] = drifted
      weights[at] =
        Math.abs(drifted) <= cost
          ? 0
          : -(drifted - Math.sign(drifted) * cost) / ((1 + Math.sqrt(after)) / rate + pull)
    }
  }
  features.at.forEach((feature, nth) => {
    move(feature * errors.length, features.amount[nth] ?? 0)
  })
  move(bias, 1)
}

/** Scores → chances, in place. */
export function softmax(scores: Float64Array): void {
  let most = Number.NEGATIVE_INFINITY
  for (let k = 0; k < scores.length; k++) most = Math.max(most, scores[k] ?? most)
  let sum = 0
  for (let k = 0; k < scores.length; k++) {
    const chance = Math.exp((scores[k] ?? 0) - most)
    scores[k] = chance
    sum += chance
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum
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
