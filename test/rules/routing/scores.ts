/** How well a router does on labelled texts. */

import { readFileSync } from 'node:fs'
import type { Decision } from '../../../src/rules/routing/decision.ts'
import { nameOf } from './chongqing.ts'

type Labelled = {
  id: string
  text: string
  kind: Decision['kind']
  department: string | null
  district: string | null
  accusedUnit: string | null
  alternatives: string[]
}

const file = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const aliases: { districtAliases: Names; departmentAliases: Names } = JSON.parse(file('./aliases.json'))
type Names = Record<string, string[]>

export const readTexts = (name: string): Labelled[] =>
  file(name)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

export type Marked = { label: Labelled; decision: Decision; department: boolean; district: boolean }

export const mark = (label: Labelled, decision: Decision): Marked => ({
  label,
  decision,
  department: isRight(decision.department, label),
  district:
    decision.district === label.district ||
    (aliases.districtAliases[label.district ?? ''] ?? []).includes(decision.district ?? ''),
})

function isRight(department: string | null, { department: wanted, alternatives }: Labelled): boolean {
  const name = known(nameOf(department))
  if (name === known(wanted)) return true
  return name !== null && alternatives.map(known).includes(name)
}

const known = (name: string | null): string | null =>
  Object.entries(aliases.departmentAliases).find(([, others]) => others.includes(name ?? ''))?.[0] ?? name

/** Shares of 1. Precision and coverage: of what is dispatched without a person. */
export function score(all: readonly Marked[]) {
  const ordinary = all.filter(
    ({ label }) => !label.accusedUnit && label.kind !== 'dispute' && label.department,
  )
  const sent = all.filter(({ decision }) => decision.decision === 'dispatch')
  const accused = all.filter(({ label }) => label.accusedUnit)
  const recused = all.filter(({ decision }) => decision.recusal)
  return {
    department: share(all, ({ department }) => department),
    ordinary: share(ordinary, ({ department }) => department),
    district: share(all, ({ district }) => district),
    kind: share(all, ({ label, decision }) => label.kind === decision.kind),
    precision: share(sent, ({ department }) => department),
    coverage: sent.length / all.length,
    recusalRecall: share(accused, ({ decision }) => decision.recusal),
    recusalPrecision: share(recused, ({ label }) => label.accusedUnit !== null),
    lost: all
      .filter(({ label, decision }) => decision.decision === 'reject' && label.department)
      .map(({ label }) => label.id),
  }
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.filter(holds).length / Math.max(all.length, 1)
