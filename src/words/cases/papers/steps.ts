/** Tags of letters that urge, and of the whole file as a paper. Nobody's identity is among them. */

import type { Entry } from '../../../rules/cases/case.ts'
import { escalations } from '../../../rules/cases/time/proposals.ts'
import { owingUnits } from '../../../rules/cases/time/remind.ts'
import type { CaseView, ClockView } from '../../../storage/reads/case-view.ts'
import { clip } from '../../clip.ts'
import { dueInWords, fullDay } from '../../dates.ts'
import { clockInWords, deedInWords, kinds, parts, standings, stateInWords } from '../../labels.ts'
import { fullMoment, sayingsOf } from '../../timeline.ts'
import { wordsErased } from '../erased.ts'
import { ended, type Tags } from './tags.ts'

const mostUnits = 10
/** In a cell of a table: there is nothing to be filled in. */
const nothing = '—'

/** `letter`: what it was sent with, and so the duty it is about; a draft without one is about what is longest overdue. */
export function urgingTags(view: CaseView, letter: Entry | undefined): Tags {
  const { file, nameOf } = view
  const clock = clockOf(view, letter)
  const units = clock ? owingUnits(file, clock.name) : [view.unit.id]
  const before = escalations(file).filter(({ seq }) => !letter || seq < letter.seq).length
  const demand = ended(String(letter?.note.text ?? ''))
  const named = units.slice(0, mostUnits).map(nameOf).join('、')
  return {
    责任单位: units.length > mostUnits ? `${named}等${units.length}个单位` : named,
    事项: subjectOf(view),
    事项类别: subjectOf(view),
    期限名称: clock ? `${clockInWords(clock.name)}（${standings[clock.standing]}）` : '',
    到期日: clock ? dueInWords(clock.due, clock.at) : '',
    逾期: clock ? `未办结（截至${fullDay(clock.at)}）` : '未办结',
    督办次数: String(before),
    此前: before > 0 ? [{ 次数: String(before) }] : [],
    督办要求: demand,
    要求: demand ? [{ 内容: demand }] : [],
  }
}

function clockOf({ clocks }: CaseView, letter: Entry | undefined): ClockView | undefined {
  const own = letter && clocks.findLast(({ name }) => name === letter.note.clock)
  return own ?? longestOverdue(clocks)
}

const longestOverdue = (clocks: readonly ClockView[]): ClockView | undefined =>
  clocks.filter(({ overdue }) => overdue).toSorted((one, other) => one.due.getTime() - other.due.getTime())[0]

/** The matter, never a complainant's own words. */
function subjectOf({ file, kind }: CaseView): string {
  if (file.kind === 'complaint') return file.facts.understood?.matter ?? '涉企执法诉求'
  if (file.kind === 'plan-task') return clip(file.facts.text, 60)
  return file.kind === 'dispute' ? clip(file.facts.matter, 60) : kinds[kind]
}

/** Every entry of the file, in order. */
export function fileTags(view: CaseView): Tags {
  const { file, history, clocks, kind, state } = view
  return {
    类别: kinds[kind],
    状态: stateInWords(kind, state),
    内容: contentOf(view),
    条数: String(history.length),
    期限: clocks.map((clock) => ({
      名称: clockInWords(clock.name),
      到期: dueInWords(clock.due, clock.at),
      依据: clock.basis ? `${standings[clock.standing]}：${clock.basis}` : standings[clock.standing],
      情况: clock.status === 'stopped' ? '已结束' : clock.overdue ? '已逾期' : '进行中',
    })),
    经过: history.map((entry) => ({
      时间: fullMoment(entry.at),
      事项: deedInWords(kind, entry.deed),
      办理人: whoDid(view, entry.by),
      内容: hides(file)
        ? ''
        : sayingsOf(entry, view)
            .map(({ label, value }) => `${label}：${value}`)
            .join('；') || nothing,
    })),
  }
}

const hides = (file: CaseView['file']): boolean => file.kind === 'complaint' && file.facts.confidential

function contentOf({ file }: CaseView): string {
  if (file.kind === 'complaint' && file.facts.erased?.words) return wordsErased(file.facts.erased.words)
  if (file.kind === 'complaint')
    return file.facts.confidential ? (file.facts.struck ?? '保密件，内容见专页。') : file.facts.text
  if (file.kind === 'plan-task') return file.facts.text
  if (!('matter' in file.facts)) return ''
  const { matter } = file.facts
  const dates = 'runningDates' in file.facts ? file.facts.runningDates : ''
  return dates ? `${ended(matter)}\n在计期限：${ended(dates)}` : matter
}

function whoDid({ nameOf }: CaseView, by: CaseView['history'][number]['by']): string {
  if (by.kind === 'bot') return parts.bot
  return by.kind === 'complainant' ? parts.complainant : `${nameOf(by.unit)} ${by.name}`
}
