/** Tags of a dispute's papers. */

import type { Case } from '../../../rules/cases/case.ts'
import { unheard } from '../../../rules/cases/disputes/dispute.ts'
import type { UnitId } from '../../../rules/city.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { clip } from '../../clip.ts'
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
  return {
    类型: disputeKinds[facts.kind],
    事项: ended(facts.matter),
    案由: subject(facts.matter),
    当事单位: all,
    主送: addressees(facts).map(nameOf).join('、'),
    有申请: applicant !== null,
    依职权: applicant === null,
    申请单位: applicant ? nameOf(applicant) : all,
    对方单位: others.map(nameOf).join('、'),
    企业联系单位: nameOf(contact),
    协商情况: talksOf(view)
      .map(({ 时间, 参加, 结果 }) => `${时间}${参加 ? `（${参加}）` : ''}：${结果}`)
      .join('；'),
    协商: talksOf(view),
    结论: conclusion(view),
    请求事项: requests[facts.kind] ?? requests.others,
    在计期限: ended(facts.runningDates ?? '') || '无。',
    申请意见: own?.view ?? '',
    申请依据: own?.basis ?? '',
    各方意见: [...parties, ...advised].map((unit) => {
      const stated = positions.find((position) => position.unit === unit)
      return { 单位: nameOf(unit), 意见: stated?.view ?? '未提出书面意见。', 法条: stated?.basis || false }
    }),
    需补正: facts.missing ?? '',
    不予受理理由: facts.refusal ?? '',
    拟办意见: ended(facts.referral ?? ''),
    // Nobody in the city stands above the parties: the name is filled in by hand.
    有权机关: arbiter.unit ? nameOf(arbiter.unit) : '',
    管辖单位: decision ? nameOf(decision.unit) : '',
    决定形式: decision ? decisionForms[decision.form] : '',
    依据: ended(decision?.basis ?? ''),
    要求: ended(decision?.text || '有关单位应当互相配合，做好衔接'),
    随案: alongWith(view),
    未提出意见: unheard(facts).map(nameOf).join('、'),
    会议: (facts.meetings ?? []).map(({ at, place, present = '', minutes = '' }) => ({
      时间: fullDay(noonOf(at)),
      地点: place,
      参加: present,
      纪要: minutes,
    })),
    // Where all have said theirs before it is taken up, nobody is asked.
    征求意见: clocks.some(({ name }) => name === 'opinion'),
    陈述期限: dueDay(clocks, 'opinion'),
    办结期限: dueDay(clocks, 'result'),
    补正期限: dueDay(clocks, 'complete'),
    移交期限: dueDay(clocks, 'hand-over'),
    抄送: copiesOf(view).map(nameOf).join('，') || false,
  }
}

type Facts = Case<'dispute'>['facts']

/** Whoever is to take the case has to know of it, though it was no side of the dispute. */
const addressees = ({ parties, decision }: Facts): UnitId[] => [
  ...new Set([...parties, ...(decision ? [decision.unit] : [])]),
]

/** Who else should know: never an addressee again, nor whoever issues the paper. */
function copiesOf({ file, unit }: CaseView): UnitId[] {
  if (file.kind !== 'dispute') return []
  const { contact, arbiter, decision } = file.facts
  const issuer = decision?.form === 'designation' ? arbiter.unit : unit.id
  const known = [...addressees(file.facts), issuer]
  const wanted = [contact, ...(arbiter.unit ? [arbiter.unit] : []), unit.id]
  return [...new Set(wanted)].filter((one) => !known.includes(one))
}

const mostOfSubject = 40

/** What it is about, inside a sentence of a letter: without its own stop, and no longer than a line or two. */
const subject = (matter: string): string =>
  clip(matter.replaceAll(/\s+/g, ' ').replace(/[。！？；，、.!?;]+$/, ''), mostOfSubject)

const requests: Partial<Record<Facts['kind'], string>> & { others: string } = {
  'application-of-law': '请求对上述事项的法律适用予以协调，明确执法标准。',
  'assistance-refused': '请求对上述事项予以协调，明确协助义务。',
  others: '请求对上述事项的管辖予以协调；协调不成的，报请有权机关指定管辖。',
}

function conclusion({ file, nameOf }: CaseView): string {
  if (file.kind !== 'dispute') return ''
  const { decision } = file.facts
  if (decision?.form === 'settlement') return ended(`由${nameOf(decision.unit)}管辖。${decision.text}`)
  return file.state === 'negotiating' ? '尚在协商。' : '未协商一致。'
}

const noonOf = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00+08:00`)

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
  return `${fullDay(noonOf(day))}${hour ? ` ${hour} ` : ''}`
}

/** The records that the parties entered; an agreement without one is its own record. */
function talksOf({ file }: CaseView): { 时间: string; 参加: string; 结果: string }[] {
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
