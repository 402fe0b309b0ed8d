import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadCity } from '../../../src/city/load-city.ts'
import { openRouter } from '../../../src/city/open-router.ts'
import { arbiterOf } from '../../../src/rules/cases/disputes/arbiter.ts'
import type { DisputeKind } from '../../../src/rules/cases/disputes/dispute.ts'
import type { City } from '../../../src/rules/city.ts'
import type { Router } from '../../../src/rules/routing/route.ts'
import { type Rule, underPrecedent } from '../../../src/rules/routing/under-precedent.ts'

/** A dispute of our own writing, what was ruled, and a later complaint of the same sort in the same district. */
type Recorded = {
  no: string
  matter: string
  district: string
  kind: DisputeKind
  parties: string[]
  ruled: string
  basis: string
  dispute: string
  next: string
}

const on = '2026-03-09'
const recorded = readFileSync('test/rules/routing/disputes.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded)

let city: City
let router: Router
beforeAll(async () => {
  city = await loadCity('seeds/chongqing')
  router = openRouter(city)
})

const ruleOf = ({ no, matter, district, ruled, basis }: Recorded): Rule => ({
  no,
  matter,
  district,
  unit: ruled,
  from: '2026-01-01',
  until: null,
  citation: `${no}：${basis}`,
})

test('there are at least forty of them, each between units that exist', () => {
  expect(recorded.length).toBeGreaterThanOrEqual(40)
  for (const { parties, ruled, matter } of recorded) {
    for (const unit of [...parties, ruled]) expect(city.units.has(unit), unit).toBe(true)
    expect(
      city.matters.some(({ name }) => name === matter),
      matter,
    ).toBe(true)
  }
})

describe.each(recorded)('$no $matter', (dispute) => {
  test('is read as a dispute, and somebody above the parties decides it', () => {
    expect(router(dispute.dispute, on).kind).toBe('dispute')
    expect(arbiterOf({ ...dispute, city, on }).unit).not.toBeNull()
  })

  test('the next one like it goes where it was ruled, and says under which decision', () => {
    const rules = recorded.map(ruleOf)
    const decision = underPrecedent({ decision: router(dispute.next, on), rules, city, on })

    expect(decision.unit).toBe(dispute.ruled)
    expect(decision.reasons[0]).toMatchObject({ because: 'precedent', no: dispute.no })
  })
})
