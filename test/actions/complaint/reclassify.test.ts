import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { grantExtension } from '../../../src/actions/complaint/extension/decide-extension.ts'
import { requestExtension } from '../../../src/actions/complaint/extension/request-extension.ts'
import { ask } from '../../../src/actions/complaint/hearing/ask.ts'
import { sign } from '../../../src/actions/complaint/sign.ts'
import { type Reclassified, reclassify } from '../../../src/actions/complaint/understanding/reclassify.ts'
import { perform } from '../../../src/actions/perform.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { toDay } from '../../../src/rules/deadlines.ts'
import { sees, sightOf } from '../../../src/rules/sight/visibility.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, anOfficer, dispatched, done, refusal } from '../../build.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const friday = new Date('2026-03-13T10:00:00+08:00')
const market = anOfficer('cq-yuzhong-market')

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
beforeEach(() => stage.set(monday))
afterAll(() => stage.close())

const as = (no: string, input: Partial<Reclassified>) =>
  perform(stage.office, reclassify, {
    no,
    actor: aCoordinator,
    input: { category: 'enforcement', accused: [], reason: '来电核实', ...input },
  })

const answerOf = ({ clocks }: Case) => clocks.find(({ name }) => name === 'answer')
const dueOf = (file: Case) => toDay(answerOf(file)?.due ?? new Date(0))

test('the limit of the law takes the place of ours, counted from the day it came in', async () => {
  const before = await dispatched(stage.office)
  stage.set(friday)

  const after = done(await as(before.no, {}))

  expect([dueOf(before), dueOf(after)]).toEqual(['2026-03-16', '2026-03-30'])
  expect(answerOf(after)).toMatchObject({
    policy: 'complaint.answer.enforcement',
    from: monday,
    since: friday,
  })
  expect(after).toMatchObject({ state: 'dispatched', unit: before.unit })
  expect(after.history.at(-1)?.note).toMatchObject({ before: 'ordinary', category: 'enforcement' })
})

test('what has become late by it is late, and a case that is urgent has its hours', async () => {
  const { no } = await dispatched(stage.office)
  stage.set(friday)

  const after = done(await as(no, { category: 'urgent' }))

  expect(answerOf(after)?.due).toEqual(new Date('2026-03-10T10:00:00+08:00'))
})

test('the time for which it stood still stays, an extension that the law does not know falls', async () => {
  const { no } = await dispatched(stage.office)
  await perform(stage.office, sign, { no, actor: market, input: {} })
  await perform(stage.office, requestExtension, { no, actor: market, input: { days: 5, reason: '检测' } })
  const longer = done(await perform(stage.office, grantExtension, { no, actor: aCoordinator, input: {} }))
  await perform(stage.office, ask, { no, actor: market, input: { text: '店名？' } })

  const after = done(await as(no, {}))

  expect(longer.clocks.find(({ name }) => name === 'answer')?.extensions).toHaveLength(1)
  expect(answerOf(after)).toMatchObject({ extensions: [], status: 'paused', pauses: [{ from: monday }] })
  expect(after.state).toBe('waiting')
})

test('a holder that turns out to be accused lets go of it and sees no more of it', async () => {
  const { no, unit } = await dispatched(stage.office)

  const after = done(await as(no, { accused: [unit] }))

  expect(after).toMatchObject({
    state: 'triage',
    unit: 'cq-justice',
    accused: expect.arrayContaining([unit]),
  })
  expect(sees(sightOf(market, stage.office.city), after)).toBe(false)
  expect(after.clocks.flatMap(({ name, status }) => (status === 'running' ? [name] : [])).toSorted()).toEqual(
    ['answer', 'route'],
  )
})

test('a body that was only named in passing is accused no longer', async () => {
  const { no } = await dispatched(stage.office, { accused: ['cq-yuzhong-urban'] })

  const after = done(await as(no, { category: 'ordinary' }))

  expect(after.accused).toEqual([])
  expect(dueOf(after)).toBe('2026-03-16')
})

test('refused: without a reason, for an unknown unit, where nothing changes, and to whoever holds it', async () => {
  const { no } = await dispatched(stage.office)
  const input = { category: 'enforcement', accused: [], reason: '不归我管' } as const

  expect(refusal(await as(no, { reason: ' ' }))).toBe('missing')
  expect(refusal(await as(no, { accused: ['cq-nobody'] }))).toBe('unknown-unit')
  expect(refusal(await as(no, { category: 'ordinary' }))).toBe('same-category')
  expect(refusal(await perform(stage.office, reclassify, { no, actor: market, input }))).toBe('not-yours')
})
