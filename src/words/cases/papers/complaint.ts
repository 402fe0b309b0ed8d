/** Tags of a complaint's papers: nobody's identity is among them. */

import type { CaseView } from '../../../storage/reads/case-view.ts'
import { dueInWords, fullDay } from '../../dates.ts'
import { clockInWords, notAcceptReasons, results, returnReasons, standings } from '../../labels.ts'
import { dueDay, type Tags } from './tags.ts'

export function complaintTags(view: CaseView): Tags {
  const { file, clocks } = view
  if (file.kind !== 'complaint') return {}
  const { text, confidential, struck, understood, answer, notAccepted } = file.facts
  const ground = notAccepted ? notAcceptReasons[notAccepted.reason] : null
  const due = clocks.findLast(({ name }) => name === 'answer')
  return {
    投诉人: '投诉人',
    事项类别: understood?.matter ?? '涉企执法诉求',
    内容: confidential ? (struck ?? '保密件，内容见专页。') : text,
    签收期限: dueDay(clocks, 'sign'),
    答复期限: dueDay(clocks, 'answer'),
    期限依据: due && due.standing !== 'default' ? due.basis : standings.default,
    不予受理理由: ground?.label ?? '',
    说明: notAccepted?.explanation ?? '',
    救济: ground?.goTo ?? '',
    结果: answer ? results[answer.result] : '',
    答复: answer?.text ?? '',
    监督对象: file.accused.map(view.nameOf).join('、'),
    说明期限: '',
    复查期限: '＿＿个工作日',
    ...asking(view),
    ...returned(view),
    ...extension(view),
    ...late(view),
  }
}

function asking({ history, clocks }: CaseView): Tags {
  const asked = history.findLast(({ deed }) => deed === 'ask')
  return asked ? { 补充事项: String(asked.note.text ?? ''), 补充期限: dueDay(clocks, 'wait') } : {}
}

function returned({ file, nameOf }: CaseView): Tags {
  if (file.kind !== 'complaint' || file.facts.returns.length === 0) return {}
  const rows = file.facts.returns.map(({ at, unit, reason, explanation, proposed }) => ({
    时间: fullDay(new Date(at)),
    单位: nameOf(unit),
    原因: `${returnReasons[reason]}：${explanation}`,
    建议: proposed ? nameOf(proposed) : '',
  }))
  return { 退回次数: String(rows.length), 退回: rows }
}

function extension({ history }: CaseView): Tags {
  const granted = history.findLast(({ deed }) => deed === 'grantExtension')
  const asked = history.findLast(({ deed }) => deed === 'requestExtension')
  if (!granted) return {}
  return {
    延期理由: String(asked?.note.reason ?? ''),
    延长天数: String(granted.note.days ?? ''),
    新期限: fullDay(new Date(String(granted.note.due))),
    延期依据: String(granted.note.basis ?? ''),
  }
}

/** The duty that is longest overdue. */
function late({ clocks }: CaseView): Tags {
  const [worst] = clocks
    .filter(({ overdue }) => overdue)
    .toSorted((one, other) => one.due.getTime() - other.due.getTime())
  if (!worst) return {}
  return {
    期限名称: clockInWords(worst.name),
    到期日: dueInWords(worst.due, worst.at),
    逾期: `未办结（截至 ${fullDay(worst.at)}）`,
  }
}
