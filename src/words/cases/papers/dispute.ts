/** Tags of a dispute's papers. */

import { unheard } from '../../../rules/cases/disputes/dispute.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { fullDay } from '../../dates.ts'
import { decisionForms, disputeKinds } from '../disputes/labels.ts'
import { dueDay, ended, type Tags } from './tags.ts'

export function disputeTags(view: CaseView): Tags {
  const { file, nameOf, clocks } = view
  if (file.kind !== 'dispute') return {}
  const { facts } = file
  const { parties, applicant, positions, arbiter, decision, contact } = facts
  const others = parties.filter((unit) => unit !== applicant)
  const own = positions.find(({ unit }) => unit === applicant)
  const advised = positions.filter(({ unit }) => unit === arbiter.advises).map(({ unit }) => unit)
  const all = parties.map(nameOf).join('、')
  const outside = '有权指定管辖的上级机关'
  return {
    类型: disputeKinds[facts.kind],
    事项: facts.matter,
    当事单位: all,
    主送: all,
    申请单位: applicant ? nameOf(applicant) : '',
    对方单位: others.map(nameOf).join('、'),
    企业联系单位: nameOf(contact),
    协商情况: (facts.talks ?? []).map(({ result }) => result).join('；'),
    协商: talksOf(view),
    结论: decision?.form === 'settlement' ? `${nameOf(decision.unit)}管辖。${decision.text}` : '未协商一致。',
    申请意见: own?.view ?? '',
    申请依据: own?.basis ?? '',
    各方意见: [...parties, ...advised].map((unit) => {
      const stated = positions.find((position) => position.unit === unit)
      return { 单位: nameOf(unit), 意见: stated?.view ?? '未提出书面意见。', 法条: stated?.basis || false }
    }),
    需补正: facts.missing ?? '',
    不予受理理由: facts.refusal ?? '',
    拟办意见: ended(facts.referral ?? ''),
    有权机关: arbiter.unit ? nameOf(arbiter.unit) : outside,
    管辖单位: decision ? nameOf(decision.unit) : '',
    决定形式: decision ? decisionForms[decision.form] : '',
    依据: decision?.basis ?? '',
    要求: ended(decision?.text || '有关单位应当互相配合，做好衔接'),
    随案: alongWith(view),
    未提出意见: unheard(facts).map(nameOf).join('、'),
    会议: (facts.meetings ?? []).map(({ at, place, present = '', minutes = '' }) => ({
      时间: at,
      地点: place,
      参加: present,
      纪要: minutes,
    })),
    陈述期限: dueDay(clocks, 'opinion'),
    办结期限: dueDay(clocks, 'result'),
    补正期限: dueDay(clocks, 'complete'),
    移交期限: dueDay(clocks, 'hand-over'),
    抄送: [...new Set([contact, ...(arbiter.unit ? [arbiter.unit] : [])])].map(nameOf).join('，'),
  }
}

/** What goes with the case: when each body filed it, and what runs on. */
function alongWith({ file, nameOf }: CaseView): Tags[] {
  if (file.kind !== 'dispute') return []
  const { filings = [], runningDates } = file.facts
  return [
    ...filings.map(({ unit, at, proof }) => ({ 项: `${nameOf(unit)}${filedOn(at)}立案（${proof}）` })),
    ...(runningDates ? [{ 项: runningDates }] : []),
  ].map(({ 项 }) => ({ 项: ended(项) }))
}

/** 2026-03-09T09:30 as it stands in a paper. */
const filedOn = (at: string): string => {
  const [day = '', hour] = at.split('T')
  return `${fullDay(new Date(`${day}T12:00:00+08:00`))}${hour ? ` ${hour} ` : ''}`
}

/** The records that the parties entered; an agreement without one is its own record. */
function talksOf({ file }: CaseView): Tags[] {
  if (file.kind !== 'dispute') return []
  const { talks = [], decision } = file.facts
  const records = talks.map(({ at, present, result }) => ({
    时间: fullDay(new Date(at)),
    参加: present,
    结果: result,
  }))
  return records.length > 0 || !decision
    ? records
    : [{ 时间: fullDay(new Date(decision.at)), 参加: '', 结果: decision.text }]
}
