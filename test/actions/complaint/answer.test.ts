import { afterAll, beforeAll, expect, test } from 'vitest'
import { answer } from '../../../src/actions/complaint/answer.ts'
import { assign } from '../../../src/actions/complaint/assign.ts'
import { reopen } from '../../../src/actions/complaint/endings/reopen.ts'
import { giveBack } from '../../../src/actions/complaint/give-back.ts'
import { perform } from '../../../src/actions/perform.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, anOfficer, dispatched, done, refusal } from '../../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const [market, urban, fire] = ['cq-yuzhong-market', 'cq-yuzhong-urban', 'cq-yuzhong-fire']

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

const sentBack = (no: string, unit: string) =>
  perform(stage.office, giveBack, {
    no,
    actor: anOfficer(unit),
    input: { reason: 'not-competent', explanation: '不归我们管', proposed: null },
  })
const assigned = (no: string, unit: string) =>
  perform(stage.office, assign, { no, actor: aCoordinator, input: { unit, basis: '请办理' } })

test('the last holder, who answers after the third return, is the unit that answered', async () => {
  const { office } = stage
  const { no } = await dispatched(office, { unit: market })
  await sentBack(no, market)
  await assigned(no, urban)
  await sentBack(no, urban)
  await assigned(no, fire)
  const taken = done(await sentBack(no, fire))

  // Two returns have opened a dispute: only danger lets one of the units act alone.
  const input = { result: 'solved', text: '已整改', safety: '燃气泄漏' } as const
  const alone = await perform(office, answer, {
    no,
    actor: anOfficer(fire),
    input: { ...input, safety: '' },
  })
  const answered = done(await perform(office, answer, { no, actor: anOfficer(fire), input }))
  const again = done(
    await perform(office, reopen, { no, actor: { kind: 'complainant' }, input: { reason: '没有解决' } }),
  )

  expect(taken).toMatchObject({ state: 'taken-over', facts: { interim: fire } })
  expect(refusal(alone)).toBe('contested')
  expect(answered).toMatchObject({ unit: fire, facts: { answer: { unit: fire } } })
  expect(again).toMatchObject({ state: 'dispatched', unit: fire })
})
