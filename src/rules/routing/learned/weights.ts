/** What was learned from labelled texts: how rare each feature is, and nets that answer three questions about a text. */

import type { UnitId } from '../../city.ts'
import type { Kind } from '../decision.ts'
import type { Assurance } from './assurance.ts'
import { askNet, type Net, type SparseRow } from './net/net.ts'

/** The questions asked of a text, each with its possible answers. */
export type Questions = {
  /** The line whose affair it is, also where its own officers are complained of. */
  subject: readonly UnitId[]
  accusation: readonly ['no', 'yes']
  kind: readonly Kind[]
}
export type Question = keyof Questions

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

export type Weights = {
  /** Changes with the texts and the catalogue that were learned from. */
  version: string
  blend: Blend
  threshold: Threshold
} & Learned

/** What was learned, before anything was fitted on it. */
export type Learned = {
  questions: Questions
  vocabulary: Vocabulary
  /** Of the same lessons, each begun otherwise by chance: together they are right more often than any of them. */
  nets: readonly Net[]
}

export type Vocabulary = {
  /** The row of each feature. */
  features: ReadonlyMap<string, number>
  /** How rare each is: log of all lessons over those that have it, in hundredths. */
  rarities: Uint16Array
}

/** Scores of every answer, log odds up to a constant of the question. */
export type Scores = Record<Question, Float64Array>

export const questionsInOrder: readonly Question[] = ['subject', 'accusation', 'kind']

export type Weigh = (features: ReadonlySet<string>) => Scores

/** Rare features count more; what was never met counts nothing. */
export function rowFor(found: ReadonlySet<string>, { features, rarities }: Vocabulary): SparseRow {
  const rows: number[] = []
  let square = 0
  for (const feature of found) {
    const row = features.get(feature)
    if (row === undefined) continue
    rows.push(row)
    square += (rarities[row] ?? 0) ** 2
  }
  const length = Math.sqrt(square) || 1
  const amount = new Float32Array(rows.length)
  for (let nth = 0; nth < rows.length; nth++) amount[nth] = (rarities[rows[nth] ?? 0] ?? 0) / length
  return { at: new Int32Array(rows), amount }
}

export function weighWith({ questions, vocabulary, nets }: Learned): Weigh {
  return (found) => {
    const text = rowFor(found, vocabulary)
    const answers = nets.map((net) => askNet(net, text))
    const mean = new Float64Array(answers[0]?.length ?? 0)
    for (const scores of answers)
      for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (scores[at] ?? 0) / nets.length
    return split(mean, questions)
  }
}

function split(scores: Float64Array, questions: Questions): Scores {
  let from = 0
  const parts = questionsInOrder.map((question) => {
    const part = scores.slice(from, from + questions[question].length)
    from += part.length
    return [question, part]
  })
  return Object.fromEntries(parts) as Scores
}
