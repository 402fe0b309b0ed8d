/** The router: a text in, a decision with its reasons out. Pure, and bounded for any text. */

import type { City, Day, UnitId } from '../city.ts'
import { isRecused } from '../recusal.ts'
import { accusedFrom, weighAccusation } from './accused/accusation.ts'
import { findAccused } from './accused/accused.ts'
import { findParties } from './accused/parties.ts'
import { type Competent, competentFor, receiverFor } from './competence.ts'
import { judge, perhapsAccused } from './confidence.ts'
import type { Accused, Decision } from './decision.ts'
import { type IndexedCity, indexCity } from './indexed-city.ts'
import { findKind } from './kind.ts'
import { makeCatalogue, type Ranking } from './matter.ts'
import { findRegion } from './place.ts'
import type { Reading } from './reading.ts'
import { explain } from './reasons.ts'
import { makeReader } from './text/signals.ts'
import { findUrgency } from './urgency.ts'

export type { Decision } from './decision.ts'

/** Prepares the city once; the router then answers in well under a millisecond. `on` decides which districts exist. */
export function makeRouter(plain: City): (text: string, on: Day) => Decision {
  const city = indexCity(plain)
  const read = makeReader(city)
  const weigh = makeCatalogue(city.matters)
  return (text, on) => {
    const signals = read(text, on)
    const ranking = weigh(signals)
    const accusation = weighAccusation(signals)
    const found = findKind({ signals, likelihood: accusation.likelihood, evidence: ranking.total })
    return decide({ signals, ranking, accusation, found, region: findRegion(signals) }, city, on)
  }
}

function decide(reading: Reading, city: IndexedCity, on: Day): Decision {
  const accused = accusedIn(reading, city, on)
  const competent = chooseReceiver({ reading, accused, city, on })
  const verdict = judge({ reading, accused, competent })
  const { urgency, said } = findUrgency(reading.signals.text, reading.found.kind)
  const best = reading.ranking.departments[0]?.best.matter
  const idle = reading.found.kind === 'not_actionable'
  return {
    kind: reading.found.kind,
    domain: idle ? null : domainOf({ accused, best: best?.domain ?? null, city }),
    ...competent,
    district: reading.region.district,
    ...verdict,
    accused,
    recusal: accused !== null,
    urgency,
    matter: idle ? null : (best?.id ?? null),
    reasons: explain({ reading, accused, competent, verdict, urgency: { urgency, said }, city }),
  }
}

const accusing = new Set(['complaint', 'report'])

function accusedIn(
  { signals, ranking, accusation, region, found }: Reading,
  city: IndexedCity,
  on: Day,
): Accused | null {
  if (!accusing.has(found.kind) || accusation.likelihood < accusedFrom) return null
  const likelyLine =
    ranking.departments.find(({ department }) => department !== city.supervision)?.department ?? null
  return findAccused({
    signals,
    conduct: accusation.conduct,
    district: region.district,
    likelyLine,
    city,
    on,
  })
}

type Choice = { reading: Reading; accused: Accused | null; city: IndexedCity; on: Day }

function chooseReceiver({ reading, accused, city, on }: Choice): Competent {
  const { found, ranking, region, accusation } = reading
  if (found.kind === 'not_actionable') return { department: null, unit: null, alternatives: [] }
  if (found.kind === 'dispute') return disputeReceiver({ reading, city, on })
  if (accused) return receiverFor({ accused, city, on })
  const ranked = accusation.posed ? onlyPosing(ranking, city) : ranking
  const competent = competentFor({ ranking: ranked, city, on, district: region.district })
  return accusation.likelihood >= perhapsAccused ? aboveDistrict(competent) : competent
}

/** The justice bureau coordinates (条例第三条); if it is a party itself, the government does. */
function disputeReceiver({ reading, city, on }: Omit<Choice, 'accused'>): Competent {
  const parties = findParties({ signals: reading.signals, district: reading.region.district, city, on })
  const unit = isRecused(city.coordination, parties, city.units) ? city.government : city.coordination
  return { department: unit, unit, alternatives: [] }
}

/** Where the district's bureau may itself be meant, its municipal line is proposed instead. */
const aboveDistrict = (competent: Competent): Competent => ({ ...competent, unit: competent.department })

/** Those who pose as officers are for whoever the catalogue names, whatever office they pose as. */
function onlyPosing(ranking: Ranking, city: IndexedCity): Ranking {
  const posing = city.matters.find(({ words }) => words.includes('冒充'))
  if (!posing) return ranking
  const score = (ranking.departments[0]?.score ?? 0) + 2
  const best = { matter: posing, score, words: ['冒充'] }
  const others = ranking.departments.filter(({ department }) => department !== posing.department)
  return { ...ranking, departments: [{ department: posing.department, score, best }, ...others] }
}

function domainOf({
  accused,
  best,
  city,
}: {
  accused: Accused | null
  best: string | null
  city: IndexedCity
}): string | null {
  const line: UnitId | null = accused?.line ?? null
  return city.matters.find(({ department }) => department === line)?.domain ?? best
}
