import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { withdrawDispute } from '../../../src/actions/dispute/end-dispute.ts'
import { statePosition } from '../../../src/actions/dispute/state-position.ts'
import { apply } from '../../../src/actions/dispute/talk.ts'
import { sweepCase } from '../../../src/actions/sweep-case.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { lackingIn } from '../../../src/rules/cases/disputes/application.ts'
import { anOffice } from '../../an-office.ts'
import { anOfficer, refusal } from '../../build.ts'
import { aDispute, market, urban } from './a-dispute.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const ofMarket = anOfficer(market)
const ofUrban = anOfficer(urban)

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
beforeEach(() => stage.set(monday))
afterAll(() => stage.close())

const fileOf = async (no: string) => (await stage.office.storage.cases.get(no)) as Case<'dispute'>

test('an application needs a reason, and is one party’s own', async () => {
  const { no } = await aDispute(stage.office, { talkFirst: true, applicant: null })
  expect(refusal(await stage.tries(no, ofMarket, apply, { text: ' ' }))).toBe('missing')
  const silent = await stage.tries(no, ofMarket, apply, { text: '协商两次未果' })
  const groundless = await stage.tries(no, ofMarket, apply, { text: '协商两次未果', view: '不归我局' })
  const own = { text: '协商两次未果', view: '不归我局', basis: '三定规定', runningDates: '2026-03-06 立案' }
  const { facts } = await stage.does(no, ofMarket, apply, own)

  expect([silent, groundless]).toEqual([
    { refused: 'missing', what: 'view' },
    { refused: 'missing', what: 'basis' },
  ])
  expect(facts).toMatchObject({
    applicant: market,
    positions: [{ unit: market, view: '不归我局', basis: '三定规定' }],
    talks: [{ unit: market, result: '协商两次未果' }],
    runningDates: '2026-03-06 立案',
  })
  expect(lackingIn(facts)).toEqual([])
})

test('whoever has stated its view already need not write it again to apply, and then it is the applicant', async () => {
  const { no } = await aDispute(stage.office, { talkFirst: true, applicant: market })
  await stage.does(no, ofUrban, statePosition, { view: '不归我局', basis: '三定规定' })
  const { facts } = await stage.does(no, ofUrban, apply, { text: '协商未果' })
  const other = await stage.tries(no, ofMarket, withdrawDispute, { reason: '' })

  expect([facts.applicant, facts.positions.length]).toEqual([urban, 1])
  expect(refusal(other)).toBe('not-applicant')
})

test('talks that ran out leave an application whose papers are asked for, and say which', async () => {
  const { no, clocks } = await aDispute(stage.office, { talkFirst: true })
  stage.set(new Date((clocks[0]?.due.getTime() ?? 0) + 60_000))
  await sweepCase(stage.office, no)

  expect(lackingIn((await fileOf(no)).facts)).toEqual(['talks', 'view', 'basis'])
})

test('dates that run on are added by each side, and nobody’s are written over', async () => {
  const { no } = await aDispute(stage.office, { runningDates: '查封 2026-04-01 到期' })
  const more = { view: '不归我局', basis: '', runningDates: '2026-03-06 立案' }
  await stage.does(no, ofUrban, statePosition, more)
  const again = await stage.does(no, ofUrban, statePosition, more)

  expect(again.facts.runningDates).toBe('查封 2026-04-01 到期；2026-03-06 立案')
})
