import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { answer } from '../../src/actions/complaint/answer.ts'
import { notAccept } from '../../src/actions/complaint/endings/not-accept.ts'
import { grantExtension } from '../../src/actions/complaint/extension/decide-extension.ts'
import { requestExtension } from '../../src/actions/complaint/extension/request-extension.ts'
import { sign } from '../../src/actions/complaint/sign.ts'
import { carryOut } from '../../src/actions/dispute/carry-out.ts'
import { designate, opine } from '../../src/actions/dispute/decide-dispute.ts'
import { refuseDispute } from '../../src/actions/dispute/end-dispute.ts'
import { accept, askForMore } from '../../src/actions/dispute/hear-parties.ts'
import { convene, recordMinutes } from '../../src/actions/dispute/meet.ts'
import { recordFiling } from '../../src/actions/dispute/record-filing.ts'
import { refer } from '../../src/actions/dispute/refer.ts'
import { statePosition } from '../../src/actions/dispute/state-position.ts'
import { recordTalks } from '../../src/actions/dispute/talk.ts'
import { escalated } from '../../src/actions/escalate.ts'
import { sweepCase } from '../../src/actions/sweep-case.ts'
import { clueSteps } from '../../src/actions/transfer/clue-steps.ts'
import { approveCrime, reportCrime } from '../../src/actions/transfer/report-crime.ts'
import { sendPacket } from '../../src/actions/transfer/send-packet.ts'
import { transferSteps } from '../../src/actions/transfer/transfer-steps.ts'
import { fillTemplate } from '../../src/documents/fill-template.ts'
import { makePaper } from '../../src/documents/make-paper.ts'
import { type PaperName, paperNames, papersOf, paperTypes } from '../../src/documents/paper-types.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { openProposals } from '../../src/rules/cases/time/proposals.ts'
import { aDispute, market, urban } from '../actions/dispute/a-dispute.ts'
import { anOffice } from '../an-office.ts'
import { aCoordinator, anOfficer, dispatched } from '../build.ts'
import { clueHandlers, transferOpeners } from '../ten-rules/transfer-deeds.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const cityDir = 'seeds/chongqing'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
afterAll(() => stage.close())

const paper = (name: PaperName, file: Case, draft = false) =>
  makePaper({
    name,
    file,
    city: stage.office.city,
    cityDir,
    now: stage.office.clock(),
    numbers: stage.office.storage.numbers,
    draft,
  })

/** All words of a Word file, without its marks. */
const wordsIn = (docx: Buffer | null): string =>
  new PizZip(docx as Buffer)
    .file('word/document.xml')
    ?.asText()
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '') ?? ''

const ofMarket = anOfficer(market)

/** Cases far enough along that between them they have every paper of disputes and transfers. */
async function cases(): Promise<Case[]> {
  const heard = async () => {
    const { no } = await aDispute(stage.office)
    await stage.does(no, ofMarket, recordTalks, { present: '罗青、谢雨霏', result: '各执一词' })
    await stage.does(no, aCoordinator, accept, {})
    await stage.does(no, ofMarket, statePosition, { view: '占道归城管', basis: '三定规定' })
    return no
  }
  const [ruled, designated, asked, refused] = [
    await heard(),
    await heard(),
    await aDispute(stage.office),
    await aDispute(stage.office),
  ]
  await stage.does(ruled, aCoordinator, convene, { at: '2026-03-12', place: '市司法局' })
  await stage.does(ruled, aCoordinator, recordMinutes, { present: '各方', minutes: '建议城管牵头' })
  await stage.does(designated, aCoordinator, refer, { text: '建议由城管管辖' })
  const ruling = { unit: urban, basis: '三定规定', text: '市场监管配合' }
  const decided = await stage.does(designated, aCoordinator, designate, ruling)
  await carryOut(stage.office, designated, decided.owed.find(({ is }) => is === 'job')?.id ?? '')
  const criminal = await transferOpeners['criminal-transfer'](stage.office)
  await stage.does(criminal, ofMarket, reportCrime, { officers: '罗青、陈立', text: '销售金额 12 万元' })
  await stage.does(criminal, anOfficer(market, 'leader'), approveCrime, { text: '' })
  const packet = {
    items: ['letter', 'inquiry'] as never,
    lacking: '无涉案物品',
    copied: false,
    notCopied: '本市未要求',
  }
  const transfer = await transferOpeners.transfer(stage.office)
  const clue = await transferOpeners.clue(stage.office)
  return [
    await stage.does(ruled, aCoordinator, opine, ruling),
    (await stage.office.storage.cases.get(designated)) as Case,
    await stage.does(asked.no, aCoordinator, askForMore, { missing: '现场笔录' }),
    await stage.does(refused.no, aCoordinator, refuseDispute, { reason: '属内部事项' }),
    await stage.does(criminal, ofMarket, sendPacket, packet),
    await stage.does(transfer, anOfficer('cq-nanan-market'), transferSteps.receipt, { text: '收到' }),
    await stage.does(clue, clueHandlers[1], clueSteps.approve, { text: '同意' }),
    await dispatched(stage.office),
  ]
}

describe('papers', () => {
  test('each is written whole: every brace filled in, and nobody left out', async () => {
    const made = new Set<PaperName>()
    for (const file of await cases()) {
      for (const name of papersOf(file)) {
        const words = wordsIn(await paper(name, file))
        expect(words, name).not.toMatch(/[{}]|undefined|null|\[object/)
        made.add(name)
      }
    }
    const others: PaperName[] = [
      ...([
        'not-accepted',
        'extension',
        'answer',
        'supervision',
        'supervision-yellow',
        'supervision-red',
      ] as const),
      ...(['accepted', 'supplement', 'return-review', 'reminder'] as const),
      ...(['supervision-notice', 'supervision-opinion', 'supervision-decision'] as const),
    ]
    expect(new Set(paperNames.filter((name) => !made.has(name)))).toEqual(new Set(others))
  })

  test('an opinion says who, on what ground, by when, and what each side said', async () => {
    const { no } = await aDispute(stage.office)
    await stage.does(no, aCoordinator, accept, {})
    await stage.does(no, ofMarket, statePosition, { view: '占道归城管', basis: '三定规定' })
    const file = await stage.does(no, aCoordinator, opine, { unit: urban, basis: '市容条例', text: '' })
    const words = wordsIn(await paper('opinion', file))

    expect(words).toMatch(/渝执协〔2026〕\d+号/)
    expect(words).toContain('重庆市渝中区市场监督管理局：占道归城管（依据：三定规定）')
    expect(words).toContain('重庆市渝中区城市管理局：未提出书面意见。')
    expect(words).toMatch(/由重庆市渝中区城市管理局管辖。[\s\S]*市容条例/)
  })

  test('what runs on goes along with the case: filing times with their proof, limitation and measures', async () => {
    const { no } = await aDispute(stage.office, { kind: 'both-claim', runningDates: '查封 2026-04-01 到期' })
    await stage.does(no, ofMarket, recordFiling, { at: '2026-03-06T09:30', proof: '立案审批表 12 号' })
    const file = await stage.does(no, aCoordinator, designate, { unit: urban, basis: '三定规定', text: '' })
    const words = wordsIn(await paper('designation', file))

    expect(words).toContain('2026年3月6日 09:30 立案（立案审批表 12 号）。')
    expect(words).toContain('查封 2026-04-01 到期。')
  })

  test('a complaint’s own papers: not accepted, given longer, answered, urged', async () => {
    const made = async (name: PaperName, file: Case) => wordsIn(await paper(name, file))
    const refused = await dispatched(stage.office)
    const longer = await dispatched(stage.office)
    const late = await dispatched(stage.office)
    const ground = { reason: 'litigation', explanation: '法院已立案' } as const
    await stage.does(longer.no, ofMarket, sign, {})
    await stage.does(longer.no, ofMarket, requestExtension, { days: 3, reason: '须检测' })
    const granted = await stage.does(longer.no, aCoordinator, grantExtension, {})
    const answered = await stage.does(longer.no, ofMarket, answer, { result: 'solved', text: '已查封' })
    stage.set(new Date(monday.getTime() + 10 * 24 * 3_600_000))
    await sweepCase(stage.office, late.no)
    const urged = (await stage.office.storage.cases.get(late.no)) as Case
    const none = await paper('supervision', answered)

    expect(await made('not-accepted', await stage.does(refused.no, aCoordinator, notAccept, ground))).toMatch(
      /因已进入诉讼[\s\S]*法院已立案[\s\S]*人民法院/,
    )
    expect(await made('extension', granted)).toMatch(/因须检测，经批准延长3个工作日/)
    expect(await made('answer', answered)).toMatch(/已解决[\s\S]*已查封/)
    expect(await made('supervision', urged)).toMatch(/签收期限[\s\S]*至今未办结/)
    expect(none).toBeNull()
    stage.set(monday)
  })

  test('a number is given once for a paper, in order and without holes; a draft takes none', async () => {
    const [one, other] = [await dispatched(stage.office), await dispatched(stage.office)]
    const numberIn = (docx: Buffer | null) => /〔2026〕(.*?)号/.exec(wordsIn(docx))?.[1]
    const draft = numberIn(await paper('dispatch-notice', one, true))
    const first = Number(numberIn(await paper('dispatch-notice', one)))
    const second = Number(numberIn(await paper('dispatch-notice', other)))

    expect(draft).toBe('　')
    expect(second).toBe(first + 1)
    expect(Number(numberIn(await paper('dispatch-notice', one)))).toBe(first)
  })

  test('the same case at the same time gives the same bytes, with its number and the print of its history below', async () => {
    const file = await dispatched(stage.office)
    const [one, other] = [
      await paper('case-file', file),
      await new Promise<Buffer | null>((done) =>
        setTimeout(() => void paper('case-file', file).then(done), 2_100),
      ),
    ]
    const footer = new PizZip(one as Buffer).file('word/footer1.xml')?.asText() ?? ''

    expect(one?.equals(other as Buffer)).toBe(true)
    expect(footer).toContain(file.history.at(-1)?.hash.slice(0, 16))
  })

  test('letters in three colours, each for what was sent in vain before; the papers of Decree 825 for an accused body', async () => {
    const late = await dispatched(stage.office, { accused: ['cq-yuzhong-urban'] })
    stage.set(new Date('2026-04-20T10:00:00+08:00'))
    for (let turn = 0; turn < 40; turn++) await sweepCase(stage.office, late.no)
    const names = async () => papersOf((await stage.office.storage.cases.get(late.no)) as Case)
    const before = await names()
    const inTurn = openProposals((await stage.office.storage.cases.get(late.no)) as Case)
      .filter(({ clock, step }) => clock === 'answer' && step !== 'red+1wd')
      .toSorted((one, other) => one.seq - other.seq)
    for (const { seq } of inTurn)
      await stage.does(late.no, aCoordinator, escalated.complaint, { text: '三日内说明原因', proposed: seq })
    const file = (await stage.office.storage.cases.get(late.no)) as Case
    const red = wordsIn(await paper('supervision-red', file))
    const first = wordsIn(await paper('supervision', file))
    const notice = wordsIn(await paper('supervision-notice', file))
    stage.set(monday)

    expect(before).toContain('reminder')
    expect(before).not.toContain('supervision-yellow')
    expect(await names()).toEqual(
      expect.arrayContaining(['supervision', 'supervision-yellow', 'supervision-red']),
    )
    expect(red).toMatch(
      /答复期限（法定）为3月30日[\s\S]*此前已催办、督办2次[\s\S]*三日内说明原因。请立即办理[\s\S]*约谈/,
    )
    expect(first).toContain('答复期限（法定）为3月30日')
    expect(first).not.toContain('此前')
    expect(notice).toMatch(/重庆市渝中区城市管理局：[\s\S]*国务院令第825号/)
  })

  test('what strangers write cannot break the file', async () => {
    const text = '一\u0000二\u000b三\ud800四<w:p>{管辖单位}&"\uffff'
    const words = wordsIn(await fillTemplate(cityDir, 'dispatch-notice', { 内容: text, 编号: '' }))

    expect(words).toContain('诉求内容：一二三�四&lt;w:p&gt;{管辖单位}&amp;')
  })

  test('a template that is not there, or whose braces do not fit, is named with the remedy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhixie-papers-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    mkdirSync(join(folder, 'templates'))
    const broken = new PizZip(readFileSync(`${cityDir}/templates/opinion.docx`))
    const words = broken.file('word/document.xml')?.asText() ?? ''
    broken.file('word/document.xml', words.replace('{/各方意见}', ''))
    writeFileSync(join(folder, 'templates', 'opinion.docx'), broken.generate({ type: 'nodebuffer' }))

    await expect(fillTemplate(folder, 'opinion', {})).rejects.toThrow(
      /opinion\.docx cannot be filled in: .*"各方意见".*\(word\/document\.xml, sign \d+\); mend its braces in Word/,
    )
    await expect(fillTemplate('seeds', 'opinion', {})).rejects.toThrow(
      /copy it from seeds\/_template\/templates/,
    )
  })

  test('every paper has its template, in the seed and in the template city', () => {
    for (const dir of ['seeds/chongqing/templates', 'seeds/_template/templates']) {
      const names = readdirSync(dir)
      for (const name of [...paperNames, 'agenda']) expect(names, dir).toContain(`${name}.docx`)
      for (const name of names) expect(() => new PizZip(readFileSync(`${dir}/${name}`))).not.toThrow()
    }
    expect(Object.keys(paperTypes)).toHaveLength(29)
  })
})
