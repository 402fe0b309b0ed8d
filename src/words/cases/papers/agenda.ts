/** Tags of the agenda for the coordination group's next meeting: what is open, late, or comes again and again. */

import type { CaseView } from '../../../storage/reads/case-view.ts'
import type { Line } from '../../../storage/reads/digest/lines.ts'
import type { Digest } from '../../../storage/reads/digest.ts'
import { dueInWords, fullDay } from '../../dates.ts'
import { clockInWords, stateInWords } from '../../labels.ts'
import { daysInWords } from '../disputes/lines.ts'
import type { Tags } from './tags.ts'

type Meeting = {
  digest: Digest
  disputes: readonly CaseView[]
  at: Date | null
  office: string
}

export function agendaTags({ digest, disputes, at, office }: Meeting): Tags {
  const { overdue, patterns, drift } = digest
  return {
    会议名称: '执法协调小组会议',
    会议时间: at ? fullDay(at) : '＿＿年＿月＿日',
    发文机关: office,
    日期: fullDay(digest.at),
    无争议: disputes.length === 0,
    有争议: disputes.length > 0,
    争议: disputes.map(disputeRow),
    无逾期: overdue.shown.length === 0,
    有逾期: overdue.shown.length > 0,
    逾期: overdue.shown.map(overdueRow),
    逾期另有: moreOverdue(overdue),
    无反复: patterns.length === 0,
    反复: patterns.map(({ accused, matter, total }) => ({
      说明: `${accused.name}：${matter}，近 30 日 ${total} 件。`,
    })),
    无推转: drift.length === 0,
    // By what rulings of the last month have charged, so that the group sees who kept a case going round.
    推转: drift.map(({ name, lost, total }) => ({
      说明: `${name}：${daysInWords(lost)}，涉及 ${total} 件。`,
    })),
  }
}

/** What the table leaves out is counted, with the units that hold the most. */
function moreOverdue({ total, shown, units }: Digest['overdue']): Tags[] {
  const more = total - shown.length
  if (more <= 0) return []
  const most = units.map(({ name, total: count }) => `${name}${count}件`).join('、')
  return [{ 件数: String(more), 单位: most }]
}

function disputeRow({ file, no, kind, state, clocks, nameOf }: CaseView): Tags {
  const facts = file.kind === 'dispute' ? file.facts : null
  const due = clocks.find(({ status }) => status === 'running')
  return {
    编号: no,
    事项: facts?.matter ?? '',
    各方: facts?.parties.map(nameOf).join('、') ?? '',
    状态: `${stateInWords(kind, state)}${due ? `；${clockInWords(due.name)} ${dueInWords(due.due, due.at)}` : ''}`,
  }
}

type Held = { views: readonly CaseView[]; from: Date; to: Date; office: string }

/** Minutes: every decision entered in that time, by case. */
export const minutesTags = ({ views, from, to, office }: Held): Tags => ({
  会议名称: '执法协调小组会议',
  会议时间: fullDay(from),
  发文机关: office,
  日期: fullDay(to),
  ...listed(decisionsIn({ views, from, to })),
})

const listed = (决定: Tags[]): Tags => ({ 无决定: 决定.length === 0, 有决定: 决定.length > 0, 决定 })

const decisionsIn = ({ views, from, to }: Omit<Held, 'office'>): Tags[] =>
  views.flatMap((view) =>
    view.history
      .filter(({ deed, at }) => deed === 'noteDecision' && at >= from && at < to)
      .map(({ note }) => ({
        编号: view.no,
        承办: view.unit.name,
        内容: typeof note.text === 'string' ? note.text : '',
      })),
  )

const overdueRow = ({ no, kind, text, unit, state, clock }: Line): Tags => ({
  编号: no,
  事项: text ?? stateInWords(kind, state),
  单位: unit.name,
  逾期: clock ? `${clockInWords(clock.name)}，${dueInWords(clock.due)}` : '',
})
