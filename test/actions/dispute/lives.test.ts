import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { carryOut, receive } from '../../../src/actions/dispute/carry-out.ts'
import { designate, opine } from '../../../src/actions/dispute/decide-dispute.ts'
import { withdrawDispute } from '../../../src/actions/dispute/end-dispute.ts'
import { accept, askForMore, complete } from '../../../src/actions/dispute/hear-parties.ts'
import { convene, recordMinutes } from '../../../src/actions/dispute/meet.ts'
import { openDispute } from '../../../src/actions/dispute/open-dispute.ts'
import { prolong } from '../../../src/actions/dispute/prolong.ts'
import { recordFiling } from '../../../src/actions/dispute/record-filing.ts'
import { refer } from '../../../src/actions/dispute/refer.ts'
import { rescind } from '../../../src/actions/dispute/rescind.ts'
import { statePosition } from '../../../src/actions/dispute/state-position.ts'
import { recordTalks, settle } from '../../../src/actions/dispute/talk.ts'
import { type Deed, perform } from '../../../src/actions/perform.ts'
import { sweepCase } from '../../../src/actions/sweep-case.ts'
import type { Case } from '../../../src/rules/cases/case.ts'
import { firstToFile } from '../../../src/rules/cases/disputes/filings.ts'
import type { Actor } from '../../../src/rules/sight/roles.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, anOfficer, done, refusal } from '../../build.ts'
import { aDispute, market, running, urban } from './a-dispute.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const ofMarket = anOfficer(market)
const ofUrban = anOfficer(urban)

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
beforeEach(() => stage.set(monday))
afterAll(() => stage.close())

const tries = <Input>(no: string, actor: Actor, deed: Deed<'dispute', Input>, input: Input) =>
  perform(stage.office, deed, { no, actor, input })
const does = async <Input>(no: string, actor: Actor, deed: Deed<'dispute', Input>, input: Input) =>
  done(await tries(no, actor, deed, input))
const later = (days: number) => stage.set(new Date(monday.getTime() + days * 24 * 3_600_000))
const fileOf = async (no: string) => (await stage.office.storage.cases.get(no)) as Case<'dispute'>

test('both decline, and settle it among themselves in time: nobody rules, the one agreed on signs for it', async () => {
  const { no, state, clocks } = await aDispute(stage.office, { talkFirst: true })
  const record = await does(no, ofMarket, recordTalks, { present: '罗青、谢雨霏', result: '现场查看后再议' })
  const offered = await does(no, ofMarket, settle, { unit: urban, text: '占道归城管，食品归市场监管' })
  const agreed = await does(no, ofUrban, settle, { unit: urban, text: '' })
  const received = await does(no, ofUrban, receive, { text: '案卷一册' })

  expect([state, clocks.map(({ name, policy }) => [name, policy])]).toEqual([
    'negotiating',
    [['negotiate', 'dispute.negotiate']],
  ])
  expect(record.facts.talks).toMatchObject([{ unit: market, result: '现场查看后再议' }])
  expect([offered.state, offered.facts.offer?.by]).toEqual(['negotiating', [market]])
  expect(agreed).toMatchObject({
    state: 'decided',
    facts: { decision: { form: 'settlement', unit: urban, text: '占道归城管，食品归市场监管' } },
  })
  expect(running(agreed)).toEqual(['hand-over'])
  expect(received).toMatchObject({ state: 'closed' })
})

test('another unit than the one on offer is a new offer, to which nobody has agreed yet', async () => {
  const { no } = await aDispute(stage.office, { talkFirst: true })
  await does(no, ofMarket, settle, { unit: urban, text: '归城管' })
  const countered = await does(no, ofUrban, settle, { unit: market, text: '归市场监管' })

  expect([countered.state, countered.facts.offer]).toEqual([
    'negotiating',
    { unit: market, text: '归市场监管', by: [urban] },
  ])
})

test('those who talk agree among themselves: a unit that was not there cannot be given it', async () => {
  const { no } = await aDispute(stage.office, { talkFirst: true })
  const away = await tries(no, ofMarket, settle, { unit: 'cq-yuzhong-fire', text: '归消防' })

  expect(away).toEqual({ refused: 'not-a-party', unit: 'cq-yuzhong-fire' })
})

test('talks that run out of time become an application by themselves', async () => {
  const { no, clocks } = await aDispute(stage.office, { talkFirst: true })
  stage.set(new Date((clocks[0]?.due.getTime() ?? 0) + 60_000))
  await sweepCase(stage.office, no)

  const file = await fileOf(no)
  expect([file.state, running(file)]).toEqual(['applied', ['accept']])
})

test('the parties of one line talk under their own rule, and the law’s days are marked as law', async () => {
  const parties = [market, 'cq-nanan-market']
  const { clocks, facts } = await aDispute(stage.office, { parties, kind: 'cross-district', talkFirst: true })

  expect(clocks[0]?.policy).toBe('dispute.negotiate.market')
  expect(facts.arbiter).toEqual({ unit: 'cq-market', because: 'line' })
})

test('both claim: filing times are on record, referred, and designated by the municipal government', async () => {
  const parties = ['cq-market', 'cq-urban']
  const opened = await aDispute(stage.office, { kind: 'both-claim', applicant: 'cq-market', parties })
  const { no } = opened
  const [one, other] = [anOfficer('cq-market'), anOfficer('cq-urban')]
  await does(no, aCoordinator, accept, {})
  await does(no, one, recordFiling, { at: '2026-03-06T09:30', proof: '立案审批表 12 号' })
  const both = await does(no, other, recordFiling, { at: '2026-03-06', proof: '立案审批表 7 号' })
  const future = await tries(no, one, recordFiling, { at: '2026-03-10', proof: '立案审批表' })
  const early = await tries(no, anOfficer('cq-government'), refer, { text: '请裁' })
  const referred = await does(no, aCoordinator, refer, { text: '立案先后无法区分，建议由市场监管局管辖' })
  const bySide = await tries(no, one, designate, { unit: 'cq-market', basis: '我局管辖', text: '' })
  const staffing = anOfficer('cq-staffing')
  const advice = { view: '建议由市场监管局管辖', basis: '三定规定' }
  const advised = await does(no, staffing, statePosition, advice)
  const byAdviser = await tries(no, staffing, designate, { unit: 'cq-market', basis: '编办意见', text: '' })
  const ruled = await does(no, anOfficer('cq-government', 'leader'), designate, {
    unit: 'cq-market',
    basis: '渝府函〔2026〕1号',
    text: '',
  })

  expect(opened.facts.arbiter).toMatchObject({ unit: 'cq-government', advises: 'cq-staffing' })
  expect(firstToFile(parties, both.facts.filings ?? [])).toEqual({ is: 'tie', units: parties })
  expect([refusal(future), refusal(early), refusal(bySide)]).toEqual(['missing', 'no-such-case', 'not-yours'])
  expect(running(referred)).toEqual(['opinion', 'designate'])
  expect(referred.involved).toEqual(expect.arrayContaining(['cq-government', 'cq-staffing']))
  // Its proposal is on file, and stands for no side: both are still to be heard.
  expect([running(advised), refusal(byAdviser)]).toEqual([['opinion', 'designate'], 'not-yours'])
  expect(ruled.facts.decision).toMatchObject({ authority: 'cq-government', unheard: parties })
})

test('a town against its district: the justice bureau leads, the district is a party, the city decides', async () => {
  const parties = ['cq-liangping-pingjin', 'cq-liangping']
  const [town, district] = [anOfficer('cq-liangping-pingjin'), anOfficer('cq-liangping')]
  const { no, unit, facts } = await aDispute(stage.office, {
    kind: 'delegated-power',
    applicant: 'cq-liangping-pingjin',
    parties,
  })
  await does(no, aCoordinator, accept, {})
  await does(no, town, statePosition, { view: '事项未列入赋权清单', basis: '行政处罚法第二十四条' })
  await does(no, district, statePosition, { view: '已赋权镇里', basis: '赋权公告' })
  await does(no, aCoordinator, refer, { text: '建议由区管辖' })
  const own = await tries(no, district, designate, { unit: 'cq-liangping-pingjin', basis: '赋权', text: '' })
  const ruling = { unit: 'cq-liangping-urban', basis: '未列入赋权清单', text: '' }
  const ruled = await does(no, anOfficer('cq-government', 'leader'), designate, ruling)
  const closed = await does(no, anOfficer('cq-liangping-urban'), receive, { text: '案卷一册' })

  expect(refusal(own)).toBe('not-yours')
  expect(ruled.facts.decision).toMatchObject({ authority: 'cq-government', unheard: [] })
  expect(closed.state).toBe('closed')
  expect(unit).toBe('cq-justice')
  expect(facts.arbiter).toEqual({ unit: 'cq-government', because: 'delegated-power' })
})

test('where the justice bureau is a party, the government leads, and its own people hear nothing as coordinators', async () => {
  const parties = ['cq-justice', 'cq-urban']
  const { no, unit } = await aDispute(stage.office, { applicant: 'cq-urban', parties })
  const own = await tries(no, aCoordinator, accept, {})
  const accepted = await does(no, anOfficer('cq-government'), accept, {})

  expect(unit).toBe('cq-government')
  expect(refusal(own)).toBe('not-yours')
  expect(accepted.state).toBe('hearing')
})

test.each`
  what                                  | parties                            | refused
  ${'the city’s government is a party'} | ${['cq-government', 'cq-yuzhong']} | ${'no-arbiter'}
  ${'a team and its own department'}    | ${['cq-market', 'cq-market-team']} | ${'one-body'}
  ${'a unit that nobody knows'}         | ${['cq-market', 'nowhere']}        | ${'unknown-unit'}
  ${'one party only'}                   | ${['cq-market', 'cq-market']}      | ${'missing'}
`('refused where $what', async ({ parties, refused }) => {
  const opened = await openDispute(stage.office, {
    matter: '谁管',
    kind: 'both-claim',
    applicant: null,
    parties,
    positions: [],
    origin: { key: `test:${parties}`, door: 'cli' },
    by: { kind: 'bot' },
  })

  expect(opened).toMatchObject({ refused })
})

test('papers that are never completed: the application counts as dropped', async () => {
  const { no } = await aDispute(stage.office)
  const asked = await does(no, aCoordinator, askForMore, { missing: '协商记录' })
  const byOther = await tries(no, ofUrban, complete, { text: '已补' })
  expect(refusal(byOther)).toBe('not-applicant')
  later(7)
  await sweepCase(stage.office, no)

  expect(running(asked)).toEqual(['complete'])
  expect(await fileOf(no)).toMatchObject({ state: 'dropped', closedAt: expect.any(Date) })
})

test('the clock for the parties’ views ends with the last of them', async () => {
  const { no } = await aDispute(stage.office)
  await does(no, aCoordinator, accept, {})
  const first = await does(no, ofMarket, statePosition, { view: '不归我局', basis: '' })
  const again = await does(no, ofMarket, statePosition, { view: '仍不归我局', basis: '' })
  const last = await does(no, ofUrban, statePosition, { view: '也不归我局', basis: '' })

  expect([running(first), running(again), running(last)]).toEqual([
    ['opinion', 'result'],
    ['opinion', 'result'],
    ['result'],
  ])
})

test('where all have said theirs before it is taken up, nobody is waited for', async () => {
  const positions = [market, urban].map((unit) => ({ unit, view: '不归我局', basis: '三定规定' }))
  const { no } = await aDispute(stage.office, { positions, applicant: null })
  const accepted = await does(no, aCoordinator, accept, {})

  expect([accepted.state, running(accepted)]).toEqual(['hearing', ['result']])
})

test('a meeting is called, minuted, and the office takes longer, once', async () => {
  const { no } = await aDispute(stage.office)
  await does(no, aCoordinator, accept, {})
  await does(no, aCoordinator, convene, { at: '2026-03-12', place: '14:30，市司法局' })
  const minuted = await does(no, aCoordinator, recordMinutes, { present: '各方', minutes: '建议城管牵头' })
  const before = minuted.clocks.find(({ name }) => name === 'result')?.due ?? monday
  const longer = await does(no, aCoordinator, prolong, { reason: '须征求专家意见' })
  const twice = await tries(no, aCoordinator, prolong, { reason: '再延' })

  expect(minuted).toMatchObject({ state: 'hearing', facts: { meetings: [{ minutes: '建议城管牵头' }] } })
  expect(longer.clocks.find(({ name }) => name === 'result')?.due.getTime()).toBeGreaterThan(before.getTime())
  expect(refusal(twice)).toBe('no-more')
})

test('a ruling taken back: the dispute is heard again, and its rule for later cases falls with it', async () => {
  const about = { matter: '食品生产经营许可', district: '渝中区' }
  const { no } = await aDispute(stage.office, { about })
  await does(no, aCoordinator, accept, {})
  const ruled = await does(no, aCoordinator, opine, { unit: market, basis: '三定规定', text: '' })
  await does(no, ofMarket, receive, { text: '' })
  const back = await does(no, aCoordinator, rescind, { reason: '依据已修订' })

  expect(ruled.facts.precedent).toMatchObject({ status: 'proposed', matter: about.matter, unit: market })
  expect(back).toMatchObject({
    state: 'hearing',
    closedAt: null,
    facts: { precedent: { status: 'withdrawn' } },
  })
  expect(back.facts.decision).toBeUndefined()
  expect(back.facts.rescinded).toMatchObject([{ unit: market, reason: '依据已修订' }])
  expect(running(back)).toEqual(['result'])
})

test('only whoever applied may withdraw; the other side may not end what was not its own', async () => {
  const { no } = await aDispute(stage.office)
  const other = await tries(no, ofUrban, withdrawDispute, { reason: '' })

  expect(other).toEqual({ refused: 'not-applicant', unit: market })
  expect(await does(no, ofMarket, withdrawDispute, { reason: '' })).toMatchObject({ state: 'withdrawn' })
})

test('two arbiters at once: one ruling stands, the other is told', async () => {
  const { no } = await aDispute(stage.office)
  await does(no, aCoordinator, accept, {})
  const ruling = (unit: string) => tries(no, aCoordinator, designate, { unit, basis: '三定规定', text: '' })
  const answers = await Promise.all([market, urban, 'cq-yuzhong-fire', 'cq-yuzhong-police'].map(ruling))
  const won = answers.filter((answer) => !('refused' in answer))

  expect(won).toHaveLength(1)
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'not-now')).toHaveLength(3)
  expect((await fileOf(no)).history.filter(({ deed }) => deed === 'designate')).toHaveLength(1)
})

test('what the office enters for an authority says who entered it; what the authority decides itself says nothing of the kind', async () => {
  const ruling = { unit: urban, basis: '渝中府函〔2026〕1号', text: '' }
  const [one, other] = [await aDispute(stage.office), await aDispute(stage.office)]
  const entered = await does(one.no, aCoordinator, designate, ruling)
  await does(other.no, aCoordinator, refer, { text: '请裁' })
  const own = await does(other.no, anOfficer('cq-yuzhong', 'leader'), designate, ruling)

  expect(entered.facts.decision).toMatchObject({ authority: 'cq-yuzhong', enteredBy: 'cq-justice' })
  expect(own.facts.decision).not.toHaveProperty('enteredBy')
})

test('carried out twice, it is carried out once', async () => {
  const { no } = await aDispute(stage.office)
  const ruled = await does(no, aCoordinator, designate, { unit: urban, basis: '三定规定', text: '' })
  const owed = ruled.owed.find(({ is }) => is === 'job')?.id ?? ''
  await carryOut(stage.office, no, owed)
  await carryOut(stage.office, no, owed)

  expect((await fileOf(no)).history.filter(({ deed }) => deed === 'carryOut')).toHaveLength(1)
})
