import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import { isEnd } from '../../src/rules/cases/moves.ts'
import { toDay } from '../../src/rules/deadlines.ts'
import { anOffice } from '../an-office.ts'
import { tuesday } from '../world.ts'
import { aStep, follow, openers, walk } from './walks.ts'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(tuesday)
})
afterAll(() => stage.close())

const [market, urban, fire] = ['cq-yuzhong-market', 'cq-yuzhong-urban', 'cq-yuzhong-fire'] as const

/** One long life of each kind, deed by deed, through every state but the other ends. */
const lives: Record<CaseKind, readonly (readonly string[])[]> = {
  complaint: [
    ['route, unsure'],
    ['assign', market],
    ['correct'],
    ['assign', market],
    ['giveBack', urban],
    ['route', urban],
    ['giveBack', fire],
    ['route', fire],
    ['giveBack', market],
    ['assign', market],
    ['leaveDispute'],
    ['contest', urban],
    ['joinDispute'],
    ['leaveDispute'],
    ['sign'],
    ['ask'],
    ['reply'],
    ['ask'],
    ['goOn'],
    ['requestExtension'],
    ['refuseExtension'],
    ['requestExtension'],
    ['grantExtension'],
    ['progress'],
    ['answer'],
    ['reopen'],
    ['sign'],
    ['answer'],
    ['approveAnswer'],
    ['rate'],
    ['close'],
  ],
  dispute: [
    ['recordTalks'],
    ['askForMore'],
    ['state'],
    ['complete'],
    ['accept'],
    ['recordFiling'],
    ['takeMeasures'],
    ['settle', market],
    ['convene'],
    ['recordMinutes'],
    ['prolong'],
    ['refer'],
    ['designate', market],
    ['confirmPrecedent'],
    ['dropPrecedent'],
    ['rescind'],
    ['opine', market],
    ['receive'],
    ['rescind'],
  ],
  'criminal-transfer': [
    ['report'],
    ['approve'],
    ['send'],
    ['askPapers'],
    ['sendPapers'],
    ['passOn'],
    ['receipt'],
    ['refuseCase'],
    ['reconsider'],
    ['uphold'],
    ['askSupervision'],
    ['openCase'],
    ['returnCase'],
    ['decideOwn'],
  ],
  transfer: [['receipt'], ['object'], ['insist'], ['reportResult']],
  clue: [['approve'], ['send'], ['receipt']],
  'plan-task': [['progress'], ['changeDate'], ['reportDone'], ['sendBack'], ['reportDone'], ['acceptWork']],
}

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
  test('through a whole life: one active unit answers for it, and a clock runs', async () => {
    stage.set(tuesday)
    const no = await openers[kind](stage.office)

    for (const step of lives[kind]) {
      const file = await follow(stage, no, step)
      expect(unowned(file), `${file.state} after ${step.join(' ')}`).toEqual([])
    }
  })

  test('whatever is done to it by whomever and whenever: the same', async () => {
    const walks = fc.asyncProperty(fc.array(aStep, { minLength: 8, maxLength: 16 }), async (steps) => {
      stage.set(tuesday)
      const no = await openers[kind](stage.office)
      for (const step of steps) {
        const file = await walk(stage, no, step)
        const deeds = file.history.map(({ deed }) => deed)
        expect(unowned(file), `${file.state} after ${deeds.join(', ')}`).toEqual([])
      }
    })

    await fc.assert(walks, { numRuns: 15 })
  }, 60_000)
})
