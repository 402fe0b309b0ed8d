/** How well a router does: shares of what was marked, and what it confuses. */

import type { UnitId } from '../../city.ts'
import type { Marked } from './mark.ts'

/** Of how many, and how many held. */
export type Share = { of: number; held: number }

export type Evaluation = {
  department: Share
  /** Neither an accusation nor a dispute decides, and an office has to act. */
  ordinary: Share
  district: Share
  kind: Share
  urgency: Share
  /** Of what is dispatched without a person, what is right. */
  dispatched: Share
  /** Of all texts, what is dispatched without a person. */
  coverage: Share
  recusalRecall: Share
  recusalPrecision: Share
  /** Texts that an office had to act on and that were dropped. */
  lost: Marked['label']['id'][]
  domains: { domain: string; department: Share }[]
  /** Precision and coverage if everything from this confidence on were dispatched. */
  thresholds: { from: number; right: Share; coverage: Share }[]
  /** Decisions by their confidence, and how many of each band were right. */
  calibration: { from: number; to: number; confidence: number; right: Share }[]
  confusions: {
    wanted: string | null
    chosen: UnitId | null
    times: number
    examples: Marked['label']['id'][]
  }[]
}

export function evaluate(all: readonly Marked[]): Evaluation {
  const ordinary = all.filter(
    ({ label }) => !label.accusedUnit && label.kind !== 'dispute' && label.department !== null,
  )
  const sent = all.filter(({ decision }) => decision.decision === 'dispatch')
  const recused = all.filter(({ decision }) => decision.recusal)
  return {
    department: share(all, ({ department }) => department),
    ordinary: share(ordinary, ({ department }) => department),
    district: shareOf(all, 'district'),
    kind: shareOf(all, 'kind'),
    urgency: shareOf(all, 'urgency'),
    dispatched: share(sent, ({ department }) => department),
    coverage: { of: all.length, held: sent.length },
    recusalRecall: share(
      all.filter(({ label }) => label.accusedUnit),
      ({ decision }) => decision.recusal,
    ),
    recusalPrecision: share(recused, ({ label }) => Boolean(label.accusedUnit)),
    lost: all
      .filter(({ label, decision }) => decision.decision === 'reject' && label.department !== null)
      .map(({ label }) => label.id),
    domains: domainsOf(all),
    thresholds: thresholds.map((from) => thresholdAt(all, from)),
    calibration: bands.map(([from, to]) => bandOf(all, from, to)).filter(({ right }) => right.of > 0),
    confusions: confusionsOf(all),
  }
}

const thresholds = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98]
const edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]
const bands = edges.map((from, at) => [from, edges[at + 1] ?? 1.001] as const)

const share = (all: readonly Marked[], holds: (one: Marked) => boolean): Share => ({
  of: all.length,
  held: all.filter(holds).length,
})

const shareOf = (all: readonly Marked[], what: 'district' | 'kind' | 'urgency'): Share =>
  share(
    all.filter((one) => one[what] !== undefined),
    (one) => one[what] === true,
  )

function thresholdAt(all: readonly Marked[], from: number): Evaluation['thresholds'][number] {
  const sent = all.filter(({ decision }) => decision.decision !== 'reject' && decision.confidence >= from)
  return {
    from,
    right: share(sent, ({ department }) => department),
    coverage: { of: all.length, held: sent.length },
  }
}

function bandOf(all: readonly Marked[], from: number, to: number): Evaluation['calibration'][number] {
  const inside = all.filter(({ decision: { confidence } }) => confidence >= from && confidence < to)
  const sum = inside.reduce((total, { decision }) => total + decision.confidence, 0)
  return {
    from,
    to: Math.min(to, 1),
    confidence: inside.length > 0 ? sum / inside.length : 0,
    right: share(inside, ({ department }) => department),
  }
}

function domainsOf(all: readonly Marked[]): Evaluation['domains'] {
  const domains = [...new Set(all.flatMap(({ label }) => label.domain ?? []))].sort()
  return domains.map((domain) => ({
    domain,
    department: share(
      all.filter(({ label }) => label.domain === domain),
      ({ department }) => department,
    ),
  }))
}

/** What was taken for what, most often first. */
function confusionsOf(all: readonly Marked[]): Evaluation['confusions'] {
  const pairs = new Map<string, Evaluation['confusions'][number]>()
  for (const { label, decision, department } of all) {
    if (department) continue
    const key = `${label.department} ${decision.department}`
    const pair = pairs.get(key) ?? {
      wanted: label.department,
      chosen: decision.department,
      times: 0,
      examples: [],
    }
    pairs.set(key, { ...pair, times: pair.times + 1, examples: [...pair.examples, label.id] })
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times)
}
