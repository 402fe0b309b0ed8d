/** Words of the command line: help, headings and what a command came to. Errors are English, for whoever mends them. */

import type { Precedent } from '../../rules/cases/disputes/dispute.ts'
import type { Lamp } from '../../rules/city.ts'
import { overtakenWords, precedentStates } from '../cases/disputes/labels.ts'

export const help = {
  program: '执协：行政执法协调。每个命令都可加 --json。',
  start: '启动程序（默认全部角色）',
  role: '角色：bot、web、worker、scheduler 或 all',
  route: '说明一段文字应由哪个单位办理、为什么',
  text: '要分析的文字',
  routeFile: '每行一个 {"id","text"} 的文件',
  routeEvaluate: '用标注好的文本检验：每行一个 {"text","department",…} 的文件',
  routeRulings: '同时按数据库中已确认的裁定规则（需要数据库）',
  learn: '从城市目录 texts 中的标注文本学习，写出 weights.json，并用未参与学习的部分检验',
  lessons: '导出协调员指派和争议决定，作为标注文本供人工核对后学习；保密件和投诉执法的件不导出',
  lessonsOut: '写入的新文件（jsonl）',
  plan: '方案与任务',
  planParse: '读出方案中的任务',
  planImport: '把方案中的任务导入为件；重复导入不会重复建件',
  planFile: '方案文件：文本、Word（docx）、PDF 或网页',
  planImportFile: '方案文件：文本、Word（docx）、PDF 或网页，或 plan parse 的 JSON',
  planReplaces: '作为此方案的新版本：修改、新增、取消任务，已报送的保留（先用 plan compare 看变化）',
  planCompare: '比较新文件与在办方案：新增、修改、取消了哪些任务；不作改动',
  planId: '方案编号',
  planOwner: '指定方案中某个名称对应的单位；以后的方案照此办理',
  planOwnerName: '方案中的责任单位名称',
  planOwnerUnits: '单位编号、全称或简称，可写多个',
  planFill: '读回填好的任务台账，列出已登记和未接受的行',
  planFillFile: '由 export tasks 导出并填写的 xlsx 文件',
  planEvaluate: '方案实施情况：按部分、按单位的完成、逾期、证明材料',
  planEvaluateAt: '截止时间（ISO），默认现在',
  planEvaluateOut: '同时把评估报告和通报名单的 Word 草稿写入此文件夹',
  as: '以谁的名义办理（邮箱或姓名）',
  simulate: '在虚拟时钟上模拟一段时间，统计通知是否全部送达、有无漏发重复',
  simulateFrom: '开始时间（ISO）',
  simulateTo: '结束时间（ISO）',
  simulateCases: '件数，默认 100',
  simulateSeed: '随机种子，默认 1；相同种子结果相同',
  simulateFaults: '故障：flush 清空 Redis、chat 一天没有聊天平台、calendar 放假安排变化；用逗号分开',
  apiKey: '对接系统的密钥（Open311）',
  apiKeyAdd: '发一个密钥，只显示这一次',
  apiKeyName: '系统名称，例如 hotline-12345',
  apiKeyList: '列出密钥',
  apiKeyRevoke: '停用一个密钥',
  export: '导出表格',
  exportWhat: 'cases 各件、tasks 任务台账、promises 通知台账',
  exportFormat: 'xlsx 或 csv',
  exportOut: '写入的文件',
  exportUnit: '只导出此单位的',
  deadline: '计算期限，并逐日说明是否计入',
  from: '起算时间（ISO）',
  add: '期限：7wd 工作日、15d 自然日、24h 小时、4oh 办公小时、3mo 月；-3wd 为倒推',
  case: '登记与查询',
  caseOpen: '登记一件诉求',
  draft: '诉求的 JSON 文件',
  caseShow: '查看一件：经过、期限、承办单位',
  no: '编号',
  caseList: '列出各件',
  state: '只列此状态',
  unit: '只列此单位承办的（编号、全称或简称）',
  overdue: '只列已逾期的',
  kind: '只列此类：complaint、dispute、plan-task',
  precedent: '裁定规则：争议决定对同类事项的适用',
  precedentList: '列出裁定规则，标出相互抵触和已失效的',
  precedentMatter: '只列名称含此文字的事项',
  precedentDistrict: '只列此区县的',
  precedentStatus: 'proposed 待确认、confirmed 已确认、dropped 不采用、withdrawn 已撤销',
  document: '生成一件的文书（Word），取文号；同一文书文号不变',
  documentType: '文书类型',
  documentOut: '写入的文件（docx）',
  documentDraft: '草稿：不取文号',
  documentVoid: '作废已取的文号（写明原因），并取新号出具',
  meeting: '执法协调小组会议',
  agenda: '由待裁决争议、逾期事项和反复出现的问题生成会议议程（Word）',
  meetingAt: '会议时间（ISO）',
  minutes: '由会上逐项登记的决定生成会议纪要（Word）',
  minutesFrom: '从此时起登记的决定（ISO）',
  minutesTo: '到此时止（ISO），默认现在',
  sweep: '立即检查应办事项并办理',
  at: '以此时间为准（ISO）',
  digest: '简报',
  period: 'daily 日报、weekly 周报、monthly 月报',
  audit: '审计',
  auditVerify: '核验全部记录未被改动',
  seed: '装入城市数据中的人员与方案；重复执行不会重复',
  people: '人员',
  peopleImport: '导入人员',
  peopleFile: '与 people.json 同样格式的文件',
  caseImport:
    '导入 12345 等热线工单（CSV 或 Excel）：逐行登记，同一工单编号只登记一次；有误的行指出原因，其余照常登记',
  orders:
    'CSV 或 Excel 文件，首行为列名：工单编号、诉求内容，可有涉及单位、企业名称、统一社会信用代码、联系人、联系方式、保密',
  keys: '密钥',
  retention: '销毁保存期限已满的投诉人身份和诉求内容（平时每天自动进行）；经过留在档案里',
  dryRun: '只列出，不销毁',
  keysRotate: '用新密钥重新加密全部投诉人身份；先停止程序，完成后把 DATA_KEY 换成新密钥再启动',
  keyFile: '写有新密钥（32 字节，base64）的文件',
  receipt: '诉求回执',
  receiptVerify: '核验回执上的防伪凭证；不需要数据库',
  receiptLine: '防伪凭证，zhixie1: 开头',
  receiptKey: '核验公钥，见 /verify；不写则由 DATA_KEY 得出',
  doctor: '检查设置、服务器、Slack 与城市数据，并说明如何修复',
  json: '输出 JSON',
  version: '显示版本',
  help: '显示帮助',
} as const

/** Headings of the help that the command library writes itself. */
export const helpTitles: Record<string, string> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
}

export const deadlineWords = {
  headings: ['日期', '计入', '说明'],
  yes: '✓',
  due: (due: string, provisional: boolean): string => `到期：${due}${provisional ? '（暂定）' : ''}`,
  calendar: (version: string): string => `工作日历：${version}`,
} as const

export const precedentWords = {
  empty: '没有裁定规则。争议决定后，在争议卡片上点「确认规则」。',
  everywhere: '全市',
  headings: ['争议', '事项', '区县', '管辖单位', '有效期', '状态'],
  state: ({
    status,
    against,
    overtaken,
  }: {
    status: Precedent['status']
    against: readonly string[]
    overtaken: keyof typeof overtakenWords | null
  }): string =>
    [
      precedentStates[status].replace(/，.*/, ''),
      ...(against.length > 0 ? [`与 ${against.join('、')} 抵触`] : []),
      ...(overtaken ? [overtakenWords[overtaken]] : []),
    ].join('；'),
} as const

export const apiKeyWords = {
  made: (name: string, key: string): string => `${name} 的密钥（只显示这一次，请立即保存）：\n${key}`,
  headings: ['系统', '发放日期', '状态'],
  holds: '有效',
  revokedOn: (day: string): string => `已停用 ${day}`,
  revoked: (name: string): string => `${name} 的密钥已停用。`,
} as const

export const planWords = {
  summary: (title: string, tasks: number): string => `${title}：${tasks} 项任务`,
  issued: (issuer: string | null, issued: string | null): string =>
    `发文：${issuer ?? '未写明'}，${issued ?? '日期未写明'}`,
  headings: ['序号', '责任单位', '时限', '内容'],
  longTerm: '长期',
  warnings: '需核对：',
  line: (line: number): string => `第 ${line} 行`,
  imported: (plan: string, added: number, tasks: number): string =>
    added === 0
      ? `方案 ${plan} 此前已导入（${tasks} 项），没有变化。`
      : `方案 ${plan}：新建 ${added} 件，共 ${tasks} 项。`,
  owner: (name: string, tasks: number): string => `已记住「${name}」对应的单位，${tasks} 项任务已补上。`,
  unresolved: (names: string): string => `以下责任单位未能对应到具体单位，保留原文：${names}`,
} as const

export const caseWords = {
  headings: ['编号', '类别', '状态', '承办单位', '期限', '登记时间'],
  empty: '没有符合条件的件。',
  more: (shown: number, total: number): string => `以上 ${shown} 件，共 ${total} 件。`,
  already: '此前已登记，以下为原件：',
  unit: '承办单位',
  opened: '登记',
  lamp: '灯号',
  accused: '被投诉单位',
  text: '内容',
  hidden: '投诉人要求保密，内容不在此显示。',
  clocks: '期限',
  clockHeadings: ['期限', '到期', '状态', '依据', '性质'],
  statuses: { running: '计时中', paused: '暂停', stopped: '已停止' },
  overdue: '已逾期',
  provisional: '（暂定）',
  history: '经过',
  historyHeadings: ['时间', '事项', '操作', '承办单位', '说明'],
  bot: '系统',
  complainant: '投诉人',
  planDate: '方案规定的日期',
} as const

export const sweepWords = {
  done: (counts: {
    woken: number
    steps: number
    lapsed: number
    handedOver: number
    redelivered: number
  }): string =>
    `检查 ${counts.woken} 件：提醒 ${counts.steps} 次，期满自动处理 ${counts.lapsed} 件；补交 ${counts.handedOver} 件，补送通知 ${counts.redelivered} 条。`,
} as const

export const auditWords = {
  holds: (entries: number): string => `全部 ${entries} 条记录完好。`,
  broken: ({ no, entry, why }: { no: string; entry: number | null; why: string }): string =>
    `记录被改动：${no}${entry === null ? '' : ` 第 ${entry + 1} 条`}（${why}）。请停止写入并核对备份。`,
} as const

export const seedWords = {
  people: (added: number, changed: number): string =>
    added + changed === 0 ? '人员没有变化。' : `人员：新增 ${added}，更新 ${changed}。`,
  tasks: (added: number): string => (added === 0 ? '方案任务没有变化。' : `方案任务：新建 ${added} 件。`),
} as const

const keptThings = { identity: '身份', words: '内容和附件' } as const

export const retentionWords = (
  due: readonly { no: string; what: keyof typeof keptThings }[],
  erased: boolean,
): string => {
  if (due.length === 0) return '没有保存期限已满的身份和内容。'
  const lines = due.map(({ no, what }) => `  ${no} ${keptThings[what]}`)
  return [erased ? `已销毁 ${due.length} 项：` : `保存期限已满、待销毁 ${due.length} 项：`, ...lines].join(
    '\n',
  )
}

export const keyWords = {
  rotated: (resealed: number, already: number): string =>
    `已用新密钥重新加密 ${resealed} 份身份${already > 0 ? `，另有 ${already} 份此前已换好` : ''}。请把 DATA_KEY 换成新密钥再启动程序。`,
} as const

export const receiptWords = {
  good: (no: string, at: string, digest: string): string =>
    `凭证真实：编号 ${no} 的诉求于 ${at} 提交。\n内容摘要（SHA-256）：${digest}`,
} as const

export const doctorMarks = { ok: '✓ 正常', warn: '! 注意', fail: '✗ 错误' } as const
export const doctorHeadings = ['结果', '项目', '情况', '如何修复'] as const

export const lampWords: Record<Lamp, string> = { green: '绿', yellow: '黄', red: '红' }
