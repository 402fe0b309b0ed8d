/** What the rules and the catalogue alone see in a text, before anything learned is asked. */

import type { Day } from '../../city.ts'
import { type Accusation, weighAccusation } from '../accused/accusation.ts'
import type { IndexedCity } from '../indexed-city.ts'
import type { Said } from '../learned/opinion.ts'
import { makeReader, type Signals } from '../text/signals.ts'
import { findKind, type KindFound } from './kind.ts'
import { makeCatalogue, type Ranking } from './matter.ts'

export type Look = { signals: Signals; ranking: Ranking; accusation: Accusation; found: KindFound }

export function makeLook(city: IndexedCity): (text: string, on: Day) => Look {
  const read = makeReader(city)
  const weigh = makeCatalogue(city.matters)
  return (text, on) => {
    const signals = read(text, on)
    const ranking = weigh(signals)
    const accusation = weighAccusation(signals)
    const found = findKind({ signals, likelihood: accusation.likelihood, evidence: ranking.total })
    return { signals, ranking, accusation, found }
  }
}

export const saidIn = ({ ranking }: Look): Said =>
  new Map(ranking.departments.map(({ department, score }) => [department, score]))
