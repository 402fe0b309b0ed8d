/** Labelled texts in, nets out, all taught the same lessons. Pure and repeatable. */

import type { Example } from './net/pass.ts'
import { trainNet } from './net/train.ts'
import {
  type Learned,
  type Question,
  type Questions,
  questionsInOrder,
  rowFor,
  type Vocabulary,
} from './weights.ts'

/** A text as its features, with the answers that are known of it. */
export type Lesson = {
  features: ReadonlySet<string>
  /** How much it counts: a word of the catalogue less than a whole text. */
  weight: number
  answers: { [Q in Question]?: Questions[Q][number] }
}

/** One net each. Every net more helps less and takes as much room and time as the first (decision 35). */
const seeds = [1, 2]

export function learn(lessons: readonly Lesson[]): Learned {
  const vocabulary = vocabularyOf(lessons)
  const questions = questionsIn(lessons)
  const examples = lessons.map((lesson) => exampleOf(lesson, vocabulary, questions))
  const sizes = questionsInOrder.map((question) => questions[question].length)
  const training = { examples, features: vocabulary.rarities.length, questions: sizes }
  return { questions, vocabulary, nets: seeds.map((seed) => trainNet({ ...training, seed })) }
}

/** What was met less often says more of its writers than of the matter. */
const oftenEnough = 4

/** Words of the catalogue and what the rules saw may count at once. */
const isTelling = (feature: string): boolean => /^[+!▣]/.test(feature)

function vocabularyOf(lessons: readonly Lesson[]): Vocabulary {
  const met = new Map<string, number>()
  for (const { features } of lessons)
    for (const feature of features) met.set(feature, (met.get(feature) ?? 0) + 1)
  const known = [...met]
    .filter(([feature, times]) => times >= oftenEnough || isTelling(feature))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return {
    features: new Map(known.map(([feature], row) => [feature, row])),
    rarities: Uint16Array.from(known, ([, times]) => Math.round(100 * Math.log(lessons.length / times))),
  }
}

function questionsIn(lessons: readonly Lesson[]): Questions {
  const subjects = lessons.flatMap(({ answers }) => answers.subject ?? [])
  return {
    subject: [...new Set(subjects)].sort(),
    accusation: ['no', 'yes'],
    kind: ['complaint', 'report', 'inquiry', 'suggestion', 'dispute', 'not_actionable'],
  }
}

function exampleOf(
  { features, weight, answers }: Lesson,
  vocabulary: Vocabulary,
  questions: Questions,
): Example {
  const right = questionsInOrder.map((question) => {
    const all: readonly string[] = questions[question]
    const answer = answers[question]
    return answer === undefined ? null : all.indexOf(answer)
  })
  return { features: rowFor(features, vocabulary), right, weight }
}
