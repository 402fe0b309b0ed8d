/** The digest in Chinese: one list of sections, from which the terminal's text and the card are made. */

import type { CaseKind } from '../rules/cases/case.ts'
import type { Drift } from '../storage/reads/digest/drift.ts'
import type { Line, Lines } from '../storage/reads/digest/lines.ts'
import type { PlanProgress } from '../storage/reads/digest/plans.ts'
import type { Period } from '../storage/reads/digest/window.ts'
import type { Digest } from '../storage/reads/digest.ts'
import { daysInWords } from './cases/disputes/lines.ts'
import { plain } from './clip.ts'
import { dayInWords, dueInWords, fullDay, momentInWords } from './dates.ts'
import { clockInWords, kinds, results, standings, stateInWords } from './labels.ts'

/** `lines` hold strangers' words made safe for chat. */
export type Section = { title: string; lines: string[] }

const titles: Record<Period, string> = { daily: '晨报', weekly: '周报', monthly: '月报' }

export const digestTitle = ({ city, period, at }: Digest): string =>
  `${city}执法协调${titles[period]} · ${fullDay(at)}`

export const digestSpan = ({ window: { from, to } }: Digest): string =>
  `统计时段：${momentInWords(from)} 至 ${momentInWords(to)}`

/** Every section that has something to say, the most pressing first. */
export function digestSections(digest: Digest): Section[] {
  const { overdue, dueToday, dueNext, window, triage, bouncing, disputes } = digest
  const all = [
    { title: '总览', lines: overview(digest) },
    listed('已逾期', overdue, lateLine),
    { title: '逾期较多的单位', lines: overdue.units.map(({ name, total }) => `${name}：${total} 件`) },
    listed('今日到期', dueToday, dueLine),
    listed(`${dayInWords(window.endOfNext)}到期`, dueNext, dueLine),
    listed('待研判、待指定', triage, plainLine),
    listed('多次退回', bouncing, (line) => `${plainLine(line)}（已退回 ${line.returns} 次）`),
    listed('在办争议', disputes, plainLine),
    { title: '重复反映（近30日）', lines: patterns(digest) },
    { title: '计划任务', lines: digest.plans.flatMap(planLines) },
    { title: '办理结果', lines: outcomes(digest) },
    { title: '推转耗时（按争议决定计入）', lines: digest.drift.map(driftLine) },
    { title: '通知送达', lines: promises(digest) },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

/** For a terminal. */
export function digestText(digest: Digest): string {
  const sections = digestSections(digest).map(({ title, lines }) =>
    [`【${title}】`, ...lines.map((line) => `  ${unescaped(line)}`)].join('\n'),
  )
  return [digestTitle(digest), digestSpan(digest), ...sections].join('\n\n')
}

function overview({ opened, overdue, dueToday, triage, yearMissing }: Digest): string[] {
  const came = (Object.keys(kinds) as CaseKind[]).filter((kind) => opened[kind] > 0)
  const fresh = came.map((kind) => `${kinds[kind]} ${opened[kind]} 件`).join('、') || '无'
  const calendar = yearMissing
    ? [`⚠️ ${yearMissing} 年放假安排尚未录入，跨年期限均为暂定。请将国务院通知录入 holidays.json 后重启。`]
    : []
  return [
    ...calendar,
    `新增：${fresh}`,
    `已逾期 ${overdue.total} 件，今日到期 ${dueToday.total} 件，待研判 ${triage.total} 件`,
  ]
}

function listed(title: string, { total, shown }: Lines, words: (line: Line) => string): Section {
  const more = total > shown.length ? [`……另有 ${total - shown.length} 件`] : []
  return { title: `${title}（${total}）`, lines: [...shown.map(words), ...more] }
}

const hidden = '（保密件，内容略）'

const plainLine = ({ no, kind, state, unit, text }: Line): string =>
  `${no} ${stateInWords(kind, state)} · ${unit.name} · ${text === null && kind === 'complaint' ? hidden : plain(text ?? '')}`.replace(
    / · $/,
    '',
  )

const dueLine = (line: Line): string =>
  `${plainLine(line)}${line.clock ? ` · ${clockInWords(line.clock.name)} ${dueInWords(line.clock.due)}（${standings[line.clock.standing]}）` : ''}`

/** Late by any time at all, so the year is told too. */
function lateLine(line: Line): string {
  if (!line.clock) return plainLine(line)
  const { name, due, factor, standing } = line.clock
  const times = factor === null ? '' : `，已用时限的 ${factor.toFixed(1)} 倍`
  return `${plainLine(line)} · ${clockInWords(name)} ${fullDay(due)}（${standings[standing]}）${times}`
}

const driftLine = ({ name, lost, total }: Drift): string => `${name}：${daysInWords(lost)}，涉及 ${total} 件`

const patterns = ({ patterns: found }: Digest): string[] =>
  found.map(
    ({ accused, matter, total, cases }) => `${accused.name} · ${matter}：${total} 件（${cases.join('、')}）`,
  )

function planLines({ plan: _plan, title, sections, milestones, ...counts }: PlanProgress): string[] {
  return [
    `${plain(title)}：${progress(counts)}`,
    ...milestones.map(
      ({ name, due }) =>
        `  ⏰ ${plain(name)}：${due}，请用 \`/zhixie 计划 评估\` 取报告和通报名单草稿，审定后报送。`,
    ),
    ...sections.map(({ section, ...part }) => `  ${plain(section)}：${progress(part)}`),
  ]
}

function progress({
  total,
  done,
  reported,
  standing,
  dueSoon,
  overdue,
}: Omit<PlanProgress, 'plan' | 'title' | 'sections' | 'milestones'>): string {
  const parts = [
    `共 ${total} 项`,
    `已完成 ${done}`,
    ...(reported > 0 ? [`待验收 ${reported}`] : []),
    ...(standing > 0 ? [`长期 ${standing}`] : []),
    ...(dueSoon > 0 ? [`30日内到期 ${dueSoon}`] : []),
    ...(overdue > 0 ? [`逾期 ${overdue}`] : []),
  ]
  return parts.join('，')
}

function outcomes({ outcomes: { answered, closed, rated } }: Digest): string[] {
  if (answered.total + closed + rated.total === 0) return []
  const kindsOf = (Object.keys(results) as (keyof typeof results)[]).filter((result) => answered[result] > 0)
  const byResult = kindsOf.map((result) => `${results[result]} ${answered[result]}`).join('、')
  return [
    `答复 ${answered.total} 件，按期 ${answered.inTime} 件${byResult ? `（${byResult}）` : ''}`,
    `办结 ${closed} 件；评价 ${rated.total} 件，满意 ${rated.satisfied} 件`,
  ]
}

function promises({ promises: { owed, waiting, delivered, failed } }: Digest): string[] {
  return [`已送达 ${delivered}，应送未达 ${owed}，待工作时间发送 ${waiting}，无法送达 ${failed}`]
}

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' }
const unescaped = (line: string): string => line.replace(/&(?:amp|lt|gt);/g, (sign) => signs[sign] ?? sign)
