import fc from 'fast-check'
import { openComplaint } from '../../src/actions/complaint/filing/open-complaint.ts'
import { openDispute } from '../../src/actions/dispute/open-dispute.ts'
import type { Office } from '../../src/actions/office.ts'
import { perform } from '../../src/actions/perform.ts'
import { importPlan } from '../../src/actions/plan/import-plan.ts'
import { sweepCase } from '../../src/actions/sweep-case.ts'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import { tableOf } from '../../src/rules/cases/moves.ts'
import { isRefused } from '../../src/rules/refusal.ts'
import { type Actor, theBot } from '../../src/rules/sight/roles.ts'
import { aComplaint, aCoordinator, anOfficer, aSupervisor } from '../build.ts'
import { type AnyDeed, deedsOf, somewhere } from './deeds.ts'
import { clueHandlers, transferOpeners } from './transfer-deeds.ts'

type Stage = { office: Office; set(to: Date): void }

/** Opens a case of a kind and gives its number. */
export const openers: Record<CaseKind, (office: Office) => Promise<string>> = {
  complaint: async (office) => (await openComplaint(office, aComplaint())).file.no,
  dispute: async (office) => {
    const parties = ['cq-yuzhong-market', 'cq-yuzhong-urban']
    const blank = { kind: 'both-decline', applicant: null, positions: [], by: { kind: 'bot' } } as const
    const origin = { key: `test:${performance.now()}`, door: 'case' } as const
    const opened = await openDispute(office, { ...blank, matter: '占道经营', parties, origin })
    if (isRefused(opened)) throw new Error(opened.refused)
    return opened.file.no
  },
  ...transferOpeners,
  'plan-task': async (office) => {
    const plan = `p${performance.now()}`.replace('.', '-')
    const dated = { no: 1, marker: '1', sectionPath: [], text: '任务', units: ['市市场监管局'] }
    const until = { deadlineText: '2026年4月', deadline: '2026-04-30', longTerm: false, recurring: null }
    await importPlan(
      office,
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
  (file) => anOfficer(file.unit, 'leader'),
  ({ facts }) => anOfficer(('receiver' in facts && facts.receiver) || ''),
  () => clueHandlers[0],
  () => clueHandlers[1],
  () => aCoordinator,
  () => aSupervisor,
  () => ({ kind: 'complainant' }),
  () => theBot,
  () => anOfficer('cq-tax'),
]

const hour = 3_600_000

export type Step = { deed: number; unit: number; hours: number; mayEnd: boolean }

/** One deed tried somewhere in the city, mostly at once, sometimes up to some days later. */
export const aStep: fc.Arbitrary<Step> = fc.record({
  deed: fc.noBias(fc.nat(10_000)),
  unit: fc.nat(somewhere.length - 1),
  hours: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(80) }),
  mayEnd: fc.noBias(fc.nat(9)).map((chance) => chance === 0),
})

/** Time passes, the sweep comes by, and everybody tries one deed until somebody may. */
export async function walk(stage: Stage, no: string, { deed, unit, hours, mayEnd }: Step): Promise<Case> {
  const { office, set } = stage
  set(new Date(office.clock().getTime() + hours * hour))
  await sweepCase(office, no)
  const found = await fileOf(office, no)
  const choice = choices(found, mayEnd)
  return tries(stage, found, choice[deed % choice.length], somewhere[unit] ?? '')
}

/** The deed of that name, done by whoever may. */
export async function follow(
  stage: Stage,
  no: string,
  [name = '', unit = '']: readonly string[],
): Promise<Case> {
  const found = await fileOf(stage.office, no)
  const deed = deedsOf[found.kind].find((one) => one.name === name)
  const after = await tries(stage, found, deed, unit)
  if (after.version === found.version) throw new Error(`Nobody may ${name} in ${found.state}.`)
  return after
}

async function tries(
  { office }: Stage,
  found: Case,
  tried: AnyDeed | undefined,
  unit: string,
): Promise<Case> {
  if (!tried) return found
  for (const player of players) {
    const asked = { no: found.no, actor: player(found), input: tried.input(unit) }
    if (!isRefused(await perform(office, tried.deed, asked))) break
  }
  return fileOf(office, found.no)
}

/** What is open in this state comes first, and what ends the case seldom, so that walks go far. */
function choices(file: Case, mayEnd: boolean): readonly AnyDeed[] {
  const { moves, ends } = tableOf(file.kind)
  const all = deedsOf[file.kind]
  const rowOf = ({ deed }: AnyDeed) => (typeof deed.move === 'string' ? moves[deed.move] : undefined)
  const open = all.filter((one) => rowOf(one)?.from.includes(file.state) ?? true)
  const going = open.filter((one) => !ends.includes(rowOf(one)?.to ?? ''))
  return [mayEnd ? open : going, open, all].find((some) => some.length > 0) ?? all
}

async function fileOf(office: Office, no: string): Promise<Case> {
  const file = await office.storage.cases.get(no)
  if (!file) throw new Error(`No case ${no}.`)
  return file
}
