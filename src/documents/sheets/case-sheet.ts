/** Cases as a table. Never the words of whoever complained: a table is passed on. */

import type { CaseView } from '../../storage/reads/case-view.ts'
import { exportWords as words } from '../../words/admin/exports.ts'
import { clockInWords, kinds, stateInWords } from '../../words/labels.ts'
import type { Sheet } from './write-sheet.ts'

const nextClock = ({ clocks }: CaseView) =>
  clocks
    .filter(({ status }) => status === 'running')
    .toSorted((one, other) => one.due.getTime() - other.due.getTime())[0]

export const caseSheet = (rows: readonly CaseView[]): Sheet<CaseView> => ({
  name: words.names.cases,
  rows,
  columns: [
    { title: words.no, width: 18, value: ({ no }) => no },
    { title: words.kind, width: 12, value: ({ kind }) => kinds[kind] },
    { title: words.state, width: 16, value: ({ kind, state }) => stateInWords(kind, state) },
    { title: words.unit, width: 28, value: ({ unit }) => unit.name },
    { title: words.matter, width: 24, value: ({ file }) => understoodIn(file)?.matter ?? null },
    { title: words.district, width: 14, value: ({ file }) => understoodIn(file)?.district ?? null },
    { title: words.opened, width: 18, value: ({ openedAt }) => ({ at: openedAt }) },
    { title: words.closed, width: 18, value: ({ file }) => (file.closedAt ? { at: file.closedAt } : null) },
    { title: words.clock, width: 14, value: (view) => clockName(view) },
    { title: words.due, width: 18, value: (view) => dueOf(view) },
    {
      title: words.overdue,
      width: 10,
      value: ({ clocks }) => (clocks.some(({ overdue }) => overdue) ? words.yes : null),
    },
    {
      title: words.returns,
      width: 10,
      value: ({ file }) => (file.kind === 'complaint' ? file.facts.returns.length : null),
    },
  ],
})

const understoodIn = (file: CaseView['file']) =>
  file.kind === 'complaint' ? file.facts.understood : undefined

function clockName(view: CaseView): string | null {
  const clock = nextClock(view)
  return clock ? clockInWords(clock.name) : null
}

function dueOf(view: CaseView): { at: Date } | null {
  const clock = nextClock(view)
  return clock ? { at: clock.due } : null
}
