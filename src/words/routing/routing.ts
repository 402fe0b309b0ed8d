/** Why a text was read as it was: each reason of the router as a person reads it, without a code. */

import type { Level, UnitId } from '../../rules/city.ts'
import type { Accused, Conduct, Decision, Kind, Reason, Urgency } from '../../rules/routing/decision.ts'
import { clip } from '../clip.ts'

type Names = { nameOf: (unit: UnitId) => string }
type Because = Reason['because']
type Words = { [B in Because]: (reason: Extract<Reason, { because: B }>, names: Names) => string }

export const textKinds: Record<Kind, string> = {
  complaint: '投诉',
  report: '举报',
  inquiry: '咨询',
  suggestion: '建议',
  dispute: '争议',
  not_actionable: '无需办理',
}

export const routes: Record<Decision['decision'], string> = {
  dispatch: '直接分派',
  triage: '转人工研判',
  reject: '不予登记',
}

const levels: Record<Level, string> = { municipal: '市级', district: '区县', town: '镇街' }

const urgencyWords: Record<Urgency, string> = { normal: '一般', urgent: '紧急', critical: '特急' }

const conducts: Record<Conduct, string> = {
  fine: '罚款处罚',
  seizure: '查封扣押',
  inspection: '检查频次',
  procedure: '执法程序',
  graft: '吃拿卡要',
  designation: '指定服务',
  charge: '收费摊派',
  unequal: '同事不同罚',
  standards: '标准不一',
  delay: '拖延办理',
  inaction: '不作为',
  leak: '泄露信息',
  entrapment: '诱导取证',
  punishment: '打击报复',
}

const words: Words = {
  word: ({ word }) => `文中提到“${quoted(word)}”`,
  matter: ({ name, basis }) => `事项为${name}（${basis}）`,
  alike: ({ line }, { nameOf }) => `说法与以往由${nameOf(line)}办理的事项相近`,
  region: ({ district, said, renamed }) =>
    renamed ? `“${quoted(said)}”属${district}` : `地点“${quoted(said)}”在${district}`,
  accused: ({ said, conduct }) =>
    `投诉对象是${said ? `“${quoted(said)}”` : '执法机关'}${conduct.length > 0 ? `（${conduct.map((one) => conducts[one]).join('、')}）` : ''}`,
  'perhaps-accused': ({ said }) => `可能是在投诉“${quoted(said)}”，需人工确认`,
  'accused-unidentified': ({ said }) =>
    `投诉的执法机关${said ? `“${quoted(said)}”` : ''}未能确定是哪一家，需人工确认`,
  recusal: ({ from, to }, { nameOf }) =>
    from.length > 0
      ? `被投诉的${from.map(nameOf).join('、')}及其下属单位依法回避，由${nameOf(to)}承接`
      : `被投诉单位未确定，先由${nameOf(to)}承接`,
  dispute: ({ parties }, { nameOf }) =>
    parties.length > 0 ? `${parties.map(nameOf).join('、')}之间的管辖或法律适用争议` : '管辖或法律适用争议',
  level: ({ level }) => `该事项由${levels[level]}先行办理`,
  'handed-down': ({ basis, town }, { nameOf }) =>
    town
      ? `按${basis}，这项职权已交给${nameOf(town)}`
      : `按${basis}，这项职权已交给镇街；没有写明是哪个镇街，先由区县部门接收并转交`,
  assisting: ({ units, basis }, { nameOf }) =>
    `由承办单位牵头，可请${units.map(nameOf).join('、')}配合（${basis}）`,
  'no-bureau': ({ district, line }, { nameOf }) => `${district}没有对应机构，由${nameOf(line)}承接`,
  posed: ({ said }) => `“${quoted(said)}”疑为冒充执法人员，按警情处理`,
  kind: ({ kind, said }) => `${said ? `从“${quoted(said)}”看` : '综合全文看'}属于${textKinds[kind]}`,
  urgency: ({ urgency, said }) => `“${quoted(said)}”，按${urgencyWords[urgency]}件办理`,
  close: ({ other }, { nameOf }) => `与${nameOf(other)}的职责接近，难以区分`,
  precedent: ({ no, citation }) => `依据争议裁定 ${no} 分派（${clip(citation.replace(`${no}：`, ''), 80)}）`,
  'precedents-differ': ({ nos }) => `裁定 ${nos.join('、')} 对同类事项的结论不一致，需人工确认`,
  'nothing-actionable': () => '没有需要办理的内容',
  'nobody-competent': () => '没有找到对应的主管单位',
}

export function reasonInWords(reason: Reason, names: Names): string {
  const say = words[reason.because] as (reason: Reason, names: Names) => string
  return say(reason, names)
}

/** The body complained of by its official name; as the text calls it where nobody can tell which one it is. */
export function accusedInWords(accused: Accused | null, { nameOf }: Names): string | null {
  if (!accused) return null
  if (accused.units.length > 0) return accused.units.map(nameOf).join('、')
  const called = accused.said || (accused.line ? nameOf(accused.line) : '执法机关')
  return accused.district ? `${accused.district}${called}` : `${called}（未指明区县）`
}

const quoted = (text: string): string => clip(text.trim(), 30)
