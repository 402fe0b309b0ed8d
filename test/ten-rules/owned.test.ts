import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openComplaint } from '../../src/actions/complaint/open-complaint.ts'
import { openDispute } from '../../src/actions/dispute/open-dispute.ts'
import { perform } from '../../src/actions/perform.ts'
import { importPlan } from '../../src/actions/plan/import-plan.ts'
import { sweepCase } from '../../src/actions/sweep-case.ts'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import { isEnd, tableOf } from '../../src/rules/cases/moves.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import { isRefused } from '../../src/rules/refusal.ts'
import { type Actor, theBot } from '../../src/rules/sight/roles.ts'
import { anOffice } from '../an-office.ts'
import { aComplaint, aCoordinator, anOfficer, aSupervisor } from '../build.ts'
import { tuesday } from '../world.ts'
import { deedsOf, somewhere } from './deeds.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(tuesday)
})
afterAll(() => stage.close())

const openers: Record<CaseKind, () => Promise<string>> = {
  complaint: async () => (await openComplaint(stage.office, aComplaint())).file.no,
  dispute: async () => {
    const parties = ['cq-yuzhong-market', 'cq-yuzhong-urban']
    const blank = { kind: 'both-decline', applicant: null, positions: [], by: { kind: 'bot' } } as const
    const origin = { key: `test:${performance.now()}`, door: 'case' } as const
    const opened = await openDispute(stage.office, { ...blank, matter: '占道经营', parties, origin })
    if (isRefused(opened)) throw new Error(opened.refused)
    return opened.file.no
  },
  'plan-task': async () => {
    const plan = `p${performance.now()}`.replace('.', '-')
    const dated = { no: 1, marker: '1', sectionPath: [], text: '任务', units: ['市市场监管局'] }
    const until = { deadlineText: '2026年4月', deadline: '2026-04-30', longTerm: false, recurring: null }
    await importPlan(
      stage.office,
      { title: plan, issuer: null, issued: null, tasks: [{ ...dated, ...until }] },
      plan,
    )
    return `RW${plan}-01`
  },
}

/** Who tries a deed: everybody who could have a part, and somebody who has none. */
const players: ((file: Case) => Actor)[] = [
  (file) => anOfficer(file.unit),
  (file) => anOfficer(file.kind === 'dispute' ? (file.facts.parties[0] ?? '') : file.unit),
  () => aCoordinator,
  () => aSupervisor,
  () => ({ kind: 'complainant' }),
  () => theBot,
  () => anOfficer('cq-tax'),
]

/** States that the walks must reach, or they prove little. */
const farEnough: Record<CaseKind, number> = { complaint: 8, dispute: 5, 'plan-task': 3 }

const hour = 3_600_000
const aStep = fc.record({
  deed: fc.nat(),
  unit: fc.nat(somewhere.length - 1),
  hours: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(80) }),
})

/** What an open case must always have; empty if it has it. */
function unowned(file: Case): string[] {
  const { city, clock } = stage.office
  const unit = city.units.get(file.unit)
  const running = file.clocks.filter(({ status }) => status === 'running')
  if (isEnd(file))
    return file.closedAt && running.length === 0 && !file.wake ? [] : [`ended, but runs on: ${file.state}`]
  const today = toDay(clock())
  return [
    ...(unit ? [] : [`nobody is accountable in ${file.state}: ${file.unit}`]),
    ...(unit && (unit.validFrom ?? today) <= today && today <= (unit.validTo ?? today)
      ? []
      : ['the unit is gone']),
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
      const no = await openers[kind]()
      for (const step of steps) {
        const file = await walk(kind, no, step)
        reached.add(file.state)
        expect(
          unowned(file),
          `${file.state} after ${file.history.map(({ deed }) => deed).join(', ')}`,
        ).toEqual([])
        expect(new Set(file.history.map(({ seq }) => seq)).size).toBe(file.history.length)
      }
    })
    await fc.assert(walks, { numRuns: 25 })

    expect(reached.size).toBeGreaterThanOrEqual(farEnough[kind])
  }, 60_000)
})

/** Time passes, the sweep comes by, and everybody tries one deed until somebody may. */
async function walk(
  kind: CaseKind,
  no: string,
  step: { deed: number; unit: number; hours: number },
): Promise<Case> {
  const { office } = stage
  stage.set(new Date(office.clock().getTime() + step.hours * hour))
  await sweepCase(office, no)
  const found = await fileOf(no)
  // What is open in this state comes first, so that walks go far.
  const open = deedsOf[kind].filter(({ deed }) => opens(deed.move, found))
  const tried = (open.length > 0 ? open : deedsOf[kind])[
    step.deed % Math.max(1, open.length || deedsOf[kind].length)
  ]
  if (!tried) return found
  const input = tried.input(somewhere[step.unit] ?? '')
  for (const player of players) {
    const answer = await perform(office, tried.deed, { no, actor: player(found), input })
    if (!isRefused(answer)) break
  }
  return fileOf(no)
}

function opens(move: unknown, file: Case): boolean {
  return typeof move !== 'string' || (tableOf(file.kind).moves[move]?.from ?? []).includes(file.state)
}

async function fileOf(no: string): Promise<Case> {
  const file = await stage.office.storage.cases.get(no)
  if (!file) throw new Error(`No case ${no}.`)
  return file
}
