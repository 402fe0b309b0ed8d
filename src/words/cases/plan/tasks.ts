/** Words of the task list and of one task with its shares. */

import type { Share, ShareState } from '../../../rules/cases/plan/shares.ts'
import { isBackDated } from '../../../rules/cases/plan/shares.ts'
import { shareStates } from './labels.ts'

type Counts = { total: number } & Partial<Record<ShareState, number>>

export const taskWords = {
  title: '改革任务',
  overdue: '逾期的改革任务',
  page: (page: number, pages: number, total: number): string => `第 ${page} / ${pages} 页，共 ${total} 项`,
  previous: '上一页',
  next: '下一页',
  open: '查看',
  all: '全部任务',
  onlyOverdue: '只看逾期',
  sections: '按部分看',
  ledger: '台账页',
  ledgerHint: '台账页可筛选、打印，链接 24 小时内有效，请勿转发。',
  nothing: '没有您单位的任务。计划由管理员导入，责任单位有误请联系协调组。',
  nothingOverdue: '✅ 没有逾期的任务。',
  sameNumber: (no: string, count: number): string => `第 ${no} 项（${count} 个部分都有）`,
  noSuch: (no: string): string =>
    `没有找到第 ${no} 项任务，或不属于您的单位。请用 \`/zhixie 计划\` 查看清单。`,
  unknownWord:
    '计划后面可以写：序号（如 `12`）、`逾期`、`部分`、`台账`、`评估`、`导入`。例如：`/zhixie 计划 12`。',
  unknown: '系统里还没有登记您的单位，看不到任务清单。请联系协调组登记。',
  coordinatorsOnly: '这项操作由协调员办理，请联系协调组。',
  owners: '责任单位',
  lead: '牵头单位',
  deadline: '完成时限',
  longTerm: '长期推进',
  section: '所属部分',
  recurring: '定期要求',
  mine: '本单位',
  progress: '各单位进度',
  waiting: '待验收',
  missing: '尚未报送',
  reports: '本单位报送',
  noReports: '尚未报送',
  evidence: '证明材料',
  sentBack: '退回原因',
  asked: '申请调整时限',
  backDated: '补登',
  noUnits: '责任单位待确认，暂由协调组负责',
  earlier: (day: string): string => `原时限 ${day}`,
  earlierTexts: (count: number): string => `方案修改过 ${count} 次`,
  andMore: (count: number): string => `等 ${count} 个单位`,
  otherSection: '其他任务',
  evaluation: '实施情况评估',
  evaluationHint: '评估报告、通报名单的 Word 草稿在台账页下载；未经协调员确认不对外发布。',
} as const

/** 共 978 个单位：已验收 3，待验收 1，退回 0，推进中 2，未开始 972 */
export function countsInWords(counts: Counts, standing: boolean, reportedNow = 0): string {
  if (standing)
    return `共 ${counts.total} 个单位，本期已报 ${reportedNow}，未报 ${counts.total - reportedNow}`
  const named = (['accepted', 'reported', 'sent-back', 'under-way'] as const).flatMap((state) =>
    counts[state] ? [`${shareStates[state]} ${counts[state]}`] : [],
  )
  const begun = (['accepted', 'reported', 'sent-back', 'under-way'] as const).reduce(
    (sum, state) => sum + (counts[state] ?? 0),
    0,
  )
  const left = counts.total - begun
  return `共 ${counts.total} 个单位：${[...named, ...(left > 0 ? [`${shareStates['not-started']} ${left}`] : [])].join('，')}`
}

/** 已报完成待验收（补登：2024-06-20 完成） */
export function shareInWords(state: ShareState, share?: Share): string {
  const back = share && isBackDated(share.report) ? `（${taskWords.backDated}：${share.report.on} 完成）` : ''
  return `${shareStates[state]}${back}`
}
