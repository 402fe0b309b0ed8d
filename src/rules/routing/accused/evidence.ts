/** What speaks for and against an accusation, as numbers: the weights stand in weights.ts. */

import { type ConductCue, conductCues } from '../cues/conduct.ts'
import { actsOnSpeaker } from '../cues/roles.ts'
import {
  asking,
  fraud,
  inBusiness,
  officers,
  oversight,
  posing,
  privateParty,
  sighting,
} from '../cues/voices.ts'
import type { Conduct } from '../decision.ts'
import type { Role } from '../text/mentions.ts'
import type { Signals } from '../text/signals.ts'
import type { Evidence } from './weights.ts'

export type Evidences = Record<Evidence, number>

export const actsIn = (text: string): ConductCue[] => conductCues.filter(({ when }) => when.test(text))

/** Acts that only office can do, and those that others do too, each category counted once. */
export function gatherEvidence(
  { text, mentions }: Signals,
  acts: readonly ConductCue[] = actsIn(text),
): Evidences {
  const has = (cue: RegExp) => Number(cue.test(text))
  const anyBody = (role: Role) => Number(mentions.some((mention) => mention.role === role))
  const strong = new Set(acts.flatMap(({ alone, is }) => (alone ? [is] : [])))
  const soft = new Set(acts.flatMap(({ alone, is }) => (alone || strong.has(is) ? [] : [is])))
  const [body, officer, business] = [anyBody('acts') || anyBody('named'), has(officers), has(inBusiness)]
  const [privately, seen] = [has(privateParty), has(sighting)]
  const official = body || officer
  return {
    strong: Math.min(strong.size, 4),
    soft: Math.min(soft.size, 3),
    acts: anyBody('acts'),
    named: anyBody('named'),
    onSpeaker: Number(fallsOnSpeaker({ text, mentions })),
    asked: anyBody('asked'),
    declined: anyBody('declined'),
    officer,
    business,
    oversight: has(oversight),
    private: privately,
    sighting: seen,
    asking: has(asking),
    posing: Number(posedIn({ text, mentions }) !== null),
    officialStrong: official * Math.min(strong.size, 2),
    officialSoft: official * Math.min(soft.size, 2),
    businessStrong: business * Math.min(strong.size, 2),
    suffered: Number(suffered.some((act) => strong.has(act))),
    // Only an office acts in the tale: nobody else can be meant.
    onlyOffice: Number(body && !privately && !seen && !anyBody('declined')),
    neglect: Number((anyBody('asked') || anyBody('acts')) && (strong.has('inaction') || strong.has('delay'))),
  }
}

/** Acts whose victim tells of them. */
const suffered: readonly Conduct[] = ['fine', 'seizure', 'punishment', 'procedure', 'leak']

type Told = Pick<Signals, 'text' | 'mentions'>

const fallsOnSpeaker = ({ text, mentions }: Told): boolean =>
  mentions.some(
    ({ role, end }) => (role === 'acts' || role === 'named') && actsOnSpeaker.test(text.slice(end, end + 30)),
  )

/** Pretended officers are a matter for the police. The words that say so, or null. */
export function posedIn({ text, mentions }: Told): string | null {
  if (!fraud.test(text)) return null
  const posed = mentions.find(({ role }) => role === 'posed')
  return posed?.said ?? posing.exec(text)?.[0] ?? null
}
