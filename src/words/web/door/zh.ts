/** Words of the public's door: the form, the receipt, the tracking page. Short, and each says what to do next. */

import type { ComplaintState } from '../../../rules/cases/complaint/complaint.ts'
import { webWords } from '../pages.ts'
import { filesInChinese } from './files-zh.ts'
import { saidInChinese } from './zh-said.ts'

type CityNames = { name: string; english?: string }

export type Field = 'text' | 'about' | 'mode' | 'enterprise' | 'creditCode' | 'name' | 'contact'

export const zh = {
  lang: 'zh-CN',
  /** What stands before every address of the door in this language. */
  root: '',
  other: { lang: 'en', root: '/en', label: 'English' },

  frame: {
    product: webWords.product,
    tagline: webWords.tagline,
    skip: webWords.skip,
    footer: webWords.footer,
    home: webWords.refusals.home,
  },
  sandbox: webWords.sandbox,
  nav: { file: '提交诉求', track: '查进度' },

  form: {
    title: '提交涉企执法诉求',
    heading: '发生了什么？',
    lead: ({ name }: CityNames) =>
      `${name}涉企执法诉求在这里提交，不用注册。提交后当场给编号和查询码，凭它查进度、补材料、评价答复。`,
    wrong: '还差一点，请改好下面几处再提交：',
    stale: '为了安全，请再点一次“提交”。您写的内容都还在。',
    text: '事情经过',
    textHint: '哪家单位、什么时间、做了什么、您的请求。写清街道和区县，能更快找到承办单位。',
    about: '涉及哪家单位（可不填）',
    aboutHint: '投诉执法行为的，请写执法单位全称。被投诉单位看不到本件，也不会承办。',
    mode: '要不要保密',
    modes: {
      named: ['实名', '留下联系方式，便于核实和答复。'],
      hidden: [
        '实名但保密',
        '您的身份不告诉承办单位，您写的内容不会出现在工作群里。内容里请不要写能认出您的细节。',
      ],
      anonymous: ['匿名', '不留身份。请保存好查询码，那是唯一的联系办法。'],
    },
    who: '您是谁（匿名不用填）',
    enterprise: '企业名称',
    creditCode: '统一社会信用代码（可不填）',
    creditCodeHint: '18 位，在营业执照上。',
    name: '联系人',
    contact: '联系电话或邮箱',
    trap: '请留空',
    send: '提交',
    next: '提交之后',
    steps: [
      '当场登记，给出编号和查询码。',
      '系统说明由哪家单位承办、为什么；拿不准的由协调员确定。',
      '到期提醒承办单位，逾期报协调组。',
      '投诉执法行为的，答复要先经执法监督机构复核。',
    ],
    urgent: '有人身危险请立即拨打 110、119 或 120。',
  },

  faults: {
    text: '请写明事情经过，至少 5 个字，不超过 2 万字。',
    about: '单位名称不超过 300 字。',
    mode: '请选择实名、实名但保密或匿名。',
    enterprise: '企业名称不超过 300 字。',
    creditCode: '统一社会信用代码不对：应为 18 位，请对照营业执照核对，或留空。',
    name: '联系人不超过 100 字。',
    contact: '联系方式不超过 200 字。',
  } satisfies Record<Field, string>,

  receipt: {
    title: '诉求回执',
    heading: '已收到您的诉求',
    save: '请现在保存本页：打印、截图或抄下编号和查询码。离开后查询码不再显示，我们也查不到它。',
    no: '编号',
    code: '查询码',
    at: '提交时间',
    unit: '承办单位',
    unitLater: '正在确定，稍后可凭查询码查看',
    due: '最迟答复',
    contact: '联系单位',
    contactIs: (unit: string): string => `${unit}（由谁承办正在协调，答复期限不变）`,
    dueLater: (by: string) => `最迟 ${by} 确定承办单位，答复期限随之确定`,
    qr: '扫码查进度',
    track: '查进度',
    proof: '防伪凭证',
    proofNote: '如需证明何时提交了什么，可在“核验回执”页核对这一串字符。',
    verify: '核验回执',
    digest: '内容摘要（SHA-256）',
  },

  verify: {
    title: '核验回执',
    heading: '核验回执',
    lead: '把回执上的防伪凭证完整填在下面。',
    line: '防伪凭证',
    check: '核验',
    good: '凭证真实',
    goodText: (no: string, at: string) => `编号 ${no} 的诉求于 ${at} 提交，凭证未被改动。`,
    bad: '凭证不能通过核验',
    badText: '可能抄错了一个字符，或者不是本系统的回执。请逐字核对后再试。',
    digest: '提交内容的摘要（SHA-256）',
    key: '核验公钥（Ed25519），离线核验用',
  },

  track: {
    title: '查进度',
    heading: '查进度',
    lead: '请输入回执上的编号和查询码。',
    no: '编号',
    code: '查询码',
    look: '查看',
    wrong: '编号或查询码不对。请对照回执核对，字母不分大小写。',
    over: '页面打开已超过 30 分钟，请重新输入编号和查询码。',
    now: '现在到哪一步',
    holder: '现由谁办',
    since: '从何时起',
    due: '答复期限',
    contact: '联系单位',
    contactIs: (unit: string): string => `${unit}（由谁承办正在协调，答复期限不变）`,
    why: '这个日期怎么算的',
    whyFrom: (from: string) => `从 ${from} 起算：`,
    answer: '单位的答复',
    question: '单位问您',
    history: '办理经过',
    own: '您写的内容',
    what: '您可以做什么',
    you: '您',
    by: webWords.page.by.bot,
    limit: (due: string, basis: string): string => `${due}（${basis}）`,
    steps: {
      received: '已收到，正在确定由哪家单位承办。',
      triage: '协调组正在确定由哪家单位承办。',
      dispatched: '已交承办单位，等它签收。',
      signed: '承办单位正在办理。',
      waiting: '承办单位需要您补充情况，请在下面答复；等您答复的时间不计入期限。',
      returned: '承办单位退回了本件，正在另行分派。您的期限照常计算。',
      'taken-over': '几家单位都没有接，协调组已接管，正在指定承办单位。',
      'in-review': '单位已办理，执法监督机构正在复核答复。',
      answered: '已答复，请看下面。满意请评价；不满意可以要求重办。',
      closed: '已办结。',
      'not-accepted': '不予受理，理由和该去哪里见办理经过。',
      withdrawn: '您已撤回。如需再次反映，请重新提交。',
      merged: '与另一件相同，已合并办理，本编号仍可查询。',
    } satisfies Record<ComplaintState, string>,
    acts: {
      reply: { label: '答复单位的问题', text: '您的答复', send: '提交答复', done: '答复已交给承办单位。' },
      supplement: { label: '补充材料', text: '补充说明', send: '提交补充', done: '补充已交给承办单位。' },
      rate: { label: '满意', text: '想说的话（可不填）', send: '评价满意', done: '谢谢您的评价。' },
      reopen: { label: '没有解决，要求重办', text: '哪里没有解决', send: '要求重办', done: '已要求重办。' },
      seekCoordination: {
        label: '请求协调',
        text: '希望协调组做什么',
        send: '请求协调',
        done: '已告诉协调组。',
      },
      withdraw: { label: '撤回', text: '撤回理由（可不填）', send: '确认撤回', done: '已撤回。' },
    },
    filesWrong: '有文件没有收下，原因写在下面；别的内容都还在，改好后再提交一次。',
    needed: '请写明内容，不超过 5000 字。',
    notNow: '现在不能办这一步。请看本页的进度，在“您可以做什么”里选可办的事。',
    tooLate: (due: string) => `要求重办的期限是 ${due}，已经过了。问题仍在的，请重新提交诉求，写上原编号。`,
  },

  files: filesInChinese,

  said: saidInChinese,

  refusals: {
    nothing: webWords.refusals.nothing,
    failed: webWords.refusals.failed,
    trap: {
      title: '没有提交成功',
      text: '您的浏览器自动填写了一个应当留空的框。',
      todo: '请回到表单，清空最下面标着“请留空”的框，再提交一次。',
    },
    large: { title: '内容太长', text: '一次最多提交 2 万字。', todo: '请返回上一页缩短后再提交。' },
    often: (minutes: number) => ({
      title: '操作太频繁',
      text: '短时间内提交或尝试了很多次。',
      todo: `请 ${minutes} 分钟后再试；您已提交的诉求不受影响。`,
    }),
    shown: {
      title: '回执不再显示',
      text: '查询码只在提交时显示一次，这里已经看不到了。',
      todo: '请用您保存的编号和查询码查进度。',
    },
  },
} as const
