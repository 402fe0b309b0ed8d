/** Every refusal in plain Chinese: what was wrong, and what to do instead. */

import type { Refused } from '../rules/refusal.ts'
import { clip, plain } from './clip.ts'
import { dueInWords } from './dates.ts'
import { clockInWords, deedInWords, parts, stateInWords } from './labels.ts'

type Names = { nameOf: (unit: string) => string }

const missing: Record<Extract<Refused, { refused: 'missing' }>['what'], string> = {
  reason: '请写明理由再提交。',
  text: '内容不能为空，请填写后再提交。',
  view: '申请协调须写明我方意见，请补充后再提交；先行协商的可以协商后再写。',
  unit: '请选择应当承办的单位。',
  days: '延长天数须为正整数，且不超过规定上限，请改小后再提交。',
  basis: '请写明法律或职责依据。',
  'other-party': '争议至少要有两个单位，请选择对方单位。',
  officers: '核实人员须为两名以上，请用顿号分开填写。',
  packet: '移送书和调查报告必备；没有涉案物品清单的，请说明原因。',
  copy: '请勾选已抄送检察院，或写明未抄送的原因。',
  handlers: '请至少选择一名知情经办人，由其审批。',
  evidence: '补登以前完成的，请写明证明材料的名称或链接。',
  contact: '这一件没有留下联系方式，不能发通知。请凭编号和查询码查看进度。',
  'later-day': '新的时限不能早于今天，请改正后再提交。',
  day: '日期填写有误：不能晚于今天，止日不能早于起日，请改正后再提交。',
}

const usedUp: Record<Extract<Refused, { refused: 'no-more' }>['what'], (limit: number) => string> = {
  question: (limit) => `已询问投诉人 ${limit} 次，不能再询问。请依现有材料办理。`,
  extension: (limit) => `延期次数已用完（最多 ${limit} 次），请按期办结。`,
  file: (limit) => `附件已满 ${limit} 个，不能再加。请把最要紧的内容写成文字补充。`,
}

/** What needs no more to be said of it. */
const always = {
  'unknown-person': '系统里还没有登记您的单位，请联系协调组登记后再操作。',
  'nothing-asked': '没有待审批的延期申请，可能已有人处理。请点「详情」查看。',
  'needs-review': '涉及执法监督的答复须经复核才能办结，请等候复核结果。',
  'same-unit': '该单位已是承办单位，请选择其他单位。',
  'same-category': '类型和被投诉单位都没有变化，请改选后再提交。',
  'no-arbiter': '市政府或协调机关本身是当事一方，本市没有可以裁决的机关，请由市政府报请上级机关处理。',
  'no-police': '本市资料里没有登记公安机关，暂时不能移送，请联系管理员补充后再办。',
  'own-work': '这一步须由他人审核，请换一位有权的同事办理。',
  'nothing-proposed': '没有等待决定的督办建议，可能已有人处理。请点「详情」查看。',
  'nothing-reported': '没有等待验收的报告，可能已有人处理。请点「详情」查看。',
  busy: '刚才有多人同时操作，请稍后再点一次。',
} as const

export function refusalInWords(no: Refused, { nameOf }: Names): string {
  switch (no.refused) {
    case 'no-such-case':
      return `没有找到编号 ${no.no}，或您无权查看。请核对编号；如确需了解，请联系协调组。`
    case 'not-now':
      return `${no.no} 现在是「${stateInWords(no.kind as never, no.state)}」，不能${deedInWords(no.kind as never, no.deed)}。请点「详情」查看当前可办的事项。`
    case 'not-yours':
      return `这一步由${no.by.map((part) => parts[part]).join('或')}操作，${no.no} 当前由${nameOf(no.unit)}承办。如有疑问请联系协调组。`
    case 'unknown-unit':
      return `没有找到单位「${nameOf(no.what)}」或它已撤销，请从列表中选择现行单位。`
    case 'unknown-matter':
      return `事项目录里没有「${plain(clip(no.what, 30))}」，请照目录中的名称填写。`
    case 'unknown-district':
      return `本市没有区县「${plain(clip(no.what, 30))}」，请写区县全称；适用全市的请留空。`
    case 'recused':
      return `${nameOf(no.unit)}与本件有利害关系，依法回避，请选择其他单位。`
    case 'too-late':
      return `${clockInWords(no.clock)}已于${dueInWords(new Date(no.due))}届满，不能再办。请继续办理，或联系协调组。`
    case 'designated':
      return `本件已由协调组指定管辖（${plain(no.basis)}），不能退回或再移送。对指定有异议请向协调组书面提出，提出期间继续办理。`
    case 'one-hop':
      return `本件由 ${no.no} 移送而来，只能移送一次。认为不归本单位的，请在异议期限内对该移送「提出异议」；期限已过视为接受，请继续办理。`
    case 'missing':
      return missing[no.what]
    case 'no-more':
      return usedUp[no.what](no.limit)
    case 'contested':
      return no.dispute
        ? `本件由谁承办正在协调（${no.dispute}），裁决前不得单方作出处理决定。请先陈述意见；危及公共安全、人身安全必须先办的，请写明例外理由。`
        : '本件由谁承办有争议，正在立案协调，裁决前不得单方作出处理决定。请稍候再看。'
    case 'dispute-first':
      return `本件正在争议协调${no.dispute ? `（${no.dispute}）` : ''}，被投诉单位暂不能更改。请先裁决或终结该争议，再改类。`
    case 'one-body':
      return `各方对外都以${nameOf(no.unit)}的名义执法，属内部分工，请由该单位自行确定。`
    case 'date-asked':
      return `${nameOf(no.unit)}已申请把时限调整到 ${no.deadline}，正等协调组答复。请待答复后再申请。`
    case 'not-applicant':
      return `申请由${nameOf(no.unit)}提出，补正和撤回由该单位办理。需要说明情况的，请点「陈述意见」。`
    case 'not-a-party':
      return `${nameOf(no.unit)}没有参加协商，不能由各方商定给它。请在当事单位中选择；认为应由它管辖的，请申请协调。`
    case 'no-share':
      return `${nameOf(no.unit)}不是这项任务的责任单位，或者不由您填报。请选择责任单位；名单有误请联系协调组。`
    case 'accepted':
      return `${nameOf(no.unit)}的这一项已经验收，不用再报；有变化请联系协调组。`
    default:
      return always[no.refused]
  }
}
