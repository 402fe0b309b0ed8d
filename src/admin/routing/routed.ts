/** A decision of the router as the outer face has it: official names in the place of ids. */

import type { City, UnitId } from '../../rules/city.ts'
import type { Decision } from '../../rules/routing/decision.ts'
import type { Part } from '../../rules/routing/understanding/parts/split-requests.ts'
import { routeWords } from '../../words/admin/routing.ts'
import { urgencies } from '../../words/labels.ts'
import { accusedInWords, reasonInWords, routes, textKinds } from '../../words/routing/routing.ts'

export type RoutedRecord = {
  id: string | number | null
  kind: Decision['kind']
  domain: string | null
  department: string | null
  district: string | null
  unit: string | null
  confidence: number
  decision: Decision['decision']
  accusedUnit: string | null
  recusal: boolean
  urgency: Decision['urgency']
  ambiguous: boolean
  alternatives: string[]
  /** Only where a rule obliges somebody to help. */
  assisting?: string[]
  reasons: string[]
  /** Only of a text with several requests: each by itself. */
  parts?: (Omit<RoutedRecord, 'id' | 'parts'> & { text: string })[]
}

type Routed = {
  id: RoutedRecord['id']
  decision: Decision
  parts: readonly Part[]
  city: Pick<City, 'units'>
}

export function routedRecord({ id, decision, parts, city }: Routed): RoutedRecord {
  const split = parts.map(({ text, decision }) => ({ text, ...decided(decision, city) }))
  return { id, ...decided(decision, city), ...(split.length > 0 ? { parts: split } : {}) }
}

function decided(decision: Decision, city: Pick<City, 'units'>): Omit<RoutedRecord, 'id' | 'parts'> {
  const nameOf = (unit: UnitId) => city.units.get(unit)?.name ?? unit
  const nameOrNull = (unit: UnitId | null) => (unit === null ? null : nameOf(unit))
  return {
    kind: decision.kind,
    domain: decision.domain,
    department: nameOrNull(decision.department),
    district: decision.district,
    unit: nameOrNull(decision.unit),
    confidence: Math.round(decision.confidence * 1000) / 1000,
    decision: decision.decision,
    accusedUnit: accusedInWords(decision.accused, { nameOf }),
    recusal: decision.recusal,
    urgency: decision.urgency,
    ambiguous: decision.ambiguous,
    alternatives: decision.alternatives.map(({ unit }) => nameOf(unit)),
    ...(decision.assisting.length > 0 ? { assisting: decision.assisting.map(nameOf) } : {}),
    reasons: decision.reasons.map((reason) => reasonInWords(reason, { nameOf })),
  }
}

/** For people: one line a fact. */
export function routedText(record: RoutedRecord): string {
  const { none } = routeWords
  const facts: [string, string][] = [
    ...(record.id === null ? [] : [[routeWords.id, String(record.id)] as [string, string]]),
    [routeWords.kind, textKinds[record.kind]],
    [
      routeWords.decision,
      `${routes[record.decision]}（${routeWords.confidence} ${percent(record.confidence)}%）`,
    ],
    [routeWords.department, record.department ?? none],
    [routeWords.unit, record.unit ?? none],
    [routeWords.district, record.district ?? none],
    [routeWords.urgency, urgencies[record.urgency]],
    ...(record.accusedUnit
      ? [[routeWords.accused, `${record.accusedUnit}（${routeWords.recusal}）`] as [string, string]]
      : []),
    [routeWords.alternatives, record.alternatives.join('、') || none],
    ...(record.assisting ? [[routeWords.assisting, record.assisting.join('、')] as [string, string]] : []),
  ]
  const lines = facts.map(([label, value]) => `${label}：${value}`)
  const parts = record.parts ?? []
  return [
    ...lines,
    `${routeWords.reasons}：`,
    ...record.reasons.map((reason) => `  · ${reason}`),
    ...(parts.length > 0 ? [routeWords.parts(parts.length)] : []),
    ...parts.flatMap((part, place) => [
      `  ${place + 1}. ${part.unit ?? none}（${routes[part.decision]}，${routeWords.confidence} ${percent(part.confidence)}%）`,
      `     ${part.text.replaceAll('\n', ' ')}`,
    ]),
    '',
  ].join('\n')
}

/** Rounded down: nobody is sure by a hundred. */
const percent = (share: number): number => Math.min(99, Math.floor(share * 100))
