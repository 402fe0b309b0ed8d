import type { Office } from '../../src/actions/office.ts'
import { clueSteps } from '../../src/actions/transfer/clue-steps.ts'
import { criminalSteps } from '../../src/actions/transfer/criminal-steps.ts'
import { openClue } from '../../src/actions/transfer/open-clue.ts'
import { openCriminal } from '../../src/actions/transfer/open-criminal.ts'
import { openTransfer } from '../../src/actions/transfer/open-transfer.ts'
import { approveCrime, reportCrime } from '../../src/actions/transfer/report-crime.ts'
import { sendPacket } from '../../src/actions/transfer/send-packet.ts'
import { transferSteps } from '../../src/actions/transfer/transfer-steps.ts'
import type { CaseNo } from '../../src/rules/cases/case.ts'
import { isRefused, type Refused } from '../../src/rules/refusal.ts'
import { anOfficer } from '../build.ts'
import type { AnyDeed } from './deeds.ts'

const text = '已核实'
const words = () => ({ text, basis: text }) as never
const each = (deeds: Record<string, unknown>): AnyDeed[] =>
  Object.entries(deeds).map(([name, deed]) => ({ name, deed: deed as never, input: words }))

export const transferDeeds = {
  'criminal-transfer': [
    { name: 'report', deed: reportCrime as never, input: () => ({ officers: '王、李', text }) as never },
    { name: 'approve', deed: approveCrime as never, input: words },
    {
      name: 'send',
      deed: sendPacket as never,
      input: () =>
        ({ items: ['letter', 'inquiry', 'goods'], lacking: '', copied: true, notCopied: '' }) as never,
    },
    ...each(criminalSteps),
  ],
  transfer: each(transferSteps),
  clue: each(clueSteps),
} satisfies Record<string, AnyDeed[]>

/** Two people who know of a clue: who notes it, and who approves. */
export const clueHandlers = [
  { ...anOfficer('cq-yuzhong-market', 'leader'), id: 'handler:one' },
  { ...anOfficer('cq-yuzhong-market', 'liaison'), id: 'handler:two' },
] as const

const origin = () => ({ key: `test:${performance.now()}`, door: 'chat' }) as const
const by = { kind: 'bot' } as const
const unit = 'cq-yuzhong-market'

async function noOf(opened: Promise<{ file: { no: CaseNo } } | Refused>): Promise<CaseNo> {
  const answer = await opened
  if (isRefused(answer)) throw new Error(JSON.stringify(answer))
  return answer.file.no
}

export const transferOpeners = {
  'criminal-transfer': (office: Office, complaint?: CaseNo) =>
    noOf(
      openCriminal(office, {
        matter: '销售有毒有害食品',
        unit,
        origin: origin(),
        by,
        ...(complaint ? { complaint } : {}),
      }),
    ),
  transfer: (office: Office, complaint?: CaseNo) =>
    noOf(
      openTransfer(office, {
        matter: '跨区经营',
        why: '行政处罚法第二十二条',
        unit,
        receiver: 'cq-nanan-market',
        outside: '',
        papers: '案卷一册',
        runningDates: '2026-03-09 立案',
        origin: origin(),
        by,
        ...(complaint ? { complaint } : {}),
      }),
    ),
  clue: (office: Office, complaint?: CaseNo) =>
    noOf(
      openClue(office, {
        kind: 'duty-violation',
        summary: '涉嫌收受管理服务对象财物',
        evidence: '转账截图',
        unit,
        handlers: [clueHandlers[1]],
        origin: { ...origin(), person: clueHandlers[0].id },
        by,
        ...(complaint ? { complaint } : {}),
      }),
    ),
}
