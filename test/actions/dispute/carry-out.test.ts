import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../../../src/actions/complaint/hearing/ask.ts'
import { goOn } from '../../../src/actions/complaint/hearing/reply.ts'
import { sign } from '../../../src/actions/complaint/sign.ts'
import { carryOut, receive } from '../../../src/actions/dispute/carry-out.ts'
import { designate } from '../../../src/actions/dispute/decide-dispute.ts'
import { openDispute } from '../../../src/actions/dispute/open-dispute.ts'
import { perform } from '../../../src/actions/perform.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { isRefused } from '../../../src/rules/refusal.ts'
import { theBot } from '../../../src/rules/sight/roles.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, anOfficer, dispatched, done, refusal } from '../../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const market = anOfficer('cq-yuzhong-market')
const decision = { unit: 'cq-yuzhong-urban', basis: '职责清单', text: '' }

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

async function disputeOver(complaint: string): Promise<Case<'dispute'>> {
  const opened = await openDispute(stage.office, {
    matter: '谁管',
    kind: 'both-decline',
    applicant: null,
    parties: ['cq-yuzhong-market', 'cq-yuzhong-urban'],
    positions: [],
    complaint,
    origin: { key: `test:${complaint}`, door: 'cli' },
    by: theBot,
  })
  if (isRefused(opened)) throw new Error(`Refused: ${opened.refused}`)
  return opened.file
}

test('a complaint that waits for its author is handed over when it goes on; until then the dispute stays open', async () => {
  const { office } = stage
  const { no } = await dispatched(office)
  await perform(office, sign, { no, actor: market, input: {} })
  await perform(office, ask, { no, actor: market, input: { text: '哪一天？' } })
  const dispute = await disputeOver(no)
  const decided = done(
    await perform(office, designate, { no: dispute.no, actor: aCoordinator, input: decision }),
  )
  const owed = decided.owed.find(({ is }) => is === 'job')?.id ?? ''

  const early = await carryOut(office, dispute.no, owed)
  const between = await office.storage.cases.get(dispute.no)
  await perform(office, goOn, { no, actor: theBot, input: {} })
  await carryOut(office, dispute.no, owed)

  expect(early).toBe('not-yet')
  expect(between).toMatchObject({ state: 'decided', closedAt: null })
  expect(between?.owed.map(({ id }) => id)).toContain(owed)
  expect(await office.storage.cases.get(no)).toMatchObject({ state: 'dispatched', unit: 'cq-yuzhong-urban' })
  expect(await office.storage.cases.get(dispute.no)).toMatchObject({ state: 'decided' })
  const receipt = { no: dispute.no, actor: anOfficer('cq-yuzhong-urban'), input: { text: '' } }
  expect(done(await perform(office, receive, receipt))).toMatchObject({ state: 'closed' })
})

test('a unit that has been dissolved cannot be designated', async () => {
  const { office } = stage
  const { no } = await dispatched(office)
  const dispute = await disputeOver(no)

  const answer = await perform(office, designate, {
    no: dispute.no,
    actor: aCoordinator,
    input: { ...decision, unit: 'cq-jiangbei' },
  })

  expect(refusal(answer)).toBe('unknown-unit')
})
