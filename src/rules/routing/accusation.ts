/**
 * Is an official body complained of? Two things make an accusation: somebody with official power, named or shown by
 * the act itself, and an act that the speaker suffers. A body named in passing is none.
 */

import { conductCues } from './cues/conduct.ts'
import { actsOnSpeaker } from './cues/roles.ts'
import {
  asking,
  fraud,
  inBusiness,
  officers,
  oversight,
  posing,
  privateParty,
  sighting,
} from './cues/voices.ts'
import type { Conduct } from './decision.ts'
import type { Role, Signals } from './signals.ts'
import { accusationWeights, type Evidence } from './weights.ts'

/** Set below one half: a complaint handed to the accused harms more than one that the justice bureau hands on. */
export const accusedFrom = 0.4

export type Accusation = {
  /** 0 to 1. */
  likelihood: number
  conduct: Conduct[]
  posed: string | null
}

export function weighAccusation(signals: Signals): Accusation {
  const evidence = gatherEvidence(signals)
  let sum = accusationWeights.bias
  for (const [name, amount] of Object.entries(evidence)) sum += amount * accusationWeights[name as Evidence]
  const conduct = [...new Set(conductCues.filter(({ when }) => when.test(signals.text)).map(({ is }) => is))]
  return { likelihood: 1 / (1 + Math.exp(-sum)), conduct, posed: posedIn(signals) }
}

export function gatherEvidence({ text, mentions }: Signals): Record<Evidence, number> {
  const has = (cue: RegExp) => (cue.test(text) ? 1 : 0)
  const roles = (role: Role) => (mentions.some((mention) => mention.role === role) ? 1 : 0)
  const strong = new Set(
    conductCues.filter(({ alone, when }) => alone && when.test(text)).map(({ is }) => is),
  )
  const soft = new Set(
    conductCues
      .filter(({ alone, is, when }) => !alone && !strong.has(is) && when.test(text))
      .map(({ is }) => is),
  )
  const body = Math.max(roles('acts'), roles('named'))
  const officer = has(officers)
  const official = Math.max(body, officer)
  return {
    strong: Math.min(strong.size, 4),
    soft: Math.min(soft.size, 3),
    acts: roles('acts'),
    named: roles('named'),
    onSpeaker: mentions.some((one) => isDoer(one) && actsOnSpeaker.test(text.slice(one.end, one.end + 30)))
      ? 1
      : 0,
    asked: roles('asked'),
    declined: roles('declined'),
    officer,
    business: has(inBusiness),
    oversight: has(oversight),
    private: has(privateParty),
    sighting: has(sighting),
    asking: has(asking),
    posing: posedIn({ text, mentions }) ? 1 : 0,
    officialStrong: official * Math.min(strong.size, 2),
    officialSoft: official * Math.min(soft.size, 2),
    businessStrong: has(inBusiness) * Math.min(strong.size, 2),
    suffered:
      strong.has('fine') ||
      strong.has('seizure') ||
      strong.has('punishment') ||
      strong.has('procedure') ||
      strong.has('leak')
        ? 1
        : 0,
    neglect: (roles('asked') || roles('acts')) && (strong.has('inaction') || strong.has('delay')) ? 1 : 0,
  }
}

const isDoer = ({ role }: { role: Role }) => role === 'acts' || role === 'named'

/** Pretended officers are a matter for the police, unless they did what only real ones do. */
function posedIn({ text, mentions }: Pick<Signals, 'text' | 'mentions'>): string | null {
  if (!fraud.test(text)) return null
  const posed = mentions.find(({ role }) => role === 'posed')
  return posed?.said ?? posing.exec(text)?.[0] ?? null
}
