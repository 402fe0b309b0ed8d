/** The day's list of plan tasks: one message for all that a unit owes, one for all that the desk must watch. Pure. */

import type { KnownBlock } from '@slack/web-api'
import type { City } from '../../rules/city.ts'
import type { CaseView } from '../../storage/reads/case-view.ts'
import type { TaskProgress } from '../../storage/reads/tasks.ts'
import { listWords } from '../../words/cases/lists.ts'
import { planNotices } from '../../words/cases/plan/notices.ts'
import { countsInWords } from '../../words/cases/plan/tasks.ts'
import { taskLine } from '../commands/plan/task-list.ts'
import { caseLines } from '../commands/work/case-lines.ts'
import { context, header, section, withinLimits } from './blocks.ts'

const mostShown = 20

export function unitListBlocks(views: readonly CaseView[], unit: string): KnownBlock[] {
  return withinLimits([
    header(planNotices.unitList(unit, views.length)),
    ...views.slice(0, mostShown).map((view) => taskLine(view, null)),
    ...more(views.length),
    context(planNotices.unitHint),
  ])
}

/** Cases of one office, with a button each. */
export function caseListBlocks(
  views: readonly CaseView[],
  { unit, city }: { unit: string; city: Pick<City, 'matters'> },
): KnownBlock[] {
  return withinLimits([
    header(listWords.title(unit, views.length)),
    ...caseLines({ views, most: mostShown, more: listWords.more, city }),
    context(listWords.hint),
  ])
}

type Row = TaskProgress & { view: CaseView }

export function deskListBlocks(rows: readonly Row[]): KnownBlock[] {
  return withinLimits([
    header(planNotices.deskList(rows.length)),
    ...rows
      .slice(0, mostShown)
      .map((row) => taskLine(row.view, countsInWords(row, row.file.state === 'standing', row.reportedNow))),
    ...more(rows.length),
    context(planNotices.deskHint),
  ])
}

const more = (count: number): KnownBlock[] =>
  count > mostShown ? [section(planNotices.more(count - mostShown))] : []
