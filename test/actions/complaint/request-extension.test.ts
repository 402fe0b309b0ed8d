import { afterAll, beforeAll, expect, test } from 'vitest'
import { assign } from '../../../src/actions/complaint/assign.ts'
import { grantExtension } from '../../../src/actions/complaint/extension/decide-extension.ts'
import { requestExtension } from '../../../src/actions/complaint/extension/request-extension.ts'
import { giveBack } from '../../../src/actions/complaint/give-back.ts'
import { ask } from '../../../src/actions/complaint/hearing/ask.ts'
import { reply } from '../../../src/actions/complaint/hearing/reply.ts'
import { sign } from '../../../src/actions/complaint/sign.ts'
import { perform } from '../../../src/actions/perform.ts'
import { runningClock } from '../../../src/rules/cases/case.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, anOfficer, dispatched, done } from '../../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const market = anOfficer('cq-yuzhong-market')

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

const reassigned = (no: string) =>
  perform(stage.office, assign, {
    no,
    actor: aCoordinator,
    input: { unit: 'cq-yuzhong-urban', basis: '职责清单' },
  })
const sentBack = (no: string) =>
  perform(stage.office, giveBack, {
    no,
    actor: market,
    input: { reason: 'not-competent', explanation: '不归我们管', proposed: null },
  })

test.each([
  ['assigned elsewhere', reassigned],
  ['sent back', sentBack],
])('a request to extend ends when the case is %s', async (_how, moved) => {
  const { office } = stage
  const { no } = await dispatched(office)
  await perform(office, sign, { no, actor: market, input: {} })
  await perform(office, requestExtension, { no, actor: market, input: { days: 3, reason: '需检测' } })

  const file = done(await moved(no))

  expect(file.facts.extension).toBeUndefined()
  expect(runningClock(file, 'extension-decision')).toBeUndefined()
})

test('an extension is decided while the complainant is asked, and the pause is counted too', async () => {
  const { office } = stage
  const { no } = await dispatched(office)
  await perform(office, sign, { no, actor: market, input: {} })
  await perform(office, requestExtension, { no, actor: market, input: { days: 3, reason: '需检测' } })
  await perform(office, ask, { no, actor: market, input: { text: '哪一天？' } })

  const granted = done(await perform(office, grantExtension, { no, actor: aCoordinator, input: {} }))
  const answered = done(
    await perform(office, reply, { no, actor: { kind: 'complainant' }, input: { text: '昨天' } }),
  )

  expect(granted.clocks.find(({ name }) => name === 'answer')).toMatchObject({ status: 'paused' })
  expect(runningClock(granted, 'extension-decision')).toBeUndefined()
  expect(runningClock(answered, 'answer')?.due).toEqual(new Date('2026-03-19T23:59:59.999+08:00'))
})
