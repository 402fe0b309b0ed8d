/** What was learned from labelled texts: for each feature, how much it speaks for each answer to each question. */

import type { UnitId } from '../../city.ts'
import type { Kind } from '../decision.ts'
import type { Assurance } from './assurance.ts'

/** The questions asked of a text, each with its possible answers. */
export type Questions = {
  /** The line whose affair it is, also where its own officers are complained of. */
  subject: readonly UnitId[]
  accusation: readonly ['no', 'yes']
  kind: readonly Kind[]
}
export type Question = keyof Questions

/** A feature, how rare it is in hundredths, then pairs of column and weight in fiftieths. Columns are the answers, question after question. */
export type Row = readonly [feature: string, rarity: number, ...columnsAndWeights: number[]]

/** So many parts of a weight are told apart; a weight fills a byte, and none is larger than `largest`. */
export const parts = 50
export const largest = 127

/** Numbers fitted on texts held back from the learning, so that confidence means what it says. */
export type Blend = {
  /** How much the catalogue's own score counts beside what was learned. */
  catalogue: number
  /** Sharpens or softens the chances of the subject. */
  sharpness: number
  /** The same of the kind. */
  kindSharpness: number
  /** Of accusations, all of log odds: the factor of what was learned, that of what the rules say, the offset. */
  accusation: { factor: number; byRules: number; offset: number }
  /** From a chance to a confidence that means what it says. */
  assurance: Assurance
}

/** From which confidence on nobody need look, and the precision and coverage measured there. */
export type Threshold = { from: number; precision: number; coverage: number; texts: number }

/** Weights as they are kept and used, their rows in five columns: a hundred thousand small lists would take ten times the room. */
export type Weights = {
  /** Of what it was learned: a change there makes it stale. */
  version: string
  blend: Blend
  threshold: Threshold
} & Table

/** What was learned, before anything was fitted on it. */
export type Learned = { questions: Questions; bias: readonly number[]; rows: readonly Row[] }

export type Table = {
  questions: Questions
  bias: readonly number[]
  /** In the order of their rows. */
  features: ReadonlyMap<string, number>
  rarities: Uint16Array
  /** Where a row's columns and amounts begin; one more than there are rows. */
  starts: Uint32Array
  columns: Uint8Array
  amounts: Int8Array
}

/** Scores of every answer, log odds up to a constant of the question. */
export type Scores = Record<Question, Float64Array>

export const questionsInOrder: readonly Question[] = ['subject', 'accusation', 'kind']

export type Weigh = (features: ReadonlySet<string>) => Scores

/** Throws where there are more answers than a byte can tell apart. */
export function pack({ questions, bias, rows }: Learned): Table {
  if (bias.length > 256)
    throw new Error(
      `${bias.length} answers are more than the 256 that weights can hold; let fewer departments own matters.`,
    )
  const pairs = rows.reduce((sum, row) => sum + row.length / 2 - 1, 0)
  const table = {
    questions,
    bias,
    features: new Map(rows.map(([feature], nth) => [feature, nth])),
    rarities: Uint16Array.from(rows, ([, rarity]) => rarity),
    starts: new Uint32Array(rows.length + 1),
    columns: new Uint8Array(pairs),
    amounts: new Int8Array(pairs),
  }
  let at = 0
  for (const [nth, row] of rows.entries()) {
    for (let pair = 2; pair < row.length; pair += 2, at++) {
      table.columns[at] = row[pair] as number
      table.amounts[at] = row[pair + 1] as number
    }
    table.starts[nth + 1] = at
  }
  return table
}

export function weighWith({ questions, bias, features, rarities, starts, columns, amounts }: Table): Weigh {
  return (found) => {
    const sums = new Float64Array(bias.length)
    let square = 0
    for (const feature of found) {
      const row = features.get(feature)
      if (row === undefined) continue
      const rarity = (rarities[row] ?? 0) / 100
      square += rarity * rarity
      const end = starts[row + 1] ?? 0
      for (let at = starts[row] ?? 0; at < end; at++) {
        const column = columns[at] ?? 0
        sums[column] = (sums[column] ?? 0) + rarity * (amounts[at] ?? 0)
      }
    }
    const length = Math.sqrt(square) || 1
    for (let column = 0; column < sums.length; column++)
      sums[column] = ((sums[column] ?? 0) / length + (bias[column] ?? 0)) / parts
    return split(sums, questions)
  }
}

function split(sums: Float64Array, questions: Questions): Scores {
  let from = 0
  const parts = questionsInOrder.map((question) => {
    const part = sums.slice(from, from + questions[question].length)
    from += part.length
    return [question, part]
  })
  return Object.fromEntries(parts) as Scores
}
