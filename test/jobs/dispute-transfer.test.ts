import { afterAll, beforeAll, expect, test } from 'vitest'
import { doBetweenCases } from '../../jobs/between-cases.ts'
import { carryOut } from '../../src/actions/dispute/carry-out.ts'
import { designate } from '../../src/actions/dispute/decide-dispute.ts'
import { perform } from '../../src/actions/perform.ts'
import { transferSteps } from '../../src/actions/transfer/transfer-steps.ts'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import type { JobName } from '../../src/rules/cases/owed.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { aCoordinator, anOfficer, done } from '../build.ts'
import { transferOpeners } from '../ten-rules/transfer-deeds.ts'
import { type AnApp, anApp } from './an-app.ts'

const urban = 'cq-yuzhong-urban'

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(new Date('2026-03-09T10:00:00+08:00'))
})
afterAll(() => stage.close())

const fileOf = async <K extends CaseKind>(no: string) => (await stage.app.storage.cases.get(no)) as Case<K>

/** Does what a case owes another, as the worker would. */
async function fulfils(no: string, job: JobName, does: (owed: string) => Promise<unknown>): Promise<void> {
  for (const owing of (await fileOf(no)).owed)
    if (owing.is === 'job' && owing.job === job) await does(owing.id)
}

test.each`
  named                | state           | why
  ${'cq-nanan-market'} | ${'accepted'}   | ${'the receiver is bound to take it'}
  ${urban}             | ${'taken-back'} | ${'the sender has it back'}
`('a transfer refused: its dates go along, and by the ruling $why', async ({ named, state }) => {
  const { office } = stage.app
  const no = await transferOpeners.transfer(office)
  const before = await fileOf<'transfer'>(no)
  const actor = anOfficer('cq-nanan-market')
  done(
    await perform(office, transferSteps.object, {
      no,
      actor,
      input: { text: '不属我局管辖', basis: '三定规定' },
    }),
  )
  await fulfils(no, 'dispute-transfer', (owed) => doBetweenCases(stage.app, { no, owed }))
  const disputes = await stage.app.storage.cases.list({ kind: 'dispute' }, everything)
  const dispute = disputes.find((one) => one.kind === 'dispute' && one.facts.transfer === no)
  const input = { unit: named, basis: '三定规定', text: '' }
  done(await perform(office, designate, { no: dispute?.no ?? '', actor: aCoordinator, input }))
  await fulfils(dispute?.no ?? '', 'carry-out', (owed) => carryOut(office, dispute?.no ?? '', owed))
  const after = await fileOf<'transfer'>(no)

  // The enterprise turns to whoever had it first, never to the body that sends it back.
  expect(dispute?.facts).toMatchObject({ runningDates: before.facts.runningDates, contact: before.unit })
  expect([before.facts.runningDates === '', after.state]).toEqual([false, state])
})
