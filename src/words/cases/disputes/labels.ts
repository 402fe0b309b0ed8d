/** One word for one thing about disputes: kinds, forms of decision, and why it is this body that decides. */

import type { Lacking } from '../../../rules/cases/disputes/application.ts'
import type { Arbiter } from '../../../rules/cases/disputes/arbiter.ts'
import type { Decision, DisputeKind, Precedent } from '../../../rules/cases/disputes/dispute.ts'

export const disputeKinds: Record<DisputeKind, string> = {
  'both-claim': '都主张管辖',
  'both-decline': '都认为不归己管',
  'application-of-law': '法律适用争议',
  'assistance-refused': '拒绝协助',
  'transfer-refused': '拒收移送',
  'delegated-power': '赋权事项争议',
  'cross-district': '跨区县管辖',
  'city-against-district': '市与区县之间',
}

export const decisionForms: Record<Decision['form'], string> = {
  designation: '指定管辖',
  opinion: '协调意见',
  settlement: '协商一致',
}

/** Why it is this body that decides. */
export const arbiterReasons: Record<Arbiter['because'], string> = {
  'application-of-law': '法律适用争议由司法行政部门协调',
  'division-of-powers': '职责划分争议由共同上级决定',
  line: '同一系统由共同的上级主管部门指定',
  'delegated-power': '赋权事项由共同上级决定',
  'beyond-city': '各方在本市没有共同上级，须报请市外上级机关',
}

/** Labels of buttons and titles of their forms. */
export const disputeButtons = {
  contest: '提出争议',
  recordTalks: '登记协商',
  settle: '协商一致',
  apply: '申请协调',
  recordFiling: '登记立案时间',
  takeMeasures: '临时措施',
  convene: '召开协调会',
  recordMinutes: '登记纪要',
  prolong: '延长期限',
  refer: '报请指定',
  receive: '移交回执',
  rescind: '撤销决定',
  confirmPrecedent: '确认规则',
  dropPrecedent: '不采用规则',
  noteDecision: '登记会议决定',
} as const

export const lackingWords: Record<Lacking, string> = {
  talks: '协商情况',
  view: '申请单位意见',
  basis: '法律依据',
}

export const overtakenWords = {
  ended: '已到失效日期',
  'unit-gone': '单位已撤销',
  'matter-gone': '事项已不在目录',
} as const

/** Why the bot did by itself what somebody might have done. */
export const lapseReasons = {
  silence: '期限内未提出异议，视为接受移送',
  'talks-over': '协商期限届满，转为申请协调',
} as const

export const precedentStates: Record<Precedent['status'], string> = {
  proposed: '待确认',
  confirmed: '已确认，同类诉求按本决定分派',
  dropped: '不采用',
  withdrawn: '随决定撤销',
}
