/** Words of the cards: short, the next step first. */

import type { CaseView, ClockView } from '../storage/reads/case-view.ts'
import { dueInWords } from './dates.ts'
import { clockInWords, kinds, lamps, standings, stateInWords } from './labels.ts'

export const cardTitle = (view: CaseView): string =>
  `${view.open ? lamps[view.lamp] : '⚪'} ${kinds[view.kind]} ${view.no} · ${stateInWords(view.kind, view.state)}`

export function clockLine(clock: ClockView): string {
  const mark =
    clock.status === 'paused' ? '⏸ 已暂停' : clock.overdue ? `${lamps.red} 已逾期` : lamps[clock.lamp]
  const provisional = clock.provisional ? '（暂定，次年放假安排未公布）' : ''
  return `${mark} ${clockInWords(clock.name)}：*${dueInWords(clock.due, clock.at)}*${provisional} _${standings[clock.standing]}${clock.unstated ? '，“日”未写明工作日，按自然日' : ''}_`
}

export const cardWords = {
  follows: (no: string): string => `⚠️ 投诉人反映因 ${no} 受到刁难或报复，原来涉及的单位一律回避`,
  files: (count: number): string => `附件 ${count} 个，在「详情」里点「打开专页」下载`,
  matter: '事项',
  district: '属地',
  unit: '承办单位',
  urgency: '紧急程度',
  accused: '被投诉单位',
  confidential: '🔒 投诉人要求保密，内容不在聊天中显示，请点「详情」打开专页查看。',
  why: '分派理由',
  choices: '可选承办单位（按可能性排序）',
  choiceHint: '请点「指派」确定承办单位，您的选择将用于改进分派。',
  takenOver: '已三次退回，由协调组接管，请在期限内指定承办单位；在此之前由原承办单位先行办理：',
  returned: '退回记录',
  takenBack: '本件已不由本单位承办，内容已收回。',
  movedAway: (unit: string) => `本件已转由 *${unit}* 承办，本单位不需再办。`,
  nothingToDo: '无需操作。',
  extension: (days: number) => `申请延长 *${days}* 个工作日`,
  reason: '理由',
  settled: '已处理。',
  answer: (state: string): string =>
    state === 'in-review'
      ? '拟答复内容'
      : state === 'answered' || state === 'closed'
        ? '答复内容'
        : '此前的答复',
  result: '办理结果',
  dispute: '争议事项',
  disputeKind: '争议类型',
  parties: '各方',
  noPosition: '尚未陈述意见',
  basis: '依据',
  complaint: '关联诉求',
  missing: '需补正',
  arbiter: '有权决定的机关',
  contact: '企业联系单位',
  contested: (no: string | undefined): string =>
    `⚖️ 由谁承办正在协调${no ? `（${no}）` : ''}，裁决前不得单方答复；危及公共安全、人身安全的除外。`,
  partyHint: '请各方在期限内陈述意见；争议期间不得单方作出处理决定（涉及公共安全、人身安全的除外）。',
  fallback: (view: CaseView) => `${kinds[view.kind]} ${view.no}：${stateInWords(view.kind, view.state)}`,
} as const
