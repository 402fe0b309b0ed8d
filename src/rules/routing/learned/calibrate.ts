/** The few numbers between scores and honest chances, fitted on texts that were held back from the learning. */

import type { UnitId } from '../../city.ts'
import type { Kind } from '../decision.ts'
import type { Marked } from '../evaluation/mark.ts'
import { asItIs } from './assurance.ts'
import { chanceOfAccusation, chancesOfKinds, type Said, subjectsFrom } from './opinion.ts'
import type { Blend, Scores, Threshold } from './weights.ts'

/** A text held back: what weights that never saw it say, and what is right. */
export type Held = {
  scores: Scores
  departments: readonly UnitId[]
  said: Said
  /** Right departments; empty where the subject is not told. */
  answers: readonly UnitId[]
  /** How likely the rules alone hold an accusation to be. */
  byRules: number
  accused: boolean
  kinds: readonly Kind[]
  kind: Kind | undefined
}

const catalogueSteps = [0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6]
const sharpnessSteps = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.7, 2, 3]
const factorSteps = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.5, 2]
const byRulesSteps = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7]
const offsetSteps = [-1, -0.5, 0, 0.3, 0.6, 1, 1.5, 2]

/** Whatever makes the right answers likeliest. */
export function fitBlend(held: readonly Held[]): Blend {
  const asked = held.filter(({ answers }) => answers.length > 0)
  const start = { assurance: asItIs, kindSharpness: 1, accusation: { factor: 1, byRules: 0, offset: 0 } }
  const ofSubject = best(
    catalogueSteps.flatMap((catalogue) =>
      sharpnessSteps.map((sharpness): Blend => ({ ...start, catalogue, sharpness })),
    ),
    (blend) => sum(asked, (one) => Math.log(chanceOfRight(one, blend))),
  )
  const subject = best(
    sharpnessSteps.map((kindSharpness): Blend => ({ ...ofSubject, kindSharpness })),
    (blend) => sum(held, (one) => Math.log(chanceOfKind(one, blend))),
  )
  return best(
    factorSteps.flatMap((factor) =>
      byRulesSteps.flatMap((byRules) =>
        offsetSteps.map((offset): Blend => ({ ...subject, accusation: { factor, byRules, offset } })),
      ),
    ),
    (blend) => sum(held, (one) => Math.log(chanceOfVerdict(one, blend))),
  )
}

/**
 * What is dispatched without a person is to be right 98 times of 100 (the aim of the product). Half a point more is asked
 * of the texts on which the threshold is chosen: on others it turns out too hopeful by about as much.
 */
const wanted = 0.985

/**
 * The lowest confidence from which on what is dispatched was right often enough, of messages that were held back and
 * decided as if any confidence would do: what must go to a person in any case has no part in it.
 */
export function thresholdFor(messages: readonly Marked[]): Threshold {
  const free = messages.filter(({ decision }) => decision.decision === 'dispatch')
  const ranked = free.toSorted((one, other) => other.decision.confidence - one.decision.confidence)
  let threshold: Threshold = { from: 1, precision: 1, coverage: 0, texts: messages.length }
  let right = 0
  ranked.forEach(({ department, decision: { confidence } }, at) => {
    right += Number(department)
    const precision = right / (at + 1)
    if (precision >= wanted)
      threshold = {
        ...threshold,
        from: confidence,
        precision: rounded(precision),
        coverage: rounded((at + 1) / messages.length),
      }
  })
  return threshold
}

const rounded = (share: number) => Math.round(share * 1000) / 1000

/** Never quite nothing, so that one miss does not drown the rest. */
const least = 1e-4

function chanceOfRight({ scores, said, departments, answers }: Held, blend: Blend): number {
  const subjects = subjectsFrom({ scores, said, departments, blend })
  const right = subjects.filter(({ department }) => answers.includes(department))
  return least + sum(right, ({ chance }) => chance)
}

function chanceOfKind({ scores, kinds, kind }: Held, blend: Blend): number {
  return kind === undefined ? 1 : least + (chancesOfKinds(kinds, scores, blend).get(kind) ?? 0)
}

function chanceOfVerdict({ scores, byRules, accused }: Held, blend: Blend): number {
  const chance = chanceOfAccusation({ scores, byRules, blend })
  return least + (accused ? chance : 1 - chance)
}

function best(blends: readonly Blend[], worth: (blend: Blend) => number): Blend {
  const [first, ...others] = blends.map((blend) => ({ blend, worth: worth(blend) }))
  if (!first) throw new Error('There is no blend to choose from.')
  return others.reduce((top, other) => (other.worth > top.worth ? other : top), first).blend
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0)
