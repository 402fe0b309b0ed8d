import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import { isEnd } from '../../src/rules/cases/moves.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import { anOffice } from '../an-office.ts'
import { tuesday } from '../world.ts'
import { aStep, openers, walk } from './walks.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(tuesday)
})
afterAll(() => stage.close())

/** States that the walks must reach, or they prove little. */
const farEnough: Record<CaseKind, number> = { complaint: 7, dispute: 5, 'plan-task': 3 }

/** What an open case must always have; empty if it has it. */
function unowned(file: Case): string[] {
  const { city, clock } = stage.office
  // The right to send a case back runs out too, but obliges nobody.
  const running = file.clocks.filter(({ status, name }) => status === 'running' && name !== 'return')
  if (isEnd(file))
    return file.closedAt && running.length === 0 && !file.wake ? [] : [`ended, but runs on: ${file.state}`]
  const today = toDay(clock())
  const unit = city.units.get(file.unit)
  const active = unit && (unit.validFrom ?? today) <= today && today <= (unit.validTo ?? today)
  return [
    ...(active ? [] : [`nobody is accountable in ${file.state}: ${file.unit}`]),
    ...(running.length > 0 ? [] : [`no clock runs in ${file.state}`]),
    ...(file.wake ? [] : [`nothing will look at it again in ${file.state}`]),
    ...(file.closedAt ? ['open, but closed'] : []),
  ]
}

describe.each(Object.keys(openers) as CaseKind[])('%s', (kind) => {
  test('whatever is done to it by whomever and whenever: one active unit answers, and a clock runs', async () => {
    const reached = new Set<string>()

    const walks = fc.asyncProperty(fc.array(aStep, { minLength: 8, maxLength: 20 }), async (steps) => {
      stage.set(tuesday)
      const no = await openers[kind](stage.office)
      for (const step of steps) {
        const file = await walk(stage, no, step)
        const deeds = file.history.map(({ deed }) => deed)
        reached.add(file.state)
        expect(unowned(file), `${file.state} after ${deeds.join(', ')}`).toEqual([])
      }
    })
    await fc.assert(walks, { numRuns: 20, seed: 2026 })

    expect(reached.size).toBeGreaterThanOrEqual(farEnough[kind])
  }, 60_000)
})
