import PizZip from 'pizzip'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { assign } from '../../src/actions/complaint/assign.ts'
import { giveBack } from '../../src/actions/complaint/give-back.ts'
import { designate, opine } from '../../src/actions/dispute/decide-dispute.ts'
import { accept } from '../../src/actions/dispute/hear-parties.ts'
import { recordTalks } from '../../src/actions/dispute/talk.ts'
import { approveCrime, reportCrime } from '../../src/actions/transfer/report-crime.ts'
import { sendPacket } from '../../src/actions/transfer/send-packet.ts'
import { transferSteps } from '../../src/actions/transfer/transfer-steps.ts'
import { fillTemplate } from '../../src/documents/fill-template.ts'
import { makePaper } from '../../src/documents/make-paper.ts'
import { type PaperName, papersOf } from '../../src/documents/paper-types.ts'
import type { Case } from '../../src/rules/cases/case.ts'
import { everything } from '../../src/rules/sight/visibility.ts'
import { digest } from '../../src/storage/reads/digest.ts'
import { agendaTags } from '../../src/words/cases/papers/agenda.ts'
import { aDispute, market, urban } from '../actions/dispute/a-dispute.ts'
import { anOffice } from '../an-office.ts'
import { aCoordinator, anOfficer, dispatched } from '../build.ts'
import { transferOpeners } from '../ten-rules/transfer-deeds.ts'

const monday = new Date('2026-03-09T10:00:00+08:00')
const cityDir = 'seeds/chongqing'

let stage: Awaited<ReturnType<typeof anOffice>>
beforeAll(async () => {
  stage = await anOffice(monday)
})
beforeEach(() => stage.set(monday))
afterAll(() => stage.close())

/** The lines of a Word file. */
const linesIn = (docx: Buffer | null): string[] =>
  (new PizZip(docx as Buffer).file('word/document.xml')?.asText() ?? '')
    .split('</w:p>')
    .map((line) => line.replace(/<w:tab\/>/g, '\t').replace(/<[^>]+>/g, ''))

const paper = async (name: PaperName, file: Case): Promise<string> => {
  const { office } = stage
  const { numbers } = office.storage
  const asked = { name, file, city: office.city, cityDir, now: office.clock(), numbers, draft: true }
  return linesIn(await makePaper(asked)).join('\n')
}

const fire = 'cq-yuzhong-fire'
const ruling = { unit: fire, basis: '三定规定。', text: '' }

describe('a ruling', () => {
  test('goes to whoever must take the case, and is copied to nobody who gets it or issues it', async () => {
    const { no } = await aDispute(stage.office, { matter: '民生路夜市油烟由谁管辖。' })
    const words = await paper('designation', await stage.does(no, aCoordinator, designate, ruling))

    expect(words).toContain('重庆市渝中区市场监督管理局、重庆市渝中区城市管理局、重庆市渝中区消防救援支队：')
    expect(words).toContain('对“民生路夜市油烟由谁管辖”的管辖发生争议')
    expect(words).toContain('依据：三定规定。\n')
    expect(words.split('抄送：')[1]).toBe('重庆市司法局\n重庆市渝中区人民政府\t2026年3月9日印发\n')
  })

  test('an opinion is copied to whoever would have decided', async () => {
    const { no } = await aDispute(stage.office)
    await stage.does(no, aCoordinator, accept, {})
    const words = await paper(
      'opinion',
      await stage.does(no, aCoordinator, opine, { ...ruling, unit: urban }),
    )

    expect(words.split('抄送：')[1]).toBe('重庆市渝中区人民政府\n重庆市司法局\t2026年3月9日印发\n')
  })
})

describe('what the office takes up of its own accord', () => {
  test('is no application: nothing is acknowledged, and nobody is asked who has said theirs', async () => {
    const positions = [market, urban].map((unit) => ({ unit, view: '不归我局', basis: '三定规定' }))
    const { no } = await aDispute(stage.office, { applicant: null, positions })
    const file = await stage.does(no, aCoordinator, accept, {})
    const words = await paper('coordination-notice', file)

    expect(papersOf(file)).not.toContain('acceptance')
    expect(words).toContain('本机关依职权组织行政执法协调')
    expect(words).not.toMatch(/＿|提出书面意见/)
  })
})

describe('an application', () => {
  test('says when the talks were and with whom, what runs on, and what is asked for', async () => {
    const dates = { runningDates: '查封 2026-04-01 到期', kind: 'application-of-law' } as const
    const { no } = await aDispute(stage.office, { ...dates, talkFirst: true })
    const talks = { present: '罗青、谢雨霏', result: '各执一词' }
    const file = await stage.does(no, anOfficer(market), recordTalks, talks)
    const words = await paper('application', file)

    expect(words).toContain('2026年3月9日（罗青、谢雨霏）：各执一词')
    expect(words).toContain('查封 2026-04-01 到期。')
    expect(words).toContain('请求对上述事项的法律适用予以协调')
    expect(await paper('negotiation', file)).toContain('结论：尚在协商。')
  })
})

describe('a transfer', () => {
  const receiver = anOfficer('cq-nanan-market')

  test('its slip says what the receiver has said so far', async () => {
    const no = await transferOpeners.transfer(stage.office)
    const slip = (file: Case) => paper('transfer-receipt', file)
    const received = await slip(await stage.does(no, receiver, transferSteps.receipt, { text: '收到' }))
    const accepted = await slip(await stage.does(no, receiver, transferSteps.takeOn, { text: '' }))
    const closed = await slip(await stage.does(no, receiver, transferSteps.reportResult, { text: '已立案' }))

    expect(received).toContain('是否接收在异议期限内答复')
    expect(accepted).toContain('同意接收。')
    expect(closed).toContain('处理结果：已立案。')
  })

  test.each`
    copied   | says
    ${true}  | ${'抄送：同级人民检察院'}
    ${false} | ${'附件：'}
  `(
    'to the police, copied to the procuratorate or not ($copied): why not is no part of the letter',
    async ({ copied, says }) => {
      const no = await transferOpeners['criminal-transfer'](stage.office)
      await stage.does(no, anOfficer(market), reportCrime, {
        officers: '罗青、陈立',
        text: '销售金额 12 万元',
      })
      await stage.does(no, anOfficer(market, 'leader'), approveCrime, { text: '' })
      const items = ['letter', 'inquiry'] as never
      const packet = { items, lacking: '无涉案物品', copied, notCopied: '本市未要求' }
      const words = await paper(
        'criminal-transfer',
        await stage.does(no, anOfficer(market), sendPacket, packet),
      )

      expect(words).toContain(says)
      expect(words.includes('抄送')).toBe(copied)
      expect(words).toMatch(/√ .*\n√ .*\n□ /)
      expect(words).not.toContain('本市未要求')
    },
  )
})

describe('the agenda', () => {
  const agenda = async (): Promise<string> => {
    const { storage, city } = stage.office
    const asked = { storage, city, sight: everything, period: 'monthly', at: stage.office.clock() } as const
    const tags = agendaTags({ digest: await digest(asked), disputes: [], at: null, office: '市司法局' })
    return linesIn(await fillTemplate(cityDir, 'agenda', tags)).join('\n')
  }

  test('has the time lost that rulings have charged, whenever it was lost, and no table without lines', async () => {
    const { office } = stage
    const before = await agenda()
    const { no } = await dispatched(office, { unit: urban })
    const back = { reason: 'not-competent', explanation: '不归我局', proposed: null } as const
    const later = (days: number) => stage.set(new Date(monday.getTime() + days * 86_400_000))
    later(1)
    await stage.does(no, anOfficer(urban), giveBack, back)
    await stage.does(no, aCoordinator, assign, { unit: market, basis: '请先行办理' })
    later(2)
    await stage.does(no, anOfficer(market), giveBack, back)
    // Six weeks on, the office's own share ended longer ago than the month that the agenda tells of.
    later(42)
    const designated = { unit: market, basis: '三定规定', designatedBy: 'ZY2026-00001' }
    await stage.does(no, aCoordinator, assign, designated)
    later(43)
    const after = await agenda()

    expect(before).toContain('没有计入的推转耗时。')
    expect(before).not.toContain('状态和期限')
    expect(after).toContain('重庆市渝中区市场监督管理局：41 天，涉及 1 件。')
    expect(after).toContain('重庆市司法局：1 天，涉及 1 件。')
  })

  test('counts what is overdue beyond its table, with the units that hold the most', async () => {
    const { storage, city } = stage.office
    const asked = { storage, city, sight: everything, period: 'monthly', at: stage.office.clock() } as const
    const units = [{ id: market, name: '重庆市渝中区市场监督管理局', total: 12 }]
    const full = { ...(await digest(asked)), overdue: { total: 12, shown: [], units } }
    const tags = agendaTags({ digest: full, disputes: [], at: null, office: '市司法局' })
    const words = linesIn(await fillTemplate(cityDir, 'agenda', tags)).join('\n')

    expect(words).toContain('另有12件逾期，多在：重庆市渝中区市场监督管理局12件。')
  })
})
