import { afterAll, beforeAll, expect, test } from 'vitest'
import { doBetweenCases } from '../../jobs/between-cases.ts'
import { openDisputeOf } from '../../jobs/open-dispute.ts'
import { answer } from '../../src/actions/complaint/answer.ts'
import { assign } from '../../src/actions/complaint/assign.ts'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { contest } from '../../src/actions/complaint/linked/contest.ts'
import { sign } from '../../src/actions/complaint/sign.ts'
import { carryOut } from '../../src/actions/dispute/carry-out.ts'
import { designate } from '../../src/actions/dispute/decide-dispute.ts'
import { withdrawDispute } from '../../src/actions/dispute/end-dispute.ts'
import { accept } from '../../src/actions/dispute/hear-parties.ts'
import { rescind } from '../../src/actions/dispute/rescind.ts'
import { perform } from '../../src/actions/perform.ts'
import { openTransfer, passesOn } from '../../src/actions/transfer/open-transfer.ts'
import type { Case, CaseKind } from '../../src/rules/cases/case.ts'
import type { JobName } from '../../src/rules/cases/owed.ts'
import { aDispute } from '../actions/dispute/a-dispute.ts'
import { aCoordinator, anOfficer, dispatched, done, refusal } from '../build.ts'
import { type AnApp, anApp } from './an-app.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const [market, urban] = ['cq-yuzhong-market', 'cq-yuzhong-urban'] as const
const ofMarket = anOfficer(market)

let stage: AnApp
beforeAll(async () => {
  stage = await anApp(monday)
})
afterAll(() => stage.close())

const fileOf = async <K extends CaseKind>(no: string) => (await stage.app.storage.cases.get(no)) as Case<K>

/** Does what a case owes another, as the worker would. */
async function fulfil(no: string, job: JobName): Promise<void> {
  const { owed } = await fileOf(no)
  for (const owing of owed.filter((one) => one.is === 'job' && one.job === job)) {
    if (job === 'open-dispute') await openDisputeOf(stage.app, { no, owed: owing.id })
    else if (job === 'carry-out') await carryOut(stage.app.office, no, owing.id)
    else await doBetweenCases(stage.app, { no, owed: owing.id })
  }
}

const contesting = {
  kind: 'both-decline',
  others: [urban],
  view: '占道不归我局',
  basis: '三定规定',
  talks: '3 月 9 日电话协商未果',
  runningDates: '查封 2026-04-01 到期',
  talkFirst: false,
} as const

async function contested(): Promise<{ no: string; dispute: Case<'dispute'> }> {
  const { no } = await dispatched(stage.app.office, { unit: market })
  done(await perform(stage.app.office, sign, { no, actor: ofMarket, input: {} }))
  done(await perform(stage.app.office, contest, { no, actor: ofMarket, input: contesting }))
  await fulfil(no, 'open-dispute')
  const dispute = (await fileOf<'complaint'>(no)).facts.contested?.dispute ?? ''
  return { no, dispute: await fileOf<'dispute'>(dispute) }
}
const answers = (no: string, safety = '') =>
  perform(stage.app.office, answer, {
    no,
    actor: ofMarket,
    input: { result: 'solved', text: '已整改', safety },
  })

test('the holder contests it: the dispute knows all that is known, and nobody answers alone meanwhile', async () => {
  const { no, dispute } = await contested()

  expect(dispute.facts).toMatchObject({
    complaint: no,
    applicant: market,
    contact: market,
    parties: [market, urban],
    positions: [{ unit: market, view: '占道不归我局', basis: '三定规定' }],
    talks: [{ unit: market, result: '3 月 9 日电话协商未果' }],
    runningDates: '查封 2026-04-01 到期',
  })
  expect(await answers(no)).toEqual({ refused: 'contested', dispute: dispute.no })
  expect(await passesOn(stage.app.office, { unit: market, complaint: no })).toEqual({
    refused: 'contested',
    dispute: dispute.no,
  })
  expect((await fileOf(no)).clocks.find(({ name }) => name === 'answer')?.status).toBe('running')
})

test('from the very write of the second return on, before any job has run', async () => {
  const { no } = await dispatched(stage.app.office, { unit: market })
  const input = { reason: 'not-competent', explanation: '不归我局', proposed: null } as const
  const back = () => perform(stage.app.office, giveBack, { no, actor: ofMarket, input })
  const given = { unit: market, basis: '请先行办理' }
  done(await back())
  done(await perform(stage.app.office, assign, { no, actor: aCoordinator, input: given }))
  done(await back())
  done(await perform(stage.app.office, assign, { no, actor: aCoordinator, input: given }))
  done(await perform(stage.app.office, sign, { no, actor: ofMarket, input: {} }))

  expect(refusal(await answers(no))).toBe('contested')
})

test('danger does not wait: who acts alone says why, and the other side sees it', async () => {
  const { no, dispute } = await contested()
  done(await answers(no, '燃气泄漏，须立即处置'))
  await fulfil(no, 'tell-measure')

  const { facts, history } = await fileOf<'dispute'>(dispute.no)
  expect(facts.measures).toMatchObject([{ unit: market, reason: '燃气泄漏，须立即处置', text: '已整改' }])
  expect(history.at(-1)).toMatchObject({ deed: 'takeMeasures', by: { kind: 'bot' } })
})

test('danger that is faster than the number of the dispute is told all the same', async () => {
  const { no } = await dispatched(stage.app.office, { unit: market })
  done(await perform(stage.app.office, sign, { no, actor: ofMarket, input: {} }))
  done(await perform(stage.app.office, contest, { no, actor: ofMarket, input: contesting }))
  done(await answers(no, '燃气泄漏'))
  await expect(fulfil(no, 'tell-measure')).rejects.toThrow(/tried again/)
  await fulfil(no, 'open-dispute')
  await fulfil(no, 'tell-measure')
  const dispute = (await fileOf<'complaint'>(no)).facts.contested?.dispute ?? ''

  expect((await fileOf<'dispute'>(dispute)).facts.measures).toMatchObject([{ reason: '燃气泄漏' }])
})

test('an accused body is never made a party of the dispute about itself', async () => {
  const { no } = await dispatched(stage.app.office, { unit: 'cq-market', accused: [market] })
  const input = { ...contesting, others: [market] }
  const answered = await perform(stage.app.office, contest, {
    no,
    actor: anOfficer('cq-market'),
    input,
  })

  expect(answered).toEqual({ refused: 'recused', unit: market })
})

test('withdrawn before the complaint had been joined to it, the dispute frees it all the same', async () => {
  const { no } = await dispatched(stage.app.office, { unit: market })
  done(await perform(stage.app.office, contest, { no, actor: ofMarket, input: contesting }))
  const { file } = await (async () => {
    const origin = { key: `contest:${no}:${(await fileOf(no)).history.length - 1}`, door: 'case' } as const
    return { file: await aDispute(stage.app.office, { complaint: no, origin }) }
  })()
  done(
    await perform(stage.app.office, withdrawDispute, { no: file.no, actor: ofMarket, input: { reason: '' } }),
  )
  await fulfil(file.no, 'leave-dispute')
  await fulfil(no, 'open-dispute')

  expect((await fileOf<'complaint'>(no)).facts.contested).toBeUndefined()
})

test('withdrawn, the complaint is its holder’s again', async () => {
  const { no, dispute } = await contested()
  done(
    await perform(stage.app.office, withdrawDispute, {
      no: dispute.no,
      actor: ofMarket,
      input: { reason: '' },
    }),
  )
  await fulfil(dispute.no, 'leave-dispute')

  expect((await fileOf<'complaint'>(no)).facts.contested).toBeUndefined()
  expect(done(await answers(no)).state).toBe('answered')
})

test('decided: it goes there, signing for it is the receipt, and it is contested no more', async () => {
  const { no, dispute } = await contested()
  const input = { unit: urban, basis: '三定规定', text: '' }
  done(await perform(stage.app.office, accept, { no: dispute.no, actor: aCoordinator, input: {} }))
  done(await perform(stage.app.office, designate, { no: dispute.no, actor: aCoordinator, input }))
  await fulfil(dispute.no, 'carry-out')
  const handed = await fileOf<'complaint'>(no)
  const waiting = await fileOf<'dispute'>(dispute.no)
  done(await perform(stage.app.office, sign, { no, actor: anOfficer(urban), input: {} }))
  await fulfil(no, 'receive')

  expect(handed).toMatchObject({
    unit: urban,
    state: 'dispatched',
    facts: { designated: { by: dispute.no } },
  })
  expect(handed.facts.contested).toBeUndefined()
  expect([waiting.state, waiting.clocks.find(({ name }) => name === 'hand-over')?.status]).toEqual([
    'decided',
    'running',
  ])
  expect((await fileOf(dispute.no)).state).toBe('closed')
})

test('a ruling while the unit answers: whoever is first, the complaint has one answer or one new holder', async () => {
  const { no, dispute } = await contested()
  const input = { unit: urban, basis: '三定规定', text: '' }
  const [answered] = await Promise.all([
    answers(no, '燃气泄漏'),
    perform(stage.app.office, designate, { no: dispute.no, actor: aCoordinator, input }),
  ])
  await fulfil(dispute.no, 'carry-out')
  await fulfil(no, 'tell-measure')
  const file = await fileOf<'complaint'>(no)

  expect('refused' in answered).toBe(false)
  expect(file.state).toBe('answered')
  // Nothing is left to hand over: the ruling stands, and the dispute ends with it.
  expect(await fileOf<'dispute'>(dispute.no)).toMatchObject({
    state: 'closed',
    facts: { decision: { unit: urban } },
  })
})

test('one hop only: who was named may not pass it on, and is told why', async () => {
  const { no, dispute } = await contested()
  const input = { unit: urban, basis: '三定规定', text: '' }
  done(await perform(stage.app.office, designate, { no: dispute.no, actor: aCoordinator, input }))
  await fulfil(dispute.no, 'carry-out')
  const on = { reason: 'other-competent', explanation: '不归我局', proposed: market } as const

  expect(await perform(stage.app.office, giveBack, { no, actor: anOfficer(urban), input: on })).toEqual({
    refused: 'designated',
    basis: '三定规定',
  })
  const transfer = {
    matter: '占道经营',
    why: '不归我局',
    unit: urban,
    receiver: market,
    complaint: no,
  } as const
  const papers = { outside: '', papers: '', runningDates: '', by: { kind: 'bot' } } as const
  const origin = { key: 'test:passed-on', door: 'chat' } as const
  expect(await openTransfer(stage.app.office, { ...transfer, ...papers, origin })).toEqual({
    refused: 'designated',
    basis: '三定规定',
  })
})

test('taken back, it is contested again, and who had been named is bound no more', async () => {
  const { no, dispute } = await contested()
  const input = { unit: market, basis: '三定规定', text: '' }
  done(await perform(stage.app.office, designate, { no: dispute.no, actor: aCoordinator, input }))
  await fulfil(dispute.no, 'carry-out')
  const reason = { reason: '依据已修订' }
  done(await perform(stage.app.office, rescind, { no: dispute.no, actor: aCoordinator, input: reason }))
  await fulfil(dispute.no, 'join-dispute')

  const { facts } = await fileOf<'complaint'>(no)
  expect([facts.designated, facts.charged, facts.contested?.dispute]).toEqual([
    undefined,
    undefined,
    dispute.no,
  ])
})

test('where no dispute can be opened the complaint is free again', async () => {
  const { no } = await dispatched(stage.app.office, { unit: market })
  const input = { ...contesting, others: [market] }
  done(await perform(stage.app.office, contest, { no, actor: aCoordinator, input }))
  const marked = await fileOf<'complaint'>(no)
  await stage.app.storage.cases.handedOver(no, [])
  await fulfil(no, 'open-dispute')
  const { facts } = await fileOf<'complaint'>(no)

  expect(marked.facts.contested).toBeDefined()
  // One party alone disputes with the office: that is a dispute too, so here it is opened.
  expect(facts.contested?.dispute).toMatch(/^ZY/)
})
