/** The ledger as a table: one row for each unit's share of each task. */

import type { Case } from '../../rules/cases/case.ts'
import { daysLate, type Share, shareOf, sharersOf, shareState } from '../../rules/cases/plan/shares.ts'
import type { City, Day, UnitId } from '../../rules/city.ts'
import { shareStates } from '../../words/cases/plan/labels.ts'
import { sheetWords as words } from '../../words/cases/plan/sheet.ts'
import type { Column, Sheet } from './write-sheet.ts'

type Task = Case<'plan-task'>
export type ShareRow = { task: Task; unit: UnitId; unitName: string; share: Share | undefined; late: number }

/** `unit`: that unit's shares alone. */
export function shareRows(
  tasks: readonly Task[],
  { city, on, unit }: { city: Pick<City, 'units'>; on: Day; unit?: UnitId | undefined },
): ShareRow[] {
  return tasks.flatMap((task) =>
    sharersOf(task)
      .filter((one) => !unit || one === unit)
      .map((one) => {
        const share = shareOf(task, one)
        const unitName = city.units.get(one)?.name ?? one
        return { task, unit: one, unitName, share, late: lateness(task, share, on) }
      }),
  )
}

function lateness(task: Task, share: Share | undefined, on: Day): number {
  const done = share?.state === 'reported' || share?.state === 'accepted'
  return daysLate(task, { on: done && share ? share.report.on : on })
}

export const taskSheet = (rows: readonly ShareRow[]): Sheet<ShareRow> => ({ name: words.name, columns, rows })

const columns: readonly Column<ShareRow>[] = [
  { title: words.no, width: 18, value: ({ task }) => task.no },
  { title: words.taskNo, width: 6, value: ({ task }) => task.facts.taskNo },
  { title: words.section, width: 24, value: ({ task }) => task.facts.sectionPath.join(' / ') },
  { title: words.text, width: 50, value: ({ task }) => task.facts.text },
  { title: words.owners, width: 22, value: ({ task }) => task.facts.owners.join('、') },
  { title: words.unit, width: 26, value: ({ unitName }) => unitName },
  { title: words.unitId, width: 20, value: ({ unit }) => unit },
  {
    title: words.deadline,
    width: 12,
    value: ({ task }) =>
      task.facts.deadline
        ? { day: task.facts.deadline }
        : (task.facts.deadlineText ?? shareStates['long-term']),
  },
  { title: words.state, width: 14, value: ({ task, unit }) => shareStates[shareState(task, unit)] },
  { title: words.late, width: 8, value: ({ late }) => (late > 0 ? late : null) },
  {
    title: words.result,
    width: 14,
    choices: [words.underWay, words.done],
    filled: true,
    value: ({ share }) => (share ? resultOf(share) : null),
  },
  { title: words.report, width: 40, filled: true, value: ({ share }) => share?.report.text ?? null },
  {
    title: words.on,
    width: 14,
    filled: true,
    value: ({ share }) => (share?.report.done ? { day: share.report.on } : null),
  },
  { title: words.evidence, width: 30, filled: true, value: ({ share }) => share?.report.evidence ?? null },
  { title: words.reason, width: 24, value: ({ share }) => share?.reason ?? null },
]

export const resultOf = ({ report }: Share): string => (report.done ? words.done : words.underWay)

/** Columns without which a filled-in table cannot be read back. */
export const neededColumns = [words.no, words.unitId, words.result, words.report, words.on, words.evidence]
