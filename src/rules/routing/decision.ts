/** What routing comes to, and why. */

import type { Level, UnitId } from '../city.ts'

export type Kind = 'complaint' | 'report' | 'inquiry' | 'suggestion' | 'dispute' | 'not_actionable'
export type Urgency = 'normal' | 'urgent' | 'critical'

/** A reason as a code with its evidence; the words room says it in Chinese. */
export type Reason =
  | { because: 'word'; word: string }
  | { because: 'matter'; matter: string; name: string; basis: string }
  | { because: 'alike'; line: UnitId }
  | { because: 'region'; district: string; said: string; renamed: boolean }
  | { because: 'accused'; said: string; conduct: Conduct[] }
  | { because: 'perhaps-accused'; said: string }
  | { because: 'accused-unidentified'; said: string }
  | { because: 'recusal'; from: UnitId[]; to: UnitId }
  | { because: 'dispute'; parties: UnitId[] }
  | { because: 'level'; level: Level }
  | { because: 'handed-down'; basis: string; town: UnitId | null }
  | { because: 'assisting'; units: UnitId[]; basis: string }
  | { because: 'no-bureau'; district: string; line: UnitId }
  | { because: 'posed'; said: string }
  | { because: 'kind'; kind: Kind; said: string }
  | { because: 'urgency'; urgency: Urgency; said: string }
  | { because: 'close'; other: UnitId }
  | { because: 'precedent'; no: string; citation: string }
  | { because: 'precedents-differ'; nos: string[] }
  | { because: 'nothing-actionable' }
  | { because: 'nobody-competent' }

/** Categories of conduct (domain facts 3.0), seen in the words of a complaint. */
export type Conduct =
  | 'fine'
  | 'seizure'
  | 'inspection'
  | 'procedure'
  | 'graft'
  | 'designation'
  | 'charge'
  | 'unequal'
  | 'standards'
  | 'delay'
  | 'inaction'
  | 'leak'
  | 'entrapment'
  | 'punishment'

/** The body complained of. No unit: it clearly exists but the text does not say which. */
export type Accused = {
  units: UnitId[]
  /** As the text calls it; empty where only the act shows that there is one. */
  said: string
  line: UnitId | null
  level: Level | null
  district: string | null
  conduct: Conduct[]
}

export type Alternative = { unit: UnitId; score: number }

export type Decision = {
  kind: Kind
  domain: string | null
  /** The competent municipal line. */
  department: UnitId | null
  district: string | null
  /** Who really gets it after level, district and recusal; null where nobody may be named without a person. */
  unit: UnitId | null
  confidence: number
  decision: 'dispatch' | 'triage' | 'reject'
  accused: Accused | null
  recusal: boolean
  urgency: Urgency
  ambiguous: boolean
  /** Ranked, best first; municipal lines. Never the accused, nor anything below it. */
  alternatives: Alternative[]
  /** Who helps the unit that leads, where a rule says so; never one that must step aside. */
  assisting: UnitId[]
  matter: string | null
  reasons: Reason[]
}
