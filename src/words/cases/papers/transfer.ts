/** Tags of a transfer's papers. */

import { packetItems } from '../../../rules/cases/transfers/criminal.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { fullDay } from '../../dates.ts'
import { clueKinds, packetLabels } from '../transfers/labels.ts'
import { dueDay, ended, type Tags } from './tags.ts'

export function transferTags(view: CaseView): Tags {
  const { file } = view
  const own = { 发文机关: view.unit.name, 移送单位: view.unit.name }
  if (file.kind === 'transfer') return { ...own, ...elsewhere(view, file.facts) }
  if (file.kind === 'criminal-transfer') return { ...own, ...criminal(view, file.facts) }
  if (file.kind !== 'clue') return {}
  const { summary, evidence, kind, sentTo, complaint } = file.facts
  return {
    ...own,
    接收单位: sentTo ?? '纪检监察机关案件监督管理部门',
    事项: ended(summary),
    线索来源: complaint ? `办理诉求${complaint}` : '日常工作',
    线索类型: clueKinds[kind],
    证据: ended(evidence),
  }
}

type FactsOf<K> = Extract<CaseView['file'], { kind: K }>['facts']

function elsewhere(view: CaseView, facts: FactsOf<'transfer'>): Tags {
  const received = view.history.findLast(({ deed }) => deed === 'receipt')
  return {
    接收单位: facts.to,
    事项: ended(facts.matter),
    关联: facts.complaint ? `诉求${facts.complaint}` : '案件',
    移送理由: ended(facts.why),
    移送清单: ended(facts.papers),
    在计期限: ended(facts.runningDates) || '无。',
    回执期限: dueDay(view.clocks, 'receipt'),
    收到日期: received ? fullDay(received.at) : '',
    签收人: received?.by.kind === 'person' ? received.by.name : '',
    处理意见: opinionOf(view, facts),
  }
}

/** What the receiver has said so far, on the slip that it sends back. */
function opinionOf({ state, history }: CaseView, { objection, result }: FactsOf<'transfer'>): string {
  if (result) return ended(`处理结果：${result}`)
  if (state === 'accepted') {
    const silent = history.some(({ deed, by }) => deed === 'takeOn' && by.kind === 'bot')
    return silent ? '期限内未提出异议，视为接受移送。' : '同意接收。'
  }
  if (objection) return ended(`有异议：${objection}`)
  return '已收到材料，是否接收在异议期限内答复。'
}

function criminal(view: CaseView, facts: FactsOf<'criminal-transfer'>): Tags {
  const { receiver, officers = [], report = '', packet, matter } = facts
  return {
    接收单位: view.nameOf(receiver),
    事项: matter,
    核实人员: officers.join('、'),
    移送报告: ended(report),
    附件: packetItems.map((item) => ({
      // Both are in the fonts that official papers are set in; ☑ is not.
      勾选: packet?.items.includes(item) ? '√ ' : '□ ',
      名称: packetLabels[item],
    })),
    材料说明: ended(packet?.lacking || '材料齐全'),
    // Why it was not copied stands in the file, not in the letter.
    抄送检察院: packet?.copied ? '同级人民检察院' : false,
  }
}
