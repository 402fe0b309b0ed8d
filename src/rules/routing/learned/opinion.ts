/** What the learned weights make of a text, blended with the catalogue: chances, not scores. */

import type { UnitId } from '../../city.ts'
import type { Kind } from '../decision.ts'
import { chanceAt, logOdds, softmax } from './chances.ts'
import { type Blend, type Scores, type Weights, weighWith } from './weights.ts'

export type Opinion = {
  /** Chance of each line, best first. */
  subjects: { department: UnitId; chance: number }[]
  /** Chance that an official body is complained of. */
  accused: number
  kinds: ReadonlyMap<Kind, number>
}

/** Scores of the catalogue by department. */
export type Said = ReadonlyMap<UnitId, number>

/** What the rules and the catalogue alone made of the text. */
type Seen = { features: ReadonlySet<string>; said: Said; byRules: number }

export function makeOpinion(weights: Weights): (seen: Seen) => Opinion {
  const weigh = weighWith(weights)
  const { questions, blend } = weights
  return ({ features, said, byRules }) => {
    const scores = weigh(features)
    return {
      subjects: subjectsFrom({ scores, said, departments: questions.subject, blend }),
      accused: chanceOfAccusation({ scores, byRules, blend }),
      kinds: chancesOfKinds(questions.kind, scores, blend),
    }
  }
}

type Blended = { scores: Scores; said: Said; departments: readonly UnitId[]; blend: Blend }

export function subjectsFrom({ scores, said, departments, blend }: Blended): Opinion['subjects'] {
  const sums = new Float64Array(departments.length)
  for (let at = 0; at < sums.length; at++) {
    const score = said.get(departments[at] ?? '')
    const catalogue = score === undefined ? 0 : blend.catalogue * Math.log1p(score)
    sums[at] = (scores.subject[at] ?? 0) + catalogue
  }
  softmax(sums, blend.sharpness)
  const worthNaming = departments.flatMap((department, at) => {
    const chance = sums[at] ?? 0
    return chance >= leastChance ? [{ department, chance }] : []
  })
  return worthNaming.sort((one, other) => other.chance - one.chance)
}

/** A line below this chance is no choice at all. */
const leastChance = 0.002

type Weighed = { scores: Scores; byRules: number; blend: Blend }

export function chanceOfAccusation({ scores, byRules, blend: { accusation } }: Weighed): number {
  const [no = 0, yes = 0] = scores.accusation
  return chanceAt(accusation.factor * (yes - no) + accusation.byRules * logOdds(byRules) + accusation.offset)
}

export function chancesOfKinds(
  kinds: readonly Kind[],
  { kind: scores }: Pick<Scores, 'kind'>,
  { kindSharpness }: Pick<Blend, 'kindSharpness'>,
): Map<Kind, number> {
  const chances = Float64Array.from(scores)
  softmax(chances, kindSharpness)
  return new Map(kinds.map((kind, at) => [kind, chances[at] ?? 0]))
}
