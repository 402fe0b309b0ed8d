import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { meetingDecisions } from '../../../src/actions/note-decision.ts'
import { type Deed, perform } from '../../../src/actions/perform.ts'
import { sweepCase } from '../../../src/actions/sweep-case.ts'
import { clueSteps } from '../../../src/actions/transfer/clue-steps.ts'
import { criminalSteps as steps } from '../../../src/actions/transfer/criminal-steps.ts'
import { openClue } from '../../../src/actions/transfer/open-clue.ts'
import { openCriminal } from '../../../src/actions/transfer/open-criminal.ts'
import { openTransfer } from '../../../src/actions/transfer/open-transfer.ts'
import { approveCrime, reportCrime } from '../../../src/actions/transfer/report-crime.ts'
import { type Packet, sendPacket } from '../../../src/actions/transfer/send-packet.ts'
import { transferSteps } from '../../../src/actions/transfer/transfer-steps.ts'
import type { Case, CaseKind } from '../../../src/rules/cases/case.ts'
import { clocksFor } from '../../../src/rules/cases/transfers/transfer.ts'
import type { Actor } from '../../../src/rules/sight/roles.ts'
import { anOffice } from '../../an-office.ts'
import { aCoordinator, anOfficer, dispatched, done, refusal } from '../../build.ts'
import { clueHandlers, transferOpeners } from '../../ten-rules/transfer-deeds.ts'
import { running } from '../dispute/a-dispute.ts'

/** A Thursday: three natural days from here end on a Sunday, and so on the Monday after it. */
const thursday = new Date('2026-03-12T10:00:00+08:00')
const market = 'cq-yuzhong-market'
const liaison = anOfficer(market)
const head = { ...anOfficer(market, 'leader'), name: '邓为民' }
const police = anOfficer('cq-yuzhong-police')
const receiver = anOfficer('cq-nanan-market')

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(thursday)
})
beforeEach(() => stage.set(thursday))
afterAll(() => stage.close())

const tries = <K extends CaseKind, Input>(no: string, actor: Actor, deed: Deed<K, Input>, input: Input) =>
  perform(stage.office, deed, { no, actor, input })
const does = async <K extends CaseKind, Input>(
  no: string,
  actor: Actor,
  deed: Deed<K, Input>,
  input: Input,
) => done((await tries(no, actor, deed, input)) as never) as Case as Case<K>
const said = { text: '见附件' }
const dayDue = (file: Case, name: string) =>
  file.clocks.findLast((clock) => clock.name === name)?.due.toISOString()

const whole: Packet = { items: ['letter', 'inquiry', 'goods'], lacking: '', copied: true, notCopied: '' }

async function sent(): Promise<string> {
  const no = await transferOpeners['criminal-transfer'](stage.office)
  await does(no, liaison, reportCrime, { officers: '罗青、陈立', text: '销售金额 12 万元' })
  await does(no, head, approveCrime, { text: '' })
  await does(no, liaison, sendPacket, whole)
  return no
}

describe('to the police', () => {
  test('refused, reconsidered, upheld, supervised: each step under its own article and clock', async () => {
    const no = await sent()
    const received = await does(no, police, steps.receipt, said)
    const refused = await does(no, police, steps.refuseCase, said)
    const asked = await does(no, liaison, steps.reconsider, said)
    const upheld = await does(no, police, steps.uphold, said)
    const supervised = await does(no, liaison, steps.askSupervision, said)
    const opened = await does(no, police, steps.openCase, said)
    const ended = await does(no, liaison, steps.handGoods, said)

    expect([received, refused, asked, upheld, supervised, opened].map(running)).toEqual([
      ['decide'],
      ['ask-reconsideration'],
      ['reconsider'],
      ['ask-supervision'],
      ['supervision'],
      ['hand-over-goods'],
    ])
    // Sunday the 15th is no day to end on: 24:00 of Monday, Beijing time.
    expect(dayDue(received, 'decide')).toBe('2026-03-16T15:59:59.999Z')
    expect(ended).toMatchObject({ state: 'handed-over', closedAt: expect.any(Date) })
  })

  test('the police see nothing before the packet has gone', async () => {
    const no = await transferOpeners['criminal-transfer'](stage.office)
    expect(refusal(await tries(no, police, steps.receipt, said))).toBe('no-such-case')
  })

  test('two officers report, and the head who approves is neither of them', async () => {
    const no = await transferOpeners['criminal-transfer'](stage.office)
    const alone = await tries(no, liaison, reportCrime, { officers: '罗青', text: '事实' })
    await does(no, liaison, reportCrime, { officers: '罗青、邓为民', text: '事实' })

    expect(alone).toEqual({ refused: 'missing', what: 'officers' })
    expect(refusal(await tries(no, liaison, approveCrime, { text: '' }))).toBe('not-yours')
    expect(refusal(await tries(no, head, approveCrime, { text: '' }))).toBe('own-work')
  })

  test.each<[string, Partial<Packet>, string]>([
    ['no letter', { items: ['inquiry', 'goods'] }, 'packet'],
    ['no list of goods and no word of why', { items: ['letter', 'inquiry'] }, 'packet'],
    ['the copy to the procuratorate neither ticked nor explained', { copied: false }, 'copy'],
  ])('the packet is refused with %s', async (_, but, what) => {
    const no = await transferOpeners['criminal-transfer'](stage.office)
    await does(no, liaison, reportCrime, { officers: '罗青、陈立', text: '事实' })
    await does(no, head, approveCrime, { text: '' })

    expect(await tries(no, liaison, sendPacket, { ...whole, ...but })).toEqual({ refused: 'missing', what })
    const explained = { ...whole, ...but, lacking: '无涉案物品', notCopied: '本市未要求' }
    if (what === 'copy') expect((await does(no, liaison, sendPacket, explained)).state).toBe('sent')
  })

  test('passed on, its receipt is owed anew; returned, the body decides for itself', async () => {
    const no = await sent()
    const passed = await does(no, police, steps.passOn, { text: '重庆市公安局水上分局' })
    await does(no, police, steps.receipt, said)
    const back = await does(no, police, steps.returnCase, said)
    const own = await does(no, liaison, steps.decideOwn, said)

    expect([passed.facts.passedTo, running(passed)]).toEqual(['重庆市公安局水上分局', ['receipt']])
    expect([running(back), own.state]).toEqual([['own-decision'], 'own-decision'])
  })

  test('papers that are missing are asked for beside the clock of the decision', async () => {
    const no = await sent()
    await does(no, police, steps.receipt, said)
    const asked = await does(no, police, steps.askPapers, said)
    const given = await does(no, liaison, steps.sendPapers, said)

    expect([running(asked), running(given)]).toEqual([['decide', 'complete'], ['decide']])
  })

  test('never to police that are themselves complained of; where the city names none, it says so', async () => {
    const { no: complaint } = await dispatched(stage.office, {
      unit: 'cq-justice',
      accused: ['cq-yuzhong-police'],
    })
    const draft = { matter: '涉嫌犯罪', unit: market, by: { kind: 'bot' } } as const
    const origin = (key: string) => ({ key, door: 'chat' }) as const
    const concerned = await openCriminal(stage.office, { ...draft, complaint, origin: origin('test:police') })
    const { police: _police, ...city } = stage.office.city
    const none = await openCriminal({ ...stage.office, city }, { ...draft, origin: origin('test:none') })

    expect(concerned).toEqual({ refused: 'recused', unit: 'cq-yuzhong-police' })
    expect(none).toEqual({ refused: 'no-police' })
  })

  test('a body transfers nothing to itself', async () => {
    const opened = await openCriminal(stage.office, {
      matter: '涉嫌犯罪',
      unit: 'cq-yuzhong-police',
      origin: { key: 'test:own', door: 'chat' },
      by: { kind: 'bot' },
    })
    expect(opened).toMatchObject({ refused: 'same-unit' })
  })
})

describe('to another department or region', () => {
  test('a receiver who stays silent has accepted', async () => {
    const no = await transferOpeners.transfer(stage.office)
    const received = await does(no, receiver, transferSteps.receipt, said)
    stage.set(new Date((received.clocks.find(({ name }) => name === 'object')?.due.getTime() ?? 0) + 60_000))
    await sweepCase(stage.office, no)
    const file = await stage.office.storage.cases.get(no)

    expect([file?.state, file && running(file)]).toEqual(['accepted', ['result']])
  })

  test('one who does not even sign for it has accepted too; a body outside the city only once it has the papers', async () => {
    const no = await transferOpeners.transfer(stage.office)
    const opened = await stage.office.storage.cases.get(no)
    stage.set(new Date((opened?.clocks.find(({ name }) => name === 'object')?.due.getTime() ?? 0) + 60_000))
    await sweepCase(stage.office, no)

    const file = await stage.office.storage.cases.get(no)
    expect([file?.state, file?.history.at(-1)?.note]).toEqual(['accepted', { reason: 'silence' }])
    expect([clocksFor('cq-nanan-market'), clocksFor(null)]).toEqual([['receipt', 'object'], ['receipt']])
  })

  test('an objection needs no receipt, and a meeting may decide on it', async () => {
    const no = await transferOpeners.transfer(stage.office)
    const objected = await does(no, receiver, transferSteps.object, {
      text: '不属我局管辖',
      basis: '三定规定',
    })
    const noted = await does(no, aCoordinator, meetingDecisions.transfer, { text: '由市局协调' })

    expect([objected.state, running(objected)]).toEqual(['objected', ['settle']])
    expect(noted.history.at(-1)?.note).toEqual({ text: '由市局协调' })
  })

  test('an objection stops at the office: the receiver may not pass it on', async () => {
    const no = await transferOpeners.transfer(stage.office)
    await does(no, receiver, transferSteps.receipt, said)
    const objected = await does(no, receiver, transferSteps.object, {
      text: '不属我局管辖',
      basis: '三定规定',
    })
    const own = await tries(no, receiver, transferSteps.takeBack, said)
    const kept = await does(no, aCoordinator, transferSteps.insist, said)
    const closed = await does(no, receiver, transferSteps.reportResult, { text: '已立案处罚' })

    expect(objected.owed.some((owing) => owing.is === 'job' && owing.job === 'dispute-transfer')).toBe(true)
    expect(refusal(own)).toBe('not-yours')
    expect([kept.state, closed.state, closed.facts.result]).toEqual(['accepted', 'closed', '已立案处罚'])
  })

  test('to a body outside the city the sender keeps the file itself', async () => {
    const opened = await openTransfer(stage.office, {
      matter: '跨省经营',
      why: '违法行为地在外省',
      unit: market,
      receiver: null,
      outside: '四川省泸州市市场监督管理局',
      papers: '',
      runningDates: '',
      origin: { key: 'test:outside', door: 'chat' },
      by: { kind: 'bot' },
    })
    if ('refused' in opened) throw new Error(opened.refused)
    const { no } = opened.file
    const later = new Date(thursday.getTime() + 10 * 86_400_000)
    stage.set(later)
    const received = await does(no, liaison, transferSteps.receipt, said)
    await sweepCase(stage.office, no)

    // Its window to object is counted from the papers' coming, however long they were on their way.
    expect(received.clocks.find(({ name }) => name === 'object')?.from).toEqual(later)
    expect((await stage.office.storage.cases.get(no))?.state).toBe('received')
    expect((await does(no, liaison, transferSteps.takeOn, said)).state).toBe('accepted')
  })
})

describe('a clue', () => {
  test('is approved by somebody else than whoever noted it', async () => {
    const no = await transferOpeners.clue(stage.office)
    const [one, two] = clueHandlers
    expect(refusal(await tries(no, one, clueSteps.approve, said))).toBe('own-work')
    expect(await does(no, two, clueSteps.approve, said)).toMatchObject({ state: 'approved' })
  })

  test('does not exist for anybody who is not named in it: leader, coordinator, supervisor, auditor', async () => {
    const no = await transferOpeners.clue(stage.office)
    const others = [
      head,
      liaison,
      aCoordinator,
      ...(['supervisor', 'auditor', 'admin'] as const).map((role) => anOfficer('cq-justice', role)),
    ]
    for (const other of others)
      expect(refusal(await tries(no, other, clueSteps.approve, said))).toBe('no-such-case')
  })

  test('is never shared with somebody of the body concerned', async () => {
    const { no: complaint } = await dispatched(stage.office, { unit: 'cq-justice', accused: [market] })
    const opened = await openClue(stage.office, {
      kind: 'discipline',
      summary: '线索',
      evidence: '',
      unit: 'cq-justice',
      handlers: [{ id: 'one', unit: market }],
      complaint,
      origin: { key: 'test:concerned', door: 'chat', person: 'two' },
      by: { kind: 'bot' },
    })
    expect(opened).toEqual({ refused: 'recused', unit: market })
  })

  test('that one person alone would know of goes nowhere', async () => {
    const opened = await openClue(stage.office, {
      kind: 'discipline',
      summary: '线索',
      evidence: '',
      unit: market,
      handlers: [{ id: 'one', unit: market }],
      origin: { key: 'test:alone', door: 'chat', person: 'one' },
      by: { kind: 'bot' },
    })
    expect(opened).toEqual({ refused: 'missing', what: 'handlers' })
  })
})
