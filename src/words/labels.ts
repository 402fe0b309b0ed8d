/** One word for one thing: states, deeds, clocks, buttons, reasons. A missing one does not compile. */

import type { CaseKind, StateOf } from '../rules/cases/case.ts'
import type {
  complaintMoves,
  NotAcceptReason,
  Result,
  ReturnReason,
} from '../rules/cases/complaint/complaint.ts'
import type { disputeMoves } from '../rules/cases/disputes/dispute.ts'
import type { Part } from '../rules/cases/moves.ts'
import type { Lamp, Role, Standing } from '../rules/city.ts'
import { categoryDeeds } from './cases/category.ts'
import { disputeButtons } from './cases/disputes/labels.ts'
import { escalationButtons, escalationDeeds } from './cases/escalation.ts'
import { planButtons, planDeeds } from './cases/plan/labels.ts'
import { transferButtons, transferClocks, transferDeeds, transferStates } from './cases/transfers/labels.ts'

export const kinds: Record<CaseKind, string> = {
  complaint: '诉求',
  dispute: '争议',
  'plan-task': '任务',
  'criminal-transfer': '涉嫌犯罪移送',
  transfer: '移送',
  clue: '问题线索',
}

export const states: { [K in CaseKind]: Record<StateOf<K>, string> } = {
  complaint: {
    received: '已登记，分派中',
    triage: '待研判',
    dispatched: '待签收',
    signed: '办理中',
    waiting: '等投诉人补充',
    returned: '已退回，重新分派中',
    'taken-over': '协调组接管',
    'in-review': '答复复核中',
    answered: '已答复',
    closed: '已办结',
    'not-accepted': '不予受理',
    withdrawn: '已撤回',
    merged: '已并案',
  },
  dispute: {
    negotiating: '协商中',
    applied: '已申请协调',
    incomplete: '待补正',
    hearing: '征求意见中',
    meeting: '已定协调会',
    referred: '已报请指定管辖',
    decided: '已决定，移交中',
    closed: '已归档',
    'not-accepted': '不予受理',
    dropped: '视为放弃',
    withdrawn: '已撤回',
  },
  'plan-task': {
    open: '推进中',
    standing: '长期推进',
    reported: '已完成待核',
    done: '已完成',
    dropped: '已取消',
  },
  ...transferStates,
}

export const stateInWords = (kind: CaseKind, state: string): string =>
  (states[kind] as Record<string, string>)[state] ?? state

/** Said alike of every kind of case. */
type Everywhere = keyof typeof escalationDeeds
type ComplaintMove = Exclude<keyof typeof complaintMoves.moves, Everywhere>
type DisputeMove = Exclude<keyof typeof disputeMoves.moves, Everywhere>

/** What was done, as a line of the file says it. */
const deeds: {
  complaint: Record<ComplaintMove, string>
  dispute: Record<DisputeMove, string>
  'plan-task': typeof planDeeds
} & typeof transferDeeds = {
  ...transferDeeds,
  complaint: {
    dispatch: '分派',
    triage: '提请研判',
    assign: '指派',
    correct: '更正',
    ...categoryDeeds,
    sign: '签收',
    giveBack: '退回',
    giveUp: '第三次退回，协调组接管',
    ask: '询问投诉人',
    reply: '投诉人补充说明',
    goOn: '等待期满，继续办理',
    progress: '登记进展',
    supplement: '投诉人补充材料',
    seekCoordination: '投诉人请求协调',
    requestExtension: '申请延期',
    grantExtension: '同意延期',
    refuseExtension: '不同意延期',
    answer: '办结答复',
    answerForReview: '答复，报复核',
    approveAnswer: '复核通过',
    sendBackAnswer: '复核退回重办',
    rate: '评价满意',
    reopen: '投诉人不满意，重办',
    close: '归档',
    notAccept: '不予受理',
    withdraw: '撤回',
    merge: '并案',
    readIdentity: '查看投诉人身份',
    noteTransfer: '移送情况',
    erase: '保存期限届满，已销毁',
    noteFiles: '附件检查完毕',
    noteParts: '来信含多件诉求，分件办理',
    rejoin: '同一来信的另一件并入',
    setNotices: '投诉人更改进展通知',
    wantCheckBacks: '投诉人同意回访',
    answerCheckBack: '投诉人答复回访',
    noteDecision: '登记会议决定',
    contest: '提出管辖争议',
    joinDispute: '进入争议协调',
    leaveDispute: '争议未裁决而终结，恢复办理',
  },
  dispute: {
    recordTalks: '登记协商',
    offer: '提出协商方案',
    settle: '协商一致',
    apply: '申请协调',
    accept: '受理',
    acceptHeard: '受理',
    askForMore: '要求补正',
    complete: '提交补正',
    drop: '逾期未补正，视为放弃',
    refuse: '不予受理',
    state: '陈述意见',
    stateLast: '陈述意见',
    recordFiling: '登记立案时间',
    takeMeasures: '采取临时措施',
    convene: '召开协调会',
    recordMinutes: '登记会议纪要',
    prolong: '延长协调期限',
    opine: '出具协调意见',
    refer: '报请指定管辖',
    designate: '指定管辖',
    carryOut: '移交执行',
    receive: '移交回执',
    rescind: '撤销决定',
    noteDecision: '登记会议决定',
    confirmPrecedent: '确认裁定规则',
    flagPrecedent: '裁定规则相互抵触',
    markPrecedent: '裁定规则状态更新',
    dropPrecedent: '不采用裁定规则',
    withdraw: '撤回',
  },
  'plan-task': planDeeds,
}

const everywhere: Record<string, string> = {
  open: '登记',
  remind: '提醒',
  recount: '按放假安排重算期限',
  ...escalationDeeds,
}

export const deedInWords = (kind: CaseKind, deed: string): string =>
  everywhere[deed] ?? (deeds[kind] as Record<string, string>)[deed] ?? deed

const clockNames: Record<string, string> = {
  route: '分派',
  sign: '签收',
  return: '退回',
  answer: '答复',
  wait: '补充说明',
  'extension-decision': '延期审批',
  'name-unit': '指派承办单位',
  review: '复核',
  feedback: '评价',
  reopen: '重办申请',
  'keep-identity': '身份保存',
  'keep-words': '内容保存',
  'check-back-1': '第一次回访',
  'check-back-2': '第二次回访',
  'check-back-3': '第三次回访',
  negotiate: '协商',
  accept: '受理审查',
  complete: '补正',
  opinion: '陈述意见',
  result: '办结',
  designate: '指定管辖',
  'hand-over': '移交',
  deadline: '完成',
  report: '定期报告',
  ...transferClocks,
  acceptance: '验收',
}

export const clockInWords = (name: string): string => `${clockNames[name] ?? name}期限`

export const standings: Record<Standing | 'plan', string> = {
  law: '法定',
  practice: '参照惯例',
  default: '系统默认，非法定',
  plan: '计划规定',
}

export const lamps: Record<Lamp, string> = { green: '🟢', yellow: '🟡', red: '🔴' }

export const returnReasons: Record<ReturnReason, string> = {
  'wrong-region': '不属本辖区',
  'not-competent': '不属本单位职责',
  'other-competent': '应由其他单位承办',
  duplicate: '重复诉求',
  incomplete: '内容不全无法办理',
}

export const results: Record<Result, string> = {
  solved: '已解决',
  explained: '已解释说明',
  partly: '部分解决',
  refused: '诉求不成立（说明理由）',
}

/** Each lawful ground names the door to go to instead. */
export const notAcceptReasons: Record<NotAcceptReason, { label: string; goTo: string }> = {
  litigation: { label: '已进入诉讼', goTo: '请向受理案件的人民法院反映。' },
  petition: { label: '已按信访程序办理', goTo: '请向受理信访事项的机关查询办理情况。' },
  arbitration: { label: '已申请仲裁', goTo: '请向受理的仲裁机构反映。' },
  review: { label: '已申请行政复议', goTo: '请向行政复议机构查询办理情况。' },
  discipline: { label: '属违纪违法问题线索', goTo: '请向纪检监察机关反映，电话 12388。' },
  'no-facts': { label: '没有可核查的事实', goTo: '请补充时间、地点、经过后重新提交。' },
}

export const roles: Record<Role, string> = {
  liaison: '联络员',
  leader: '分管领导',
  coordinator: '协调员',
  supervisor: '执法监督人员',
  auditor: '审计人员',
  admin: '管理员',
}

export const parts: Record<Part, string> = {
  bot: '系统',
  holder: '承办单位的联络员',
  coordinator: '协调员',
  supervisor: '执法监督人员',
  complainant: '投诉人',
  party: '争议当事单位或责任单位的联络员',
  arbiter: '有权指定管辖的机关',
  adviser: '先行提出意见的机构编制部门',
  receiver: '接收单位的联络员',
  head: '单位负责人',
  handler: '指定的经办人员',
}

export const urgencies = { normal: '一般', urgent: '紧急', critical: '特急' } as const

export const buttonInWords = (move: string): string => buttonLabels[move] ?? move

/** Labels of the buttons, by the move they make; contract names. */
export const buttonLabels: Record<string, string> = {
  sign: '签收',
  giveBack: '退回',
  requestExtension: '申请延期',
  progress: '登记进展',
  answer: '办结',
  ask: '询问投诉人',
  detail: '详情',
  why: '期限怎么算的',
  papers: '文书',
  assign: '指派',
  notAccept: '不予受理',
  merge: '并案',
  reclassify: '改类',
  grantExtension: '同意',
  refuseExtension: '不同意',
  approveAnswer: '通过',
  sendBackAnswer: '退回重办',
  accept: '受理',
  askForMore: '补正',
  refuse: '不予受理',
  designate: '指定管辖',
  opine: '出具意见',
  state: '陈述意见',
  complete: '提交补正',
  ...disputeButtons,
  ...transferButtons,
  correct: '更正',
  withdraw: '撤回',
  reply: '补充说明',
  supplement: '补充材料',
  seekCoordination: '请求协调',
  reopen: '不满意，重办',
  rate: '满意',
  ...planButtons,
  ...escalationButtons,
}
