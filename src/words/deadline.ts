/** Why a day counts or does not, as an official would tell it. */

import type { CountedDay, DayReason } from '../rules/deadlines.ts'

const reasons: Record<DayReason, string> = {
  start: '起算当日，不计入',
  working: '工作日',
  'make-up': '调休上班，计为工作日',
  weekend: '周末，不计入',
  holiday: '放假，不计入',
  natural: '按自然日计',
  running: '按小时连续计时',
  open: '按办公时间计时',
  shut: '办公时间已过，不计入',
  paused: '中止期间，不计入',
  'rolled-to': '期满日遇休息日，顺延至此工作日',
  'rolled-back': '倒推至休息日，提前至此工作日',
}

/** 放假，不计入：《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号） */
export function dayReasonInWords({ why, notice, provisional }: CountedDay): string {
  const paper = notice ? `：${notice}` : ''
  return `${reasons[why]}${paper}${provisional ? '（该年放假安排尚未公布，暂定）' : ''}`
}
