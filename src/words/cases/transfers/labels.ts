/** One word for one thing about transfers: states, deeds, clocks, buttons, papers. */

import type { ClueKind, ClueState, clueMoves } from '../../../rules/cases/transfers/clue.ts'
import type { CriminalState, criminalMoves, PacketItem } from '../../../rules/cases/transfers/criminal.ts'
import type { TransferState, transferMoves } from '../../../rules/cases/transfers/transfer.ts'
import type { escalationDeeds } from '../escalation.ts'

export const transferStates: {
  'criminal-transfer': Record<CriminalState, string>
  transfer: Record<TransferState, string>
  clue: Record<ClueState, string>
} = {
  'criminal-transfer': {
    verifying: '核实中',
    reported: '待负责人审批',
    approved: '已批准，待移送',
    sent: '已移送，待回执',
    received: '公安机关审查中',
    opened: '已立案，待移交物品',
    refused: '不予立案',
    reconsidering: '申请复议中',
    upheld: '复议维持',
    supervised: '已建议立案监督',
    'sent-back': '公安机关退回',
    kept: '不移送，理由已存档',
    'handed-over': '已移交',
    'own-decision': '依法自行处理',
    cancelled: '核实后不涉嫌犯罪',
  },
  transfer: {
    sent: '已移送，待回执',
    received: '已收到，待确认',
    accepted: '已接受，办理中',
    objected: '有异议，待协调',
    closed: '已反馈结果',
    'taken-back': '已收回',
  },
  clue: {
    noted: '待审批',
    approved: '已批准，待移送',
    sent: '已移送，待回执',
    closed: '已收回执',
    kept: '不移送，理由已存档',
  },
}

/** What is said alike of every kind stands in escalation.ts. */
type Own<Move extends string> = Exclude<Move, keyof typeof escalationDeeds>

export const transferDeeds: {
  'criminal-transfer': Record<Own<keyof typeof criminalMoves.moves>, string>
  transfer: Record<Own<keyof typeof transferMoves.moves>, string>
  clue: Record<keyof typeof clueMoves.moves, string>
} = {
  'criminal-transfer': {
    report: '提交移送报告',
    cancel: '核实后终止',
    approve: '批准移送',
    decline: '不批准移送',
    send: '移送公安机关',
    receipt: '公安机关回执',
    passOn: '公安机关转送',
    askPapers: '要求补充材料',
    sendPapers: '补充材料',
    openCase: '决定立案',
    refuseCase: '决定不予立案',
    reconsider: '提请复议',
    uphold: '复议维持',
    askSupervision: '建议立案监督',
    returnCase: '退回行政处理',
    handGoods: '移交物品和材料',
    decideOwn: '依法自行处理',
    noteDecision: '登记会议决定',
  },
  transfer: {
    receipt: '签收回执',
    takeOn: '接受移送',
    object: '提出异议',
    insist: '协调后确认接受',
    takeBack: '收回',
    reportResult: '反馈结果',
    noteDecision: '登记会议决定',
  },
  clue: { approve: '批准移送', decline: '不批准移送', send: '移送纪检监察机关', receipt: '收到回执' },
}

export const transferClocks: Record<string, string> = {
  verify: '核实',
  approve: '审批',
  receipt: '回执',
  decide: '立案审查',
  object: '提出异议',
  'ask-reconsideration': '提请复议',
  reconsider: '复议',
  'ask-supervision': '建议监督',
  supervision: '立案监督',
  'hand-over-goods': '移交物品',
  'own-decision': '自行处理',
  settle: '协调',
  transfer: '移送',
}

/** Labels of buttons and titles of their forms. */
export const transferButtons = {
  newTransfer: '移送',
  report: '提交移送报告',
  cancel: '核实后终止',
  approve: '批准',
  decline: '不批准',
  send: '移送',
  receipt: '登记回执',
  passOn: '转送',
  askPapers: '要求补充材料',
  sendPapers: '补充材料',
  openCase: '立案',
  refuseCase: '不予立案',
  reconsider: '提请复议',
  uphold: '复议维持',
  askSupervision: '建议立案监督',
  returnCase: '退回行政处理',
  handGoods: '移交物品',
  decideOwn: '自行处理',
  takeOn: '接受移送',
  object: '提出异议',
  insist: '确认接受',
  takeBack: '收回',
  reportResult: '反馈结果',
} as const

export const packetLabels: Record<PacketItem, string> = {
  letter: '涉嫌犯罪案件移送书',
  inquiry: '案件情况调查报告',
  goods: '涉案物品清单',
  appraisal: '检验报告或鉴定结论',
  other: '其他有关材料',
}

export const clueKinds: Record<ClueKind, string> = {
  discipline: '党员违反党纪',
  'duty-violation': '职务违法',
  'duty-crime': '职务犯罪',
}
