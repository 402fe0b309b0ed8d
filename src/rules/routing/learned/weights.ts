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

/**
 * A feature, how rare it is, then pairs of column and weight, all in hundredths. Columns are the answers, question
 * after question.
 */
export type Row = readonly [feature: string, rarity: number, ...columnsAndWeights: number[]]

/** Numbers fitted on texts held back from the learning, so that confidence means what it says. */
export type Blend = {
  /** How much the catalogue's own score counts beside what was learned. */
  catalogue: number
  /** Sharpens or softens the chances of the subject. */
  sharpness: number
  /** The same of the kind. */
  kindSharpness: number
  /** Of accusations: factor and offset of the log odds. */
  accusation: { factor: number; offset: number }
  /** From a chance to a confidence that means what it says. */
  assurance: Assurance
}

/** From which confidence on nobody need look, and the precision and coverage measured there. */
export type Threshold = { from: number; precision: number; coverage: number; texts: number }

export type Weights = {
  /** Of what it was learned: a change there makes it stale. */
  version: string
  questions: Questions
  bias: readonly number[]
  rows: readonly Row[]
  blend: Blend
  threshold: Threshold
}

/** Scores of every answer, log odds up to a constant of the question. */
export type Scores = Record<Question, Float64Array>

export const questionsInOrder: readonly Question[] = ['subject', 'accusation', 'kind']

export type Weigh = (features: ReadonlySet<string>) => Scores

type Rows = Pick<Weights, 'questions' | 'bias' | 'rows'>

/** Weights as they are used: a hundred thousand small lists would take ten times the room. */
export type Packed<W extends Rows = Weights> = Omit<W, 'rows'> & {
  /** Where a feature's numbers begin. The first is their count. */
  places: ReadonlyMap<string, number>
  numbers: Int16Array
}

export function pack<W extends Rows>({ rows, ...rest }: W): Packed<W> {
  const places = new Map<string, number>()
  const numbers = new Int16Array(rows.reduce((sum, row) => sum + row.length, 0))
  let at = 0
  for (const [feature, ...own] of rows) {
    places.set(feature, at)
    numbers[at] = own.length
    numbers.set(own, at + 1)
    at += own.length + 1
  }
  return { ...rest, places, numbers }
}

export function weighWith({ questions, bias, places, numbers }: Packed<Rows>): Weigh {
  return (features) => {
    const sums = new Float64Array(bias.length)
    let square = 0
    for (const feature of features) {
      const start = places.get(feature)
      if (start === undefined) continue
      const end = start + (numbers[start] ?? 0)
      const rarity = (numbers[start + 1] ?? 0) / 100
      square += rarity * rarity
      for (let at = start + 2; at < end; at += 2) {
        const column = numbers[at] ?? 0
        sums[column] = (sums[column] ?? 0) + rarity * (numbers[at + 1] ?? 0)
      }
    }
    const length = Math.sqrt(square) || 1
    for (let column = 0; column < sums.length; column++)
      sums[column] = ((sums[column] ?? 0) / length + (bias[column] ?? 0)) / 100
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
