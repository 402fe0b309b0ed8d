/** How sure the decision is, and what follows: dispatch, a person's choice, or nothing to do. */

import type { Competent } from './competence.ts'
import type { Accused, Decision } from './decision.ts'
import type { Reading } from './reading.ts'

export type Verdict = Pick<Decision, 'confidence' | 'decision' | 'ambiguous'>

type Asked = { reading: Reading; accused: Accused | null; competent: Competent }

/** Set from measured precision on the labelled texts, see the room's README. */
const dispatchFrom = 0.75
/** From this likelihood on somebody may be accused: then no line gets the text without a person. */
export const perhapsAccused = 0.12

export function judge({ reading, accused, competent }: Asked): Verdict {
  const { found, signals } = reading
  const idle = found.kind === 'not_actionable'
  if (idle) return { confidence: 0.95, decision: signals.whole ? 'reject' : 'triage', ambiguous: false }
  const verdict = judgeText(reading, accused, competent)
  // An accusation may stand in what was left unread.
  return signals.whole ? verdict : { ...verdict, decision: 'triage' }
}

function judgeText(reading: Reading, accused: Accused | null, competent: Competent): Verdict {
  const { found, accusation } = reading
  if (found.kind === 'dispute') return { confidence: 0.9, decision: 'dispatch', ambiguous: true }
  if (accused) return judgeAccused(accused, accusation.likelihood, competent)
  const doubtful = accusation.likelihood >= perhapsAccused
  const confidence = round(ordinary(reading) * (doubtful ? 0.6 : 1))
  const ambiguous = isClose(reading)
  const sure = confidence >= dispatchFrom && !doubtful && competent.unit !== null
  return { confidence, decision: sure ? 'dispatch' : 'triage', ambiguous }
}

/** A body that clearly exists but cannot be told is never guessed at: a person looks. */
function judgeAccused(accused: Accused, likelihood: number, { unit }: Competent): Verdict {
  const told = accused.units.length > 0 || (accused.level === 'town' && accused.district !== null)
  const confidence = round(likelihood * (told ? 1 : 0.7))
  const sure = told && confidence >= dispatchFrom && unit !== null
  return { confidence, decision: sure ? 'dispatch' : 'triage', ambiguous: accused.units.length > 2 }
}

/** Lead of the best department over the next, and how much there is to go on at all. */
function ordinary({ ranking, found }: Reading): number {
  const [first, second] = ranking.departments
  if (!first) return 0
  const lead = first.score / (first.score + (second?.score ?? 0) + 0.35)
  const depth = Math.min(1, 0.55 + 0.15 * first.score)
  return Math.min(0.99, lead * depth * (found.sure ? 1.08 : 1.05) + 0.08)
}

function isClose({ ranking }: Reading): boolean {
  const [first, second] = ranking.departments
  return first !== undefined && second !== undefined && second.score > 0.8 * first.score
}

const round = (share: number) => Math.round(share * 1000) / 1000
