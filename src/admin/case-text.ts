/** A case for somebody at a terminal. */

import type { CaseView, ClockView } from '../storage/reads/case-view.ts'
import { caseWords, lampWords } from '../words/admin/commands.ts'
import { identityErased, wordsErased } from '../words/cases/erased.ts'
import { clockInWords, deedInWords, kinds, standings, stateInWords } from '../words/labels.ts'
import { sayingsOf } from '../words/timeline.ts'
import { caseRecord, type TimelineEntry } from './case-record.ts'
import { cityShort } from './city-time.ts'
import { oneLine, table } from './table.ts'

export function caseText(view: CaseView): string {
  const { text, accused, timeline, erased } = caseRecord(view)
  const head = `${kinds[view.kind]} ${view.no} · ${stateInWords(view.kind, view.state)}`
  return [
    head,
    `${caseWords.unit}：${view.unit.name}`,
    `${caseWords.opened}：${cityShort(view.openedAt)}　${caseWords.lamp}：${lampWords[view.lamp]}`,
    ...(accused.length > 0 ? [`${caseWords.accused}：${accused.join('、')}`] : []),
    `${caseWords.text}：${erased.words ? wordsErased(erased.words) : text === null ? caseWords.hidden : printable(text)}`,
    ...(erased.identity ? [identityErased(erased.identity)] : []),
    '',
    table(caseWords.clockHeadings, view.clocks.map(clockRow)),
    '',
    table(
      caseWords.historyHeadings,
      timeline.map((line, place) => entryRow(view, line, place)),
    ),
  ].join('\n')
}

/** Rows of a list of cases. */
export const caseRow = (view: CaseView): string[] => {
  const next = view.clocks.filter(({ status }) => status === 'running').toSorted(bySoonest)[0]
  const due = next
    ? `${clockInWords(next.name)} ${cityShort(next.due)}${next.overdue ? ` ${caseWords.overdue}` : ''}`
    : ''
  return [
    view.no,
    kinds[view.kind],
    stateInWords(view.kind, view.state),
    view.unit.name,
    due,
    cityShort(view.openedAt),
  ]
}

const bySoonest = (one: ClockView, other: ClockView): number => one.due.getTime() - other.due.getTime()

function clockRow({ name, due, status, overdue, basis, standing, provisional }: ClockView): string[] {
  const state = overdue ? caseWords.overdue : caseWords.statuses[status]
  const end = `${cityShort(due)}${provisional ? caseWords.provisional : ''}`
  return [clockInWords(name), end, state, basis || caseWords.planDate, standings[standing]]
}

function entryRow(view: CaseView, line: TimelineEntry, place: number): string[] {
  const by = view.history[place]?.by
  const who =
    by?.kind === 'bot' ? caseWords.bot : by?.kind === 'complainant' ? caseWords.complainant : line.by
  const said = sayingsOf(line, view).map(({ label, value }) => `${label}：${value}`)
  return [cityShort(line.at), deedInWords(view.kind, line.deed), who, line.unit, said.join('；')]
}

/** Lines stay; what could steer the terminal does not. */
const printable = (text: string): string => text.split(/\r?\n/).map(oneLine).join('\n  ')
