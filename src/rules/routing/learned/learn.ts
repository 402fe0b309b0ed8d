/** Labelled texts in, weights out: one separation a question, small weights left away. Pure and repeatable. */

import { type Example, type SparseRow, separate } from './vector-machine.ts'
import {
  type Learned,
  largest,
  parts,
  type Question,
  type Questions,
  questionsInOrder,
  type Row,
} from './weights.ts'

/** A text as its features, with the answers that are known of it. */
export type Lesson = {
  features: ReadonlySet<string>
  /** How much it counts: a word of the catalogue less than a whole text. */
  weight: number
  answers: { [Q in Question]?: Questions[Q][number] }
}

/** Fiftieths below which a weight is left away: it moves next to nothing (at 5 already one department in a hundred texts), and there are many. */
const smallest = 3

/** A feature's column and how rare it is: log of all lessons over those that have it. */
type Known = ReadonlyMap<string, { at: number; rarity: number }>

export function learn(lessons: readonly Lesson[]): Learned {
  const known = featuresIn(lessons)
  const questions = questionsIn(lessons)
  const columns = questionsInOrder.map((question) => {
    const answers: readonly string[] = questions[question]
    return { answers, matrix: separateBy({ lessons, known, question, answers }) }
  })
  return {
    questions,
    bias: columns.flatMap(({ answers, matrix }) =>
      answers.map((_, k) => inParts(matrix[known.size * answers.length + k])),
    ),
    rows: [...known].flatMap(([feature, { at, rarity }]) => rowOf({ feature, at, rarity }, columns)),
  }
}

type Column = { answers: readonly string[]; matrix: Float64Array }

function rowOf(
  { feature, at, rarity }: { feature: string; at: number; rarity: number },
  columns: readonly Column[],
): Row[] {
  const pairs: number[] = []
  let column = 0
  for (const { answers, matrix } of columns) {
    for (let k = 0; k < answers.length; k++, column++) {
      const weight = inParts(matrix[at * answers.length + k])
      if (Math.abs(weight) >= smallest) pairs.push(column, Math.max(-largest, Math.min(largest, weight)))
    }
  }
  return pairs.length > 0 ? [[feature, Math.round(rarity * 100), ...pairs]] : []
}

const inParts = (weight = 0) => Math.round(weight * parts)

/** What was met once says more of one writer than of the matter; words of the catalogue and what the rules saw may count at once. */
const isTelling = (feature: string): boolean => /^[+!▣]/.test(feature)

function featuresIn(lessons: readonly Lesson[]): Known {
  const met = new Map<string, number>()
  for (const { features } of lessons)
    for (const feature of features) met.set(feature, (met.get(feature) ?? 0) + 1)
  const sorted = [...met]
    .filter(([feature, times]) => times >= 2 || isTelling(feature))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return new Map(
    sorted.map(([feature, times], at) => [feature, { at, rarity: Math.log(lessons.length / times) }]),
  )
}

function questionsIn(lessons: readonly Lesson[]): Questions {
  const subjects = lessons.flatMap(({ answers }) => answers.subject ?? [])
  return {
    subject: [...new Set(subjects)].sort(),
    accusation: ['no', 'yes'],
    kind: ['complaint', 'report', 'inquiry', 'suggestion', 'dispute', 'not_actionable'],
  }
}

type Asked = { lessons: readonly Lesson[]; known: Known; question: Question; answers: readonly string[] }

function separateBy({ lessons, known, question, answers }: Asked): Float64Array {
  const examples = lessons.flatMap(({ features, weight, answers: given }): Example[] => {
    const answer = given[question]
    if (answer === undefined) return []
    return [{ features: rowFor(features, known), right: answers.indexOf(answer), weight }]
  })
  return separate({ examples, features: known.size, classes: answers.length })
}

/** Amounts by rarity, of length one altogether. */
function rowFor(features: ReadonlySet<string>, known: Known): SparseRow {
  const found = [...features].flatMap((feature) => known.get(feature) ?? [])
  const length = Math.sqrt(found.reduce((sum, { rarity }) => sum + rarity * rarity, 0)) || 1
  return {
    at: Int32Array.from(found, ({ at }) => at),
    amount: Float64Array.from(found, ({ rarity }) => rarity / length),
  }
}
