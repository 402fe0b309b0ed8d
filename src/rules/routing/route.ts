/** The router: a text in, a decision with its reasons out. Pure, and bounded for any text. */

import type { City, Day, UnitId } from '../city.ts'
import { isRecused } from '../recusal.ts'
import { accusedFrom } from './accused/accusation.ts'
import { findAccused } from './accused/accused.ts'
import { findParties } from './accused/parties.ts'
import { type Competent, competentFor, receiverFor, sureOfReceiver } from './competence/competence.ts'
import { isPerhapsAccused, judge } from './confidence.ts'
import type { Accused, Decision } from './decision.ts'
import { type IndexedCity, indexCity } from './indexed-city.ts'
import { asItIs } from './learned/assurance.ts'
import { consultOnAccusation, consultOnKind, consultOnSubject } from './learned/consult.ts'
import { featuresOf, type Segment } from './learned/features.ts'
import { makeOpinion } from './learned/opinion.ts'
import { explain } from './reasons.ts'
import type { KindFound } from './understanding/kind.ts'
import { makeLook, saidIn } from './understanding/look.ts'
import type { Ranking } from './understanding/matter.ts'
import { findRegion } from './understanding/place.ts'
import type { Reading } from './understanding/reading.ts'
import { findUrgency } from './understanding/urgency.ts'

export type { Decision } from './decision.ts'

/** `on` decides which districts and units exist. */
export type Router = (text: string, on: Day) => Decision

/** Without learned weights the rules and the catalogue decide alone; measured before there were any. */
const unlearned = 0.75

/** Prepares the city once; the router then answers in well under a millisecond. */
export function makeRouter(plain: City, segment: Segment): Router {
  const city = indexCity(plain)
  const look = makeLook(city)
  const consult = city.weights ? makeOpinion(city.weights) : null
  const dispatchFrom = city.weights?.threshold.from ?? unlearned
  const assurance = city.weights?.blend.assurance ?? asItIs
  return (text, on) => {
    const first = look(text, on)
    const { signals, ranking, accusation, found } = first
    const region = findRegion(signals)
    const byRules = { best: ranking.departments[0] ?? null, likelihood: accusation.likelihood }
    const rest = { region, byRules, assurance, dispatchFrom }
    if (!consult) return decide({ ...first, ...rest }, city, on)
    const features = featuresOf({ signals, hits: ranking.hits, accusation, kind: found.kind }, segment)
    const opinion = consult({ features, said: saidIn(first), byRules: accusation.likelihood })
    const consulted = consultOnAccusation(accusation, opinion)
    const reading = {
      ...rest,
      signals,
      ranking: consultOnSubject(ranking, opinion),
      accusation: consulted,
      found: asComplaint(consultOnKind(found, opinion), consulted.likelihood),
    }
    return decide(reading, city, on)
  }
}

/** A grievance about enforcement is a complaint, however politely it asks. */
function asComplaint(found: KindFound, likelihood: number): KindFound {
  const elsewhere = found.kind === 'dispute' || found.kind === 'not_actionable'
  return elsewhere || likelihood < accusedFrom ? found : { ...found, kind: 'complaint' }
}

function decide(reading: Reading, city: IndexedCity, on: Day): Decision {
  const accused = accusedIn(reading, city, on)
  const competent = chooseReceiver({ reading, accused, city, on })
  const verdict = judge({ reading, accused, competent })
  const { urgency, said } = findUrgency(reading.signals.text, reading.found.kind)
  const best = reading.ranking.departments[0]?.best?.matter
  const idle = reading.found.kind === 'not_actionable'
  return {
    kind: reading.found.kind,
    domain: idle ? null : domainOf({ accused, ranking: reading.ranking, city }),
    department: competent.department,
    unit: competent.unit,
    alternatives: competent.alternatives,
    assisting: competent.assisting ?? [],
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
  const { found, ranking, region, accusation, signals } = reading
  if (found.kind === 'not_actionable') return { department: null, unit: null, alternatives: [] }
  if (found.kind === 'dispute') return disputeReceiver({ reading, city, on })
  if (accused) return { ...receiverFor({ accused, city, on }), sure: sureOfReceiver(accused, reading, city) }
  const ranked = accusation.posed ? onlyPosing(ranking, city) : ranking
  const competent = competentFor({ ranking: ranked, signals, city, on, district: region.district })
  return isPerhapsAccused(reading) ? aboveDistrict(competent) : competent
}

/** The justice bureau coordinates (条例第三条); if it is a party itself, the government does. */
function disputeReceiver({ reading, city, on }: Omit<Choice, 'accused'>): Competent {
  const parties = findParties({ signals: reading.signals, district: reading.region.district, city, on })
  const unit = isRecused(city.coordination, parties, city.units) ? city.government : city.coordination
  return { department: unit, unit, alternatives: [] }
}

/** Where the district's bureau may itself be meant, its municipal line is proposed instead. */
const aboveDistrict = ({ department, alternatives }: Competent): Competent => ({
  department,
  unit: department,
  alternatives,
})

/** Who poses is told by words that leave little doubt. */
const sureOfPosing = 0.9

/** Those who pose as officers are for whoever the catalogue names, whatever office they pose as. */
function onlyPosing(ranking: Ranking, city: IndexedCity): Ranking {
  const posing = city.matters.find(({ words }) => words.includes('冒充'))
  if (!posing) return ranking
  const score = Math.max(1, (ranking.departments[0]?.score ?? 0) + 2)
  const best = { matter: posing, score, words: ['冒充'] }
  const others = ranking.departments.filter(({ department }) => department !== posing.department)
  const departments = [{ department: posing.department, score, best }, ...others]
  return { ...ranking, departments, sure: Math.max(ranking.sure, sureOfPosing) }
}

/** The sector the facts belong to, also where that sector's own officers are complained of. */
function domainOf({
  accused,
  ranking,
  city,
}: {
  accused: Accused | null
  ranking: Ranking
  city: IndexedCity
}): string | null {
  const [first] = ranking.departments
  const line: UnitId | null = accused?.line ?? first?.department ?? null
  if (line === first?.department && first?.best) return first.best.matter.domain
  return city.matters.find(({ department }) => department === line)?.domain ?? null
}
