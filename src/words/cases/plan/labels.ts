/** Words of plan tasks: what became of each unit's share, and what was done about it. */

import type { planTaskMoves } from '../../../rules/cases/plan/plan-task.ts'
import type { ShareState } from '../../../rules/cases/plan/shares.ts'

export const shareStates: Record<ShareState, string> = {
  'not-started': '未开始',
  'under-way': '推进中',
  reported: '已报完成待验收',
  accepted: '已验收',
  'sent-back': '退回补充',
  'long-term': '长期推进',
}

/** As a line of the file says it. */
export const planDeeds: Record<Exclude<keyof typeof planTaskMoves.moves, 'escalate' | 'waive'>, string> = {
  progress: '登记进展',
  reportStanding: '报告进展',
  reportShare: '报告完成',
  reportDone: '报告完成（最后一家）',
  acceptShare: '验收通过',
  acceptAll: '验收通过',
  acceptWork: '全部验收，任务完成',
  sendBackShare: '验收退回',
  sendBack: '验收退回',
  askDate: '申请调整时限',
  refuseDate: '不同意调整时限',
  changeDate: '调整时限',
  setDate: '设定时限',
  nameOwners: '确认责任单位',
  widen: '增加责任单位',
  narrow: '减少责任单位，其余已报完成',
  settle: '减少责任单位，其余已验收，任务完成',
  reword: '按新版方案修改',
  redate: '按新版方案修改时限',
  becomeDated: '按新版方案改为限期任务',
  becomeStanding: '按新版方案改为长期任务',
  newPeriod: '本期报告截止',
  noteDecision: '登记会议决定',
  drop: '取消任务',
}

export const planButtons = {
  reportProgress: '登记进展',
  acceptWork: '验收',
  sendBack: '退回',
  askDate: '申请调整时限',
  refuseDate: '不同意调整',
  changeDate: '调整时限',
  setDate: '设定时限',
  drop: '取消任务',
} as const

export const recurrences: Record<string, string> = {
  yearly: '每年',
  'half-yearly': '每半年',
  quarterly: '每季度',
  monthly: '每月',
}
