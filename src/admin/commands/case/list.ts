/** zhixie case list: cases by state, unit, kind, and whether they are late. */

import { type Command, Option } from 'commander'
import type { CaseKind } from '../../../rules/cases/case.ts'
import { tables } from '../../../rules/cases/moves.ts'
import { caseWords, help } from '../../../words/admin/commands.ts'
import { states } from '../../../words/labels.ts'
import { command } from '../../command.ts'
import { type Desk, type Shape, tell } from '../../desk.ts'
import { withStorage } from '../../engines/with-app.ts'
import { unitCalled } from '../../input/unit-called.ts'

type Options = Shape & { state?: string; unit?: string; kind?: CaseKind; overdue?: boolean }

const kindNames = Object.keys(tables) as CaseKind[]
const stateNames = [...new Set(Object.values(states).flatMap((words) => Object.keys(words)))]

/** What a person or a program can take in at once; the total is told beside it. */
const shownAtMost = 1_000

export function caseListCommand(desk: Desk): Command {
  return command('list', help.caseList)
    .addOption(new Option('--state <state>', help.state).choices(stateNames))
    .option('--unit <unit>', help.unit)
    .addOption(new Option('--kind <kind>', help.kind).choices(kindNames))
    .option('--overdue', help.overdue)
    .action((_: unknown, self: Command) => listCases(desk, self.optsWithGlobals()))
}

async function listCases(desk: Desk, { state, unit, kind, overdue, json }: Options): Promise<void> {
  const { caseView } = await import('../../../storage/reads/case-view.ts')
  const { dutyClocks } = await import('../../../storage/reads/duty-clocks.ts')
  const { everything } = await import('../../../rules/sight/visibility.ts')
  const { caseRecord } = await import('../../case-record.ts')
  const { caseRow } = await import('../../case-text.ts')
  const { table } = await import('../../table.ts')
  const { total, views } = await withStorage(desk, async ({ storage, city, now }) => {
    const wanted = {
      ...(state && { state }),
      ...(kind && { kind }),
      ...(unit && { unit: unitCalled(unit, city).id }),
      ...(overdue && { overdue: { to: now(), names: dutyClocks(city) } }),
    }
    const found = await storage.cases.list(wanted, everything, shownAtMost)
    const all = found.length < shownAtMost ? found.length : await storage.cases.count(wanted, everything)
    return { total: all, views: found.map((file) => caseView(file, now(), city)) }
  })
  const words = () =>
    views.length === 0
      ? caseWords.empty
      : [table(caseWords.headings, views.map(caseRow)), caseWords.more(views.length, total)].join('\n')
  await tell(desk, { ...(json && { json }) }, { data: { total, cases: views.map(caseRecord) }, words })
}
