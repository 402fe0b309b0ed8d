/**
 * Is an official body complained of? Two things make an accusation: somebody with official power, named or shown by
 * the act itself, and an act that the speaker suffers. A body named in passing is none.
 */

import type { Conduct } from '../decision.ts'
import type { Signals } from '../text/signals.ts'
import { actsIn, gatherEvidence, posedIn } from './evidence.ts'
import { accusationWeights, type Evidence } from './weights.ts'

/** Set well below one half: a complaint handed to the accused harms more than one that the justice bureau hands on. */
export const accusedFrom = 0.2

export type Accusation = {
  /** 0 to 1. */
  likelihood: number
  conduct: Conduct[]
  /** The text or its form says who is complained of. */
  outright: boolean
  /** The words by which somebody only pretends to hold office. */
  posed: string | null
}

export function weighAccusation(signals: Signals): Accusation {
  const acts = actsIn(signals.text)
  let sum = accusationWeights.bias
  for (const [name, amount] of Object.entries(gatherEvidence(signals, acts))) {
    sum += amount * accusationWeights[name as Evidence]
  }
  const conduct = [...new Set(acts.map(({ is }) => is))]
  const outright = signals.mentions.some(({ role }) => role === 'blamed')
  const likelihood = outright ? 0.99 : 1 / (1 + Math.exp(-sum))
  return { likelihood, conduct, outright, posed: posedIn(signals) }
}
