/** Why: the words, the entry of the catalogue, the place, the rule. Codes with evidence; the words room speaks. */

import type { City } from '../city.ts'
import type { Competent } from './competence/competence.ts'
import { isPerhapsAccused, type Verdict } from './confidence.ts'
import type { Accused, Reason, Urgency } from './decision.ts'
import type { Reading } from './understanding/reading.ts'

type Asked = {
  reading: Reading
  accused: Accused | null
  competent: Competent
  verdict: Verdict
  urgency: { urgency: Urgency; said: string }
  city: City
}

export function explain({ reading, accused, competent, verdict, urgency, city }: Asked): Reason[] {
  const { found, accusation } = reading
  if (found.kind === 'not_actionable') return [{ because: 'nothing-actionable' }]
  const reasons: Reason[] = [{ because: 'kind', kind: found.kind, said: found.said }]
  if (accusation.posed && !accused) reasons.push({ because: 'posed', said: accusation.posed })
  reasons.push(...(accused ? ofAccusation(accused, competent) : ofMatter(reading, competent, city)))
  if (!accused && found.kind !== 'dispute' && isPerhapsAccused(reading)) {
    reasons.push({ because: 'perhaps-accused', said: reading.signals.mentions[0]?.said ?? '' })
  }
  reasons.push(...ofRegion(reading))
  if (urgency.said) reasons.push({ because: 'urgency', ...urgency })
  const close = competent.alternatives[0]
  if (verdict.ambiguous && close) reasons.push({ because: 'close', other: close.unit })
  return reasons
}

function ofAccusation(accused: Accused, { unit }: Competent): Reason[] {
  const told = accused.units.length > 0 || accused.level === 'town'
  return [
    { because: 'accused', said: accused.said, conduct: accused.conduct },
    ...(told ? [] : [{ because: 'accused-unidentified', said: accused.said } as const]),
    ...(unit
      ? [{ because: 'recusal', from: accused.units, to: unit } as const]
      : [{ because: 'nobody-competent' } as const]),
  ]
}

function ofMatter(
  { found, ranking, region, signals }: Reading,
  { department, unit, handed, assisting = [] }: Competent,
  city: City,
): Reason[] {
  const best = ranking.departments[0]?.best
  if (found.kind === 'dispute') {
    const parties = signals.mentions.flatMap((mention) => mention.unit ?? [])
    return [{ because: 'dispute', parties: [...new Set(parties)] }]
  }
  if (!department) return [{ because: 'nobody-competent' }]
  if (!best) return [{ because: 'alike', line: department }]
  const { id, name, basis, level, assisting: helping } = best.matter
  const noBureau =
    level === 'district' && region.district !== null && unit === department && city.units.has(department)
  return [
    ...[...new Set(best.words)].slice(0, 4).map((word) => ({ because: 'word', word }) as const),
    { because: 'matter', matter: id, name, basis },
    { because: 'level', level: city.units.get(unit ?? department)?.level ?? level },
    ...(handed ? [{ because: 'handed-down', ...handed } as const] : []),
    ...(helping && assisting.length > 0
      ? [{ because: 'assisting', units: assisting, basis: helping.basis } as const]
      : []),
    ...(noBureau
      ? [{ because: 'no-bureau', district: region.district ?? '', line: department } as const]
      : []),
  ]
}

function ofRegion({ region: { district, said } }: Reading): Reason[] {
  if (!district) return []
  return [{ because: 'region', district, said, renamed: !district.startsWith(said.slice(0, 2)) }]
}
