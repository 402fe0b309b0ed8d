import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../../src/rules/cases/case.ts'
import type { Role } from '../../../src/rules/city.ts'
import { withPrincipals } from '../../../src/rules/recusal.ts'
import { sees, sightOf, sightOfPlace } from '../../../src/rules/sight/visibility.ts'
import { anOffice } from '../../an-office.ts'
import { anOfficer } from '../../build.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
let files: Case[]

/** Bodies above, beside and below each other. */
const bodies = [
  'cq-government',
  'cq-justice',
  'cq-market',
  'cq-yuzhong',
  'cq-yuzhong-market',
  'cq-yuzhong-fire',
] as const
const people = ['a@x', 'b@x', 'c@x'] as const
const roles: Role[] = ['liaison', 'leader', 'coordinator', 'supervisor', 'auditor', 'admin']

const aFile = fc.record({
  accused: fc.uniqueArray(fc.constantFrom(...bodies), { maxLength: 2 }),
  involved: fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3 }),
  person: fc.option(fc.constantFrom(...people), { nil: undefined }),
  // A few are for the eyes of some people only.
  confined: fc.option(fc.uniqueArray(fc.constantFrom(...people), { minLength: 1 }), {
    nil: undefined,
    freq: 3,
  }),
})

beforeAll(async () => {
  stage = await anOffice(new Date('2026-03-10T10:00:00+08:00'))
  const { storage, city } = stage.office
  const made = fc.sample(aFile, { numRuns: 120, seed: 42 })
  files = made.map(({ accused, involved, person, confined }, at) => {
    const origin = { key: `k${at}`, door: 'cli', ...(person ? { person } : {}) }
    const openedAt = new Date(at)
    return {
      no: `X-${at}`,
      kind: 'complaint',
      accused: withPrincipals(accused, city.units),
      involved,
      ...(confined ? { confined } : {}),
      origin,
      openedAt,
      history: [],
      owed: [],
    } as unknown as Case
  })
  for (const file of files) await storage.cases.open(file)
})
afterAll(() => stage.close())

const anOnlooker = fc.record({
  unit: fc.constantFrom(...bodies, 'cq-tax'),
  id: fc.constantFrom(...people, 'd@x'),
  roles: fc.subarray(roles),
  place: fc.boolean(),
})

test('recused: what a query lists and counts is what the rule lets be seen, case by case', async () => {
  const { storage, city } = stage.office

  const agrees = fc.asyncProperty(anOnlooker, async ({ unit, id, roles, place }) => {
    const officer = { ...anOfficer(unit), id, roles }
    const sight = place
      ? sightOfPlace(unit, roles.includes('coordinator'), city.units)
      : sightOf(officer, city)
    const seen = files.filter((file) => sees(sight, file)).map(({ no }) => no)

    const listed = (await storage.cases.list({}, sight, 1_000)).map(({ no }) => no)

    expect(listed).toEqual(seen)
    expect(await storage.cases.count({}, sight)).toBe(seen.length)
  })

  await fc.assert(agrees, { numRuns: 80 })
})
