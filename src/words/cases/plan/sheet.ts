/** Titles and choices of the ledger as a spreadsheet; what comes back is read by the same words. */

export const sheetWords = {
  name: '任务台账',
  /** Of every spreadsheet: Excel and WPS have it. */
  font: '等线',
  no: '任务编号',
  taskNo: '序号',
  section: '所属部分',
  text: '任务内容',
  owners: '方案中的责任单位',
  unit: '责任单位',
  unitId: '单位编号',
  deadline: '完成时限',
  state: '当前状态',
  late: '逾期天数',
  result: '完成情况（填）',
  report: '进展说明（填）',
  on: '完成日期（填）',
  evidence: '证明材料（填）',
  reason: '退回原因',
  underWay: '推进中',
  done: '已完成',
} as const

export const fillWords = {
  title: '读回台账',
  summary: (changed: number, unchanged: number, refused: number): string =>
    `登记 ${changed} 条，没有变化 ${unchanged} 条，未接受 ${refused} 条。`,
  changed: (line: number, no: string, unit: string): string => `第 ${line} 行：${no} ${unit} 已登记`,
  refused: (line: number, no: string, why: string): string => `第 ${line} 行：${no} 未接受：${why}`,
  badDay: '完成日期要写成 2024-06-30 的样子。',
  badResult: '完成情况只能填「推进中」或「已完成」。',
  noText: '填了完成情况，还要写进展说明。',
  noTask: '没有这个任务编号，或任务已结束。',
  more: (count: number): string => `…另有 ${count} 条`,
} as const
