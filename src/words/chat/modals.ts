/** Words of the forms: titles within 24 signs, labels as in the contract, hints that say what to write. */

import { categoryHints, categoryLabels } from '../cases/category.ts'
import { disputeButtons } from '../cases/disputes/labels.ts'
import { escalationButtons, escalationWords } from '../cases/escalation.ts'
import { planButtons } from '../cases/plan/labels.ts'
import { transferButtons } from '../cases/transfers/labels.ts'

export const formWords = {
  submit: '提交',
  cancel: '取消',
  close: '关闭',
  required: '请填写。',
  choose: '请选择。',
  tooLong: (most: number): string => `最多 ${most} 字，请精简后再提交。`,
  notADay: '请选择日期。',
  searchUnit: '输入单位名称查找',
  optionalUnit: '不确定可不选',
  tookCut: (most: number): string =>
    `原文超过 ${most} 字，已截取前 ${most} 字；需要提交全文，请直接在频道或私信里发消息。`,
  busyTitle: '正在登记',
  busy: '正在登记，请稍候…',
  loadingTitle: '请稍候',
  loading: '正在读取，请稍候…',
  doneTitle: '已办理',
  done: '✅ 已登记。',
  refusedTitle: '无法办理',
  failed:
    '系统暂时没有反应，不能确认是否登记成功。请一分钟后关闭本提示，在原表单再点一次「提交」，不会重复登记；仍不成功请联系协调组。',
} as const

/** Title of each form by kind of case and move. */
export const formTitles = {
  newComplaint: '投诉',
  newDispute: '争议',
  giveBack: '退回',
  requestExtension: '申请延期',
  refuseExtension: '不同意延期',
  progress: '登记进展',
  answer: '办结',
  ask: '询问投诉人',
  assign: '指派',
  notAccept: '不予受理',
  merge: '并案',
  reclassify: '改类',
  sendBackAnswer: '退回重办',
  correct: '更正',
  withdraw: '撤回',
  reply: '补充说明',
  supplement: '补充材料',
  seekCoordination: '请求协调',
  reopen: '不满意，重办',
  askForMore: '补正',
  complete: '提交补正',
  state: '陈述意见',
  ...disputeButtons,
  ...transferButtons,
  designate: '指定管辖',
  opine: '出具意见',
  refuse: '不予受理',
  ...planButtons,
  ...escalationButtons,
  newPlan: '导入方案',
  nameOwner: '指定责任单位',
} as const
export type FormName = keyof typeof formTitles

/** Buttons that stand on no card, only on what one person sees. */
export const rareLabels: Readonly<Record<string, string>> = {
  goOn: '继续办理',
  close: '归档',
  changeDate: '调整时限',
  setDate: '设定时限',
}

/** Labels of the fields; scripts and people rely on them. */
export const fieldLabels = {
  returnReason: '退回原因',
  explanation: '说明',
  proposedUnit: '建议承办单位',
  days: '延长工作日',
  reason: '理由',
  result: '办理结果',
  answer: '答复内容',
  progress: '进展',
  done: '完成情况',
  unit: '承办单位',
  basis: '依据',
  question: '询问内容',
  into: '并入编号',
  correction: '更正说明',
  withdrawal: '撤回理由',
  supplement: '补充内容',
  unhappy: '不满意的原因',
  wish: '希望协调组做什么',
  missing: '需补正内容',
  completed: '补正内容',
  view: '我方意见',
  legalBasis: '法律依据',
  decision: '决定内容',
  complaint: '投诉内容',
  about: '被投诉单位',
  enterprise: '企业名称',
  contact: '联系方式',
  confidential: '保密',
  matter: '争议事项',
  others: '对方单位',
  disputeKind: '争议类型',
  talks: '协商情况',
  runningDates: '在计期限',
  talkFirst: '先行协商',
  present: '参加单位和人员',
  agreed: '一致意见',
  filed: '立案日期',
  hour: '立案时刻',
  proof: '立案凭证',
  safety: '例外理由',
  measure: '采取的措施',
  meetingDay: '会议日期',
  place: '时间和地点',
  minutes: '会议纪要',
  decided: '会议决定',
  proposal: '拟办意见',
  handed: '移交清单',
  ruleMatter: '适用事项',
  ruleDistrict: '适用区县',
  ruleFrom: '生效日期',
  ruleUntil: '失效日期',
  deadline: '新的完成时限',
  doneOn: '完成日期',
  evidence: '证明材料',
  evidenceFiles: '证明文件',
  demand: '督办要求',
  step: '采取的措施',
  ...categoryLabels,
  sharer: '责任单位',
  planText: '方案全文',
  ownerUnits: '指哪些单位',
} as const

export const fieldHints = {
  ...categoryHints,
  giveBack: '请写明职责或管辖依据；退回计入次数，期限不停。',
  days: (most: number, basis: string): string =>
    `最多 ${most} 个工作日${basis ? `（${basis}）` : ''}，到期前申请，一次为限。`,
  noExtension: '填写需要延长的工作日数，须在到期前申请。',
  answer: '答复将发给投诉人。涉及执法监督的先报复核。',
  view: '申请协调的必填，与法律依据一并写明；先行协商的可以协商后再写。',
  basis: '例如：三定规定、权责清单条目、法律条款。',
  complaint: '请写明时间、地点、执法单位、经过和诉求。',
  about: '写您知道的名称即可；被投诉单位及其下属看不到本件。',
  contact: '电话或邮箱，加密保存，只用于答复。',
  confidential: '内容不进入任何频道，只有承办人员可打开专页查看',
  doneReport: '本单位承担的部分已全部完成，申请验收',
  doneOn: '以前完成、现在补登的，填实际完成日期，并写明证明材料。',
  evidence: '文件名、文号或链接。',
  sharerEnter: '代其他单位填报时选择；本单位填报可不选。',
  acceptAll: (count: number): string => `不选即验收全部 ${count} 个单位的报告；自己填报的须由他人验收。`,
  sendBackOne: '退回哪个单位的报告；只有一个待验收时可不选。',
  planText: (most: number): string =>
    `粘贴方案全文，最多 ${most} 字；更长的请把文件发给我（私信），或用命令行导入。`,
  ownerUnits: '可选多个单位。',
  demand: escalationWords.sendHint,
  decision: '写明各方职责分工和执行要求。',
  into: '例如 SQ2026-00001',
  withdrawal: '撤回后本件结束，如需再次反映请重新提交。',
  others: '可选多个单位',
  talks: '何时、与谁协商，各方分歧是什么。',
  runningDates: '追诉时效、立案日期、查封扣押到期日等，随争议一并移交。',
  talkFirst: '先由各方协商，期满未成自动转为申请协调',
  present: '例如：渝中区市场监管局 罗青、渝中区城市管理局 谢雨霏',
  settle: '各方都选同一单位才算一致；在此之前只是方案。',
  hour: '24 小时制，例如 09:30；没有记录时刻的留空。',
  proof: '立案审批表文号或系统记录编号。',
  safety: '争议期间只有危及公共安全、人身安全的才能先行处理；理由会告知各方。',
  place: '例如：14:30，市司法局 3 号会议室',
  decided: '写明决定、责任单位和完成时限；将列入会议纪要。',
  minutes: '写明各方意见、专家意见和会议结论。',
  refer: '写明争议焦点、各方意见和建议由谁管辖。',
  handed: '案卷、物品、在保措施及到期日；没有可不填。',
  ruleMatter: '事项目录中的名称；确认后，同类诉求按本决定分派。',
  ruleDistrict: '留空为全市。',
} as const

/** What a form says when the deed is done and nothing else on the screen shows it. */
export const receipts = {
  complaint: (no: string): string =>
    `✅ 已登记，编号 *${no}*，请保存。\n分派结果会在与机器人的私信里告诉您；随时可用 \`/zhixie 查 ${no}\` 查看。`,
  dispute: (no: string, talkFirst: boolean): string =>
    `✅ 争议已登记，编号 *${no}*。\n${talkFirst ? '先由各方协商，期满未成自动转为申请协调' : '协调组将审查受理'}；各方频道会收到通知。`,
  deed: (no: string, deed: string, state: string): string => `✅ ${no}：${deed}，现在是「${state}」。`,
  again: (no: string): string => `${no} 的这一步已经登记过，没有重复登记。`,
} as const

/** The page behind 详情. */
export const detailWords = {
  title: '详情',
  text: '诉求内容',
  about: '反映的单位',
  task: '任务内容',
  owners: '责任单位',
  clocks: '期限',
  why: '分派理由',
  timeline: '办理经过',
  earlier: (count: number): string => `…另有更早的 ${count} 条记录`,
  cut: (count: number): string => `…以下还有 ${count} 字`,
  open: '打开专页',
  page: '专页有全文和全部记录，链接 24 小时内有效，请勿转发。',
  confidential: '🔒 投诉人要求保密，原文和答复不在聊天中显示。请打开专页查看，链接 24 小时内有效，请勿转发。',
  confidentialHere: '🔒 本件要求保密，原文和答复不在聊天中显示。办理进展见下。',
  basisOf: (basis: string): string => `依据：${basis}`,
} as const

/** The page behind 期限怎么算的. */
export const whyWords = {
  title: '期限怎么算的',
  none: '本件目前没有在计的期限。',
  given: '计划规定的完成日期，不作推算。',
  from: '起算',
  due: '到期',
  pauses: (times: number): string => `其间暂停 ${times} 次，暂停时间不计入`,
  extended: (times: number): string => `已批准延期 ${times} 次`,
  rest: (count: number): string => `…其余 ${count} 天从略`,
} as const
