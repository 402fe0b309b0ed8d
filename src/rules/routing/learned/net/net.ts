/**
 * A small net as it is kept and asked. Each feature has a row of units; the rows of a text's features are added up, what
 * lies below nothing counts for nothing, and every answer weighs the units that are left.
 */

/** Width of the hidden layer. */
export const units = 96

/** Columns and their amounts, of one length; the squares of the amounts sum to one. */
export type SparseRow = { at: Int32Array; amount: Float32Array }

/** Two bits tell a unit of a row: which of four levels, times the row's scale. Four units share a byte. */
export type Net = {
  codes: Uint8Array
  scales: Float32Array
  bias: Float32Array
  /** A row of units for each answer, answers one question after the other. */
  heads: Float32Array
  headBias: Float32Array
}

/** The four numbers that lose least of what is normally distributed (Max, IRE 1960, table I), in spreads. */
export const levels = [-1.51, -0.4528, 0.4528, 1.51] as const
export const unitsInByte = 4

/** Byte by byte, the four levels it stands for. */
const meanings = Float64Array.from(
  { length: 256 * unitsInByte },
  (_, at) => levels[((at >> 2) >> (2 * (at & 3))) & 3] ?? 0,
)

/** Scores of all answers: log odds up to a constant of the question. */
export function askNet({ codes, scales, bias, heads, headBias }: Net, text: SparseRow): Float64Array {
  const hidden = addUp({ codes, scales }, text)
  for (let unit = 0; unit < units; unit++) hidden[unit] = Math.max(0, (hidden[unit] ?? 0) + (bias[unit] ?? 0))
  const scores = new Float64Array(headBias)
  for (let answer = 0; answer < scores.length; answer++) {
    let score = scores[answer] ?? 0
    for (let unit = 0, at = answer * units; unit < units; unit++, at++)
      score += (hidden[unit] ?? 0) * (heads[at] ?? 0)
    scores[answer] = score
  }
  return scores
}

/** Four units at a time through all rows, which takes half as long as row by row. */
function addUp({ codes, scales }: Pick<Net, 'codes' | 'scales'>, { at, amount }: SparseRow): Float64Array {
  const sums = new Float64Array(units)
  const bytes = units / unitsInByte
  const factors = new Float64Array(amount)
  for (let nth = 0; nth < at.length; nth++) factors[nth] = (factors[nth] ?? 0) * (scales[at[nth] ?? 0] ?? 0)
  for (let byte = 0; byte < bytes; byte++) {
    let one = 0
    let two = 0
    let three = 0
    let four = 0
    for (let nth = 0; nth < at.length; nth++) {
      const factor = factors[nth] ?? 0
      const meaning = (codes[(at[nth] ?? 0) * bytes + byte] ?? 0) * unitsInByte
      one += factor * (meanings[meaning] ?? 0)
      two += factor * (meanings[meaning + 1] ?? 0)
      three += factor * (meanings[meaning + 2] ?? 0)
      four += factor * (meanings[meaning + 3] ?? 0)
    }
    const unit = byte * unitsInByte
    sums[unit] = one
    sums[unit + 1] = two
    sums[unit + 2] = three
    sums[unit + 3] = four
  }
  return sums
}
