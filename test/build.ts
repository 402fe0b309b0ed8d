import { randomUUID } from 'node:crypto'
import { type NewComplaint, openComplaint } from '../src/actions/complaint/filing/open-complaint.ts'
import { type Routed, route } from '../src/actions/complaint/route.ts'
import type { Office } from '../src/actions/office.ts'
import { perform } from '../src/actions/perform.ts'
import type { Case } from '../src/rules/cases/case.ts'
import type { Role, UnitId } from '../src/rules/city.ts'
import { isRefused, type Refused } from '../src/rules/refusal.ts'
import { type Officer, theBot } from '../src/rules/sight/roles.ts'

export const anOfficer = (unit: UnitId, ...roles: Role[]): Officer => ({
  kind: 'person',
  id: `${unit}:${roles.join('+')}`,
  name: '测试员',
  unit,
  roles: roles.length > 0 ? roles : ['liaison'],
})

export const aCoordinator = anOfficer('cq-justice', 'coordinator')
export const aSupervisor = anOfficer('cq-justice', 'supervisor')

export const understood = {
  kind: 'complaint',
  domain: '市场监管',
  matter: '食品经营监督检查',
  department: 'cq-market',
  district: '渝中区',
  urgency: 'normal',
  confidence: 0.95,
  recusal: false,
  reasons: [],
  alternatives: ['cq-yuzhong-market', 'cq-yuzhong-urban', 'cq-yuzhong-fire'],
} satisfies Routed['understood']

export const aComplaint = (but: Partial<NewComplaint> = {}): NewComplaint => ({
  text: '渝中区民生路一家店卖没有标签的散装食品。',
  confidential: false,
  origin: { key: `test:${randomUUID()}`, door: 'cli' },
  by: { kind: 'complainant' },
  ...but,
})

/** A complaint that the router was sure about, waiting to be signed for. */
export async function dispatched(
  office: Office,
  { unit = 'cq-yuzhong-market', accused = [] }: { unit?: UnitId; accused?: UnitId[] } = {},
): Promise<Case<'complaint'>> {
  const { file } = await openComplaint(office, aComplaint())
  const input: Routed = {
    unit,
    sure: true,
    accused,
    understood: { ...understood, recusal: accused.length > 0 },
  }
  return done(await perform(office, route, { no: file.no, actor: theBot, input }))
}

/** The case after a deed; fails the test if it was refused. */
export function done<F extends Case>(answer: { done: F; again: boolean } | Refused): F {
  if (isRefused(answer)) throw new Error(`Refused: ${JSON.stringify(answer)}`)
  return answer.done
}

/** Why a deed was refused; fails the test if it was done. */
export function refusal(answer: { done: Case } | Refused): Refused['refused'] {
  if (!isRefused(answer))
    throw new Error(`Expected a refusal, but ${answer.done.no} is now ${answer.done.state}.`)
  return answer.refused
}
