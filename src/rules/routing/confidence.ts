/** How sure the decision is, and what follows: dispatch, a person's choice, or nothing to do. */

import type { Competent } from './competence/competence.ts'
import { noAnswer } from './cues/conduct.ts'
import { firstPerson } from './cues/owner.ts'
import type { Accused, Decision } from './decision.ts'
import { assure, groundsOf } from './learned/assurance.ts'
import type { Reading } from './understanding/reading.ts'

export type Verdict = Pick<Decision, 'confidence' | 'decision' | 'ambiguous'>

type Asked = { reading: Reading; accused: Accused | null; competent: Competent }

/** From this likelihood on somebody may be accused; where the rules see no sign of it, what was learned must say so more clearly. */
const perhaps = { seen: 0.04, unseen: 0.07 }
const unseenByRules = 0.03

/** Then no line gets the text without a person. */
export const isPerhapsAccused = ({ accusation, byRules }: Pick<Reading, 'accusation' | 'byRules'>): boolean =>
  accusation.likelihood >= (byRules.likelihood < unseenByRules ? perhaps.unseen : perhaps.seen)

export function judge({ reading, accused, competent }: Asked): Verdict {
  const { found, signals } = reading
  if (found.kind === 'not_actionable') {
    return {
      confidence: round(found.sure),
      decision: signals.whole && !found.doubted ? 'reject' : 'triage',
      ambiguous: false,
    }
  }
  const verdict = judgeText(reading, accused, competent)
  // An accusation may stand in what was left unread.
  return signals.whole ? verdict : { ...verdict, decision: 'triage' }
}

function judgeText(reading: Reading, accused: Accused | null, competent: Competent): Verdict {
  const { found, accusation, ranking, dispatchFrom } = reading
  if (found.kind === 'dispute') {
    const confidence = honest(found.sure, { reading, accused: null, competent })
    const sure = confidence >= dispatchFrom && !mayBeComplaint(reading)
    return { confidence, decision: sure ? 'dispatch' : 'triage', ambiguous: true }
  }
  if (accused) return judgeAccused(accused, reading, competent)
  const doubtful = isPerhapsAccused(reading) || leftUnanswered(reading, competent)
  const chance = ranking.sure * (1 - accusation.likelihood) * (1 - (found.idle ?? 0))
  const confidence = honest(chance, { reading, accused, competent })
  const sure = confidence >= dispatchFrom && !doubtful && competent.unit !== null
  return { confidence, decision: sure ? 'dispatch' : 'triage', ambiguous: isClose(reading) }
}

/** A firm that names several bodies may complain of all of them, who must then step aside; the rules see no dispute. */
const mayBeComplaint = ({ found, signals: { text } }: Reading): boolean =>
  found.said === '' && firstPerson.test(text)

/** A body that clearly exists but cannot be told is never guessed at: a person looks. */
function judgeAccused(accused: Accused, reading: Reading, competent: Competent): Verdict {
  const { accusation, dispatchFrom } = reading
  const told = accused.units.length > 0 || (accused.level === 'town' && accused.district !== null)
  const chance = accusation.likelihood * (told ? 1 : 0.7) * (competent.sure ?? 1)
  const confidence = honest(chance, { reading, accused, competent })
  const sure = told && confidence >= dispatchFrom && competent.unit !== null
  return { confidence, decision: sure ? 'dispatch' : 'triage', ambiguous: accused.units.length > 2 }
}

/** A body of the line that would get the text is named, and somebody was not answered: perhaps by that body. */
const leftUnanswered = ({ signals: { mentions, text } }: Reading, { department }: Competent): boolean =>
  mentions.some(({ line }) => line !== null && line === department) && noAnswer.test(text)

/** The chance that comes of weights and rules, held against how often its like was right. */
function honest(chance: number, { reading, accused, competent }: Asked): number {
  const { assurance, byRules, found } = reading
  const grounds = groundsOf({
    chance,
    department: competent.department,
    accused: accused !== null,
    dispute: found.kind === 'dispute',
    catalogue: byRules.best,
    byRules: byRules.likelihood,
  })
  return round(assure(grounds, assurance))
}

function isClose({ ranking }: Reading): boolean {
  const [first, second] = ranking.departments
  return first !== undefined && second !== undefined && second.score > 0.8 * first.score
}

const round = (share: number) => Math.round(share * 1000) / 1000
