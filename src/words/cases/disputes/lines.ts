/** What a dispute has come to, as pairs of label and line: for its cards, its page and its papers. */

import type { Case } from '../../../rules/cases/case.ts'
import { lackingIn } from '../../../rules/cases/disputes/application.ts'
import type { Precedent } from '../../../rules/cases/disputes/dispute.ts'
import type { Charge } from '../../../rules/cases/disputes/drift.ts'
import { firstToFile } from '../../../rules/cases/disputes/filings.ts'
import type { CaseView } from '../../../storage/reads/case-view.ts'
import { clip, plain, quote } from '../../clip.ts'
import { arbiterReasons, decisionForms, lackingWords, overtakenWords, precedentStates } from './labels.ts'

export type Line = { label: string; value: string }
type About = { facts: Case<'dispute'>['facts']; nameOf: CaseView['nameOf'] }

export function disputeLines({ file, nameOf }: CaseView): { arbiter: string; said: Line[] } {
  if (file.kind !== 'dispute') return { arbiter: '', said: [] }
  const about = { facts: file.facts, nameOf }
  return {
    arbiter: arbiterLine(about),
    said: [
      ...(file.state === 'applied' ? application(about) : []),
      ...like(about),
      ...talks(about),
      ...offer(about),
      ...filings(about),
      ...runningDates(about),
      ...measures(about),
      ...meetings(about),
      ...referral(about),
      ...decision(about),
      ...precedent(about),
    ],
  }
}

function arbiterLine({ facts, nameOf }: About): string {
  const { unit, because, advises } = facts.arbiter
  const who = unit ? nameOf(unit) : '市外上级机关'
  return `${who}（${arbiterReasons[because]}${advises ? `，先由${nameOf(advises)}提出意见` : ''}）`
}

const said = (text: string, most = 400): string => plain(clip(text, most))

function application({ facts }: About): Line[] {
  const lacking = lackingIn(facts).map((what) => lackingWords[what])
  if (lacking.length === 0) return []
  return [
    {
      label: '申请材料',
      value: `缺少：${lacking.join('、')}。申请单位可点「登记协商」「陈述意见」补齐；协调员可点「补正」要求补充，也可以直接受理。`,
    },
  ]
}

const like = ({ facts, nameOf }: About): Line[] =>
  (facts.like ?? []).length === 0
    ? []
    : [
        {
          label: '同类裁定',
          value: (facts.like ?? [])
            .map(
              ({ no, unit, citation }) =>
                `${no} → ${nameOf(unit)}：${said(citation.replace(`${no}：`, ''), 120)}`,
            )
            .join('\n'),
        },
      ]

const talks = ({ facts, nameOf }: About): Line[] =>
  (facts.talks ?? []).slice(-2).map(({ unit, present, result }) => ({
    label: `协商记录（${nameOf(unit)}登记）`,
    value: `${present ? `参加：${said(present, 120)}。` : ''}${said(result)}`,
  }))

function offer({ facts, nameOf }: About): Line[] {
  if (!facts.offer || facts.decision) return []
  const { unit, text, by } = facts.offer
  const open = facts.parties.filter((party) => !by.includes(party))
  return [
    {
      label: '协商方案',
      value: `由 *${nameOf(unit)}* 管辖。${text ? said(text) : ''}\n已同意：${by.map(nameOf).join('、')}；待确认：${open.map(nameOf).join('、') || '无'}。同意的，请点「协商一致」。`,
    },
  ]
}

/** Times of filing matter only where several claim to be competent. */
function filings({ facts, nameOf }: About): Line[] {
  const filed = facts.filings ?? []
  if (filed.length === 0) return []
  const each = filed.map(
    ({ unit, at, proof }) => `${nameOf(unit)} ${at.replace('T', ' ')}（${said(proof, 80)}）`,
  )
  const first = firstToFile(facts.parties, filed)
  const so = {
    first: () =>
      `最先立案的是 *${first.is === 'first' ? nameOf(first.unit) : ''}*（行政处罚法第二十五条第一款）。`,
    tie: () => '立案先后无法区分，由有权机关决定。',
    unknown: () => `尚缺立案时间：${first.is === 'unknown' ? first.units.map(nameOf).join('、') : ''}。`,
  }[first.is]()
  return [{ label: '立案时间', value: `${each.join('；')}。${so}` }]
}

const runningDates = ({ facts }: About): Line[] =>
  facts.runningDates ? [{ label: '在计期限（随案移交）', value: said(facts.runningDates) }] : []

const measures = ({ facts, nameOf }: About): Line[] =>
  (facts.measures ?? []).slice(-2).map(({ unit, reason, text }) => ({
    label: `临时措施（${nameOf(unit)}）`,
    value: `${said(text)}\n例外理由：${said(reason)}`,
  }))

const meetings = ({ facts }: About): Line[] =>
  (facts.meetings ?? []).slice(-1).map(({ at, place, present, minutes }) => ({
    label: `协调会 ${at}`,
    value: minutes ? `参加：${said(present ?? '', 200)}\n${quote(minutes, 500)}` : said(place),
  }))

const referral = ({ facts }: About): Line[] =>
  facts.referral && !facts.decision ? [{ label: '拟办意见', value: quote(facts.referral, 500) }] : []

/** 渝中区市场监管局 6 天: time that its wrong return cost, rounded up to days. */
export function chargeInWords({ unit, since, until }: Charge, nameOf: CaseView['nameOf']): string {
  const lost = new Date(until).getTime() - new Date(since).getTime()
  return `${daysInWords(lost)}，计入${nameOf(unit)}`
}

/** Milliseconds as days; a day begun counts. */
export const daysInWords = (lost: number): string => `${Math.ceil(lost / dayLength)} 天`

const dayLength = 24 * 3_600_000

function decision({ facts, nameOf }: About): Line[] {
  if (!facts.decision) return []
  const { form, unit, basis, text, authority, enteredBy, unheard } = facts.decision
  const by = [...(authority ? [nameOf(authority)] : []), ...(enteredBy ? [`${nameOf(enteredBy)}登记`] : [])]
  return [
    {
      label: `决定（${[decisionForms[form], ...by].join('，')}）`,
      value: [
        `管辖单位 *${nameOf(unit)}*${facts.parties.includes(unit) ? '' : '（非争议当事单位）'}`,
        ...(basis ? [`依据：${said(basis)}`] : []),
        ...(text ? [quote(text, 500)] : []),
        ...(unheard.length > 0 ? [`作出决定时未收到意见：${unheard.map(nameOf).join('、')}`] : []),
      ].join('\n'),
    },
  ]
}

/** 全市 · 食品经营 → 渝中区市场监管局，2026-03-09 起 */
function precedentLine(rule: Precedent, nameOf: CaseView['nameOf']): string {
  const until = rule.until ? `至 ${rule.until}` : '起'
  return `${rule.district ?? '全市'} · ${plain(rule.matter)} → ${nameOf(rule.unit)}，${rule.from} ${until}`
}

type Listed = Precedent & { no: string; against: string[]; overtaken: keyof typeof overtakenWords | null }

/** A rule in a list: where it comes from, what it says, how it stands, and why not to rely on it. */
export function ruleInWords(rule: Listed, nameOf: CaseView['nameOf']): string {
  const { no, status, against, overtaken, citation } = rule
  const doubts = [
    ...(against.length > 0 ? [`与 ${against.join('、')} 抵触`] : []),
    ...(overtaken ? [overtakenWords[overtaken]] : []),
  ]
  const state = precedentStates[status].replace(/，.*/, '')
  return [
    `*${no}*（${[state, ...doubts].join('；')}）`,
    precedentLine(rule, nameOf),
    `依据：${said(citation.replace(`${no}：`, ''), 200)}`,
  ].join('\n')
}

const againstLine = ({ against = [], status }: Precedent): string =>
  status === 'confirmed' && against.length > 0
    ? `\n⚠️ 与 ${against.join('、')} 抵触，暂不据此分派，请保留其一。`
    : ''

const precedent = ({ facts, nameOf }: About): Line[] =>
  facts.precedent
    ? [
        {
          label: `裁定规则（${precedentStates[facts.precedent.status]}）`,
          value: `${precedentLine(facts.precedent, nameOf)}${againstLine(facts.precedent)}`,
        },
      ]
    : []
